"""Optimisation for machine learning from one definition: objectives, optimizers, runs and critical points.

An objective is declared once as a SymPy expression, an optimizer once as ordered assignments; values, gradients, Hessians, vectorised
steps, LaTeX, JavaScript and a listing to copy follow from the declarations.
"""

from optlib import emit, landscapes, rules, wrong_rules  # noqa: F401  (they fill the registries, and write what declarations promise)
from optlib.activations import Activation, activations
from optlib.annealing import Annealing, searches
from optlib.critical import CriticalPoint, classify, critical_points, eigenpairs
from optlib.data import Dataset, datasets
from optlib.networks import chain, train_chain, wide
from optlib.noise import batch_covariance, batches
from optlib.objective import Objective, objectives
from optlib.optimizer import Optimizer, mistakes, optimizers
from optlib.populations import Population, populations
from optlib.random import Generator
from optlib.suboptimality import suboptimality
from optlib.training import SGD, AdaGrad, Adam, Momentum, Nesterov, RMSProp
from optlib.trajectory import CONVERGED, DIVERGED, Trajectory, run
from optlib.tuning import Tuned, tune

__all__ = [
    "CONVERGED",
    "DIVERGED",
    "SGD",
    "Activation",
    "AdaGrad",
    "Adam",
    "Annealing",
    "CriticalPoint",
    "Dataset",
    "Generator",
    "Momentum",
    "Nesterov",
    "Objective",
    "Optimizer",
    "Population",
    "RMSProp",
    "Trajectory",
    "Tuned",
    "activations",
    "batch_covariance",
    "batches",
    "chain",
    "classify",
    "critical_points",
    "datasets",
    "eigenpairs",
    "mistakes",
    "objectives",
    "optimizers",
    "populations",
    "run",
    "searches",
    "suboptimality",
    "train_chain",
    "tune",
    "wide",
]
