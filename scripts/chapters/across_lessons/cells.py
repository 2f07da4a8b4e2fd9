"""The runs of a map as a claim sees them: where the cells along an axis stand."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scripts.figures import Over


def centres(axis: Over, cells: int) -> NDArray[np.float64]:
    """The value in the middle of each of ``cells`` equal parts of the axis."""
    at = (np.arange(cells) + 0.5) / cells
    if axis.axis == "log":
        return np.asarray(axis.low * (axis.high / axis.low) ** at)
    return np.asarray(axis.low + (axis.high - axis.low) * at)
