"""What the lesson on critical points claims."""

from __future__ import annotations

import numpy as np
import sympy

import optlib
from optlib.symbols import w
from scripts.chapters.critical_points.curves import (
    BEYOND,
    HAIR,
    RATE,
    STARTS,
    deep_risk,
    descent,
    end_of,
    left_top,
    left_valley,
    low_risk,
    points,
    quintic,
    right_valley,
    risk,
    steps_to_leave,
    top,
)
from scripts.facts import claim


@claim("cp-four-critical-points")
def _() -> bool:
    """The quintic has four critical points, the real roots of p′ as a polynomial, in turn maximum, minimum, maximum, minimum."""
    roots = np.roots([float(c) for c in sympy.Poly(sympy.diff(quintic.written, w), w).all_coeffs()])
    return bool(
        len(roots) == 4
        and np.isreal(roots).all()
        and np.allclose([p.point[0] for p in points], np.sort(roots.real), atol=1e-8)
        and [p.kind for p in points] == ["maximum", "minimum", "maximum", "minimum"]
    )


@claim("cp-second-derivative-tells")
def _() -> bool:
    """At each critical point the sign of p″ agrees with what the neighbours' values say."""
    for p in points:
        around = quintic.value(p.point + np.array([[-0.01], [0.01]]))
        if not ((around > p.value).all() if p.eigenvalues[0] > 0 else (around < p.value).all()):
            return False
    return True


@claim("cp-zero-tells-nothing")
def _() -> bool:
    """x³ and x⁴ both have f′ = f″ = 0 at zero; x⁴ has a minimum there, x³ neither minimum nor maximum."""
    flat = all(
        float(o.gradient([0])[0]) == 0 == float(o.hessian([0])[0, 0])
        for o in (optlib.objectives["cubic"], optlib.objectives["fourth_power"])
    )
    sides = {name: optlib.objectives[name].value([[-0.1], [0.1]]) for name in ("cubic", "fourth_power")}
    return bool(flat and (sides["fourth_power"] > 0).all() and sides["cubic"][0] < 0 < sides["cubic"][1])


@claim("cp-right-of-zero-creeps-left-of-it-flies")
def _() -> bool:
    """On x³, with the figure's η, gradient descent from anywhere to the right in the picture creeps towards zero and never passes it;
    from a little left of it, it diverges."""
    right = optlib.run("cubic", "gd", np.linspace(0.05, 1.2, 24)[:, None], 1000, lr=0.05).points[..., 0]
    left = optlib.run("cubic", "gd", -np.array([[0.02], [0.05], [0.2]]), 2000, lr=0.05)
    creeps = (right > 0).all() and (np.diff(right, axis=0) < 0).all() and (right[-1] < 0.05).all()
    return bool(creeps and (left.verdict == "diverged").all())


@claim("cp-lowest-only-where-drawn")
def _() -> bool:
    """On [−1, 2.5] the left minimum is the lowest point of all; left of it p falls below it without end."""
    inside = quintic.value(np.linspace(*quintic.domain[0], 20_001)[:, None]).min()
    far = [float(quintic.value([at])) for at in (BEYOND, -10.0, -100.0)]
    return inside >= left_valley.value - 1e-12 and left_valley.value > far[0] > far[1] > far[2]


@claim("cp-lower-valley-on-the-right")
def _() -> bool:
    """x cos πx on [−1, 2] has two minima, the right one lower, and nothing there is lower than it."""
    inside = risk.value(np.linspace(*risk.domain[0], 20_001)[:, None]).min()
    return bool(deep_risk.value < low_risk.value and inside >= deep_risk.value - 1e-9)


@claim("cp-tops-divide-the-basins")
def _() -> bool:
    """With this rate a start between the tops ends in the left valley, right of the second top in the right one, left of both nowhere."""
    left, right = left_top.point[0], top.point[0]
    starts = {"left": np.linspace(left + 0.01, right - 0.01, 60), "right": np.linspace(right + 0.01, 2.5, 60)}
    inside = all(end_of(start) == side for side, many in starts.items() for start in many)
    return inside and all(descent(s, 400).verdict == "diverged" for s in np.linspace(-1.7, left - 0.01, 30))


@claim("cp-long-steps-leap-over-tops")
def _() -> bool:
    """With a larger rate there are starts right of the top from which the left minimum is reached."""
    ends = {
        int(np.abs(quintic.minima - run.points[-1]).argmin())
        for run in (optlib.run("quintic", "gd", [s], 400, lr=0.1) for s in np.linspace(2.0, 2.3, 31))
        if run.verdict == "converged"
    }
    return 0 in ends


@claim("cp-a-top-holds-who-stands-on-it")
def _() -> bool:
    """Exactly on the top the gradient is as good as zero and the run counts as converged; a hair beside it, it ends in a valley."""
    on, beside = descent(top.point[0]), descent(top.point[0] + HAIR)
    near_top = abs(on.points[-1, 0] - top.point[0]) < 1e-3
    return (
        on.verdict == "converged" and near_top and bool(np.allclose(beside.points[-1], right_valley.point, atol=1e-3))
    )


@claim("cp-a-hair-grows-by-a-factor")
def _() -> bool:
    """Close to the top each step multiplies the distance from it by 1 − η p″, so a hair squared takes about twice as long."""
    distance = descent(top.point[0] + HAIR).points[:20, 0] - top.point[0]
    grows = np.allclose(distance[1:] / distance[:-1], 1 - RATE * top.eigenvalues[0], rtol=1e-3)
    return bool(grows) and 1.9 < steps_to_leave(HAIR**2) / steps_to_leave(HAIR) < 2.4


@claim("cp-starts-as-told")
def _() -> bool:
    """Of the four starts two end in the left valley and two in the right one."""
    return [end_of(start) for start in STARTS.values()] == ["left", "left", "right", "right"]
