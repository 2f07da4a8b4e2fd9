"""A card before the course: a unit vector is turned, and the extremes of uᵀHu turn out to be the eigenvalues."""

from __future__ import annotations

import numpy as np
import sympy

import optlib
from scripts.facts import claim, formula, value
from scripts.figures import Dial, Figure, Form, Turn
from scripts.figures.exercises import Choice, Number

bowl = optlib.objectives["tilted_bowl"]
HESSIAN = bowl.hessian([0.0, 0.0])
SADDLE = optlib.objectives["saddle"].hessian([0.0, 0.0])
ANGLE = 20.0
U = (0.6, 0.8)

value("form-largest", lambda: float(np.linalg.eigvalsh(HESSIAN)[1]))
value("form-smallest", lambda: float(np.linalg.eigvalsh(HESSIAN)[0]))
value("saddle-largest", lambda: float(np.linalg.eigvalsh(SADDLE)[1]))
value("saddle-smallest", lambda: float(np.linalg.eigvalsh(SADDLE)[0]))
value("exercise-u1", U[0])
value("exercise-u2", U[1])
formula("bowl-hessian", "H =", sympy.Matrix(HESSIAN.astype(int).tolist()))
formula("saddle-hessian", "H =", sympy.Matrix(SADDLE.astype(int).tolist()))
formula("quadratic-form", r"u^{\mathsf{T}} H u = h_{11} u_1^2 + 2 h_{12} u_1 u_2 + h_{22} u_2^2")
formula("eigenvector", r"H u = \lambda u")

TURNED = {"ko": "u의 각도", "en": "angle of u"}
for figure, objective in (("form-of-a-bowl", "tilted_bowl"), ("form-of-a-saddle", "saddle")):
    Figure(
        figure,
        objective=objective,
        views=[Turn(), Form()],
        controls=[Dial("angle", 0, 360, value=ANGLE, step=1, unit="°", label=TURNED)],
    )


def form(matrix: np.ndarray, degrees: np.ndarray) -> np.ndarray:
    """uᵀHu written out, for unit vectors at these angles."""
    c, s = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
    return np.asarray(matrix[0, 0] * c * c + 2 * matrix[0, 1] * c * s + matrix[1, 1] * s * s)


@claim("the-form-is-the-curvature-of-a-slice")
def _() -> bool:
    """uᵀHu is the second derivative along u: a second difference of the bowl on a line through the origin."""
    for degrees in range(0, 360, 15):
        u = np.array([np.cos(np.radians(degrees)), np.sin(np.radians(degrees))])
        ahead, here, behind = bowl.value(np.array([u, 0 * u, -u]) * 1e-2)
        if not np.isclose((ahead - 2 * here + behind) / 1e-4, form(HESSIAN, np.array(degrees)), atol=1e-8):
            return False
    return True


@claim("the-extremes-are-the-eigenvalues")
def _() -> bool:
    """Round the circle the form reaches the eigenvalues and nothing beyond them, of the bowl at 45° and 135°, and there Hu = λu."""
    degrees = np.arange(0.0, 360.0)
    for matrix, top, bottom in ((HESSIAN, 45, 135), (SADDLE, 0, 90)):
        low, high = np.roots([1, -np.trace(matrix), np.linalg.det(matrix)])[::-1]
        around = form(matrix, degrees)
        at = {"top": int(np.argmax(around)) % 180, "bottom": int(np.argmin(around)) % 180}
        if at != {"top": top, "bottom": bottom} or not np.allclose([around.min(), around.max()], sorted([low, high])):
            return False
        for angle, eigenvalue in ((top, around.max()), (bottom, around.min())):
            u = np.array([np.cos(np.radians(angle)), np.sin(np.radians(angle))])
            if not np.allclose(matrix @ u, eigenvalue * u):
                return False
    return True


@claim("a-saddle-has-both-signs")
def _() -> bool:
    """Round the circle the bowl's form is positive throughout; the saddle's is positive, zero and negative."""
    degrees = np.arange(0.0, 360.0)
    return bool((form(HESSIAN, degrees) > 0).all() and form(SADDLE, degrees).min() < 0 < form(SADDLE, degrees).max())


def curves_most() -> str:
    """In which direction the ravine's form is largest."""
    directions = {"along": 0.0, "across": 90.0, "diagonal": 45.0}
    hessian = optlib.objectives["ravine"].hessian([0.0, 0.0])
    return max(directions, key=lambda name: float(form(hessian, np.array(directions[name]))))


Number(id="form-by-hand", answer_is=lambda: float(np.array(U) @ HESSIAN @ np.array(U)), tolerance=0.005)
Choice(id="ravine-curves-most", options=("along", "across", "diagonal"), right=curves_most)
