"""Exercises: their answers can be computed; where a number is asked for it can be hit by hand, and not whatever one enters is right."""

from __future__ import annotations

import json

import numpy as np
import pytest

from scripts import chapters
from scripts.figures.declared import whole
from scripts.figures.exercises import Exercise, Hyper, exercises

chapters.load()


@pytest.mark.parametrize("entry", exercises.values(), ids=lambda entry: entry.id)
def test_its_answer_can_be_computed(entry: Exercise) -> None:
    spec = entry.spec()
    assert {"kind": entry.kind, "id": entry.id}.items() <= json.loads(json.dumps(spec, allow_nan=False)).items()


asked = [entry for entry in exercises.values() if isinstance(entry, Hyper)]


def as_typed(entry: Hyper) -> list[float]:
    """Numbers of one or two digits, as somebody would try them, from the smallest to the largest that may be entered."""
    if whole(entry.hyper):
        return [float(k) for k in range(int(entry.low), int(entry.high) + 1)]
    sizes = range(-3, 1) if entry.high > 1 else range(-2, 0)
    found = {round(digits * 10.0 ** (size - 1), 6) for digits in range(10, 100) for size in sizes} | {0.0}
    return sorted(value for value in found if max(entry.low, 0.0) <= value <= entry.high)


@pytest.mark.parametrize("entry", asked, ids=lambda entry: entry.id)
def test_several_neighbouring_numbers_are_right_and_most_are_not(entry: Hyper) -> None:
    tried = as_typed(entry)
    right = np.array([entry.reached(entry.run(value)) for value in tried])
    runs = "".join("x" if ok else " " for ok in right).split()
    exact = entry.steps == 1  # a single step lands, or it does not: then the number can be worked out
    assert max(map(len, runs), default=0) >= (1 if exact else 3), [v for v, ok in zip(tried, right, strict=True) if ok]
    assert right.mean() < 0.8
