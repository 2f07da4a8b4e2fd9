"""The sample figures and exercises, drawn once for all tests of this folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.figures.cards import CARDS
from tests.figures.drawn import draw_all
from tests.figures.samples import EXERCISES, FIGURES


@pytest.fixture(scope="session")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return draw_all(tmp_path_factory.mktemp("samples"), {made.id: made for made in (*FIGURES, *CARDS)}, EXERCISES)
