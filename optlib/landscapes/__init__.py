"""The objectives of the course: one declaration each, by the number of their parameters, in the order the lessons meet them.

Minima are given to a few digits and polished when read; an objective without a minimum in its domain lists none.
"""

from optlib.landscapes import curves, regression, spaces, surfaces  # noqa: F401  (they fill the registry)
