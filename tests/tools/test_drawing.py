"""The drawing: the same declarations give the same bytes, and only what changed is drawn anew."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from scripts.build.drawing import DrawingError, draw
from scripts.figures import Contour, Curve, Figure, Run, Slider, Start, Surface
from tests.figures.drawn import draw_all
from tests.figures.samples import EXERCISES

FIGURES = {
    "one": Figure("one", "parabola", [Run("gd", lr=0.1)], -6, 20, [Curve()], [Slider("lr", 0, 1), Start()], registered=False),
    "two": Figure("two", "ravine", [Run("adam", lr=0.9)], (-7, 2), 20, [Contour(), Surface()], [Start()], registered=False),
}  # fmt: skip
ALL = {"figure/one", "figure/two", *(f"exercise/{one.id}" for one in EXERCISES)}


def contents(out: Path, *folders: str) -> dict[str, bytes]:
    found = [path for folder in folders or ("drawn", "assets") for path in (out / folder).rglob("*") if path.is_file()]
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in found if path.name != "keys.json"}


def test_two_drawings_are_equal_to_the_byte(tmp_path: Path) -> None:
    first, second = (contents(draw_all(tmp_path / name, FIGURES, EXERCISES)) for name in ("a", "b"))
    assert len(first) > 20 and first == second


def test_an_edit_draws_anew_what_was_edited_and_nothing_else(tmp_path: Path) -> None:
    out = draw_all(tmp_path, FIGURES, EXERCISES)
    assert draw(out) == []
    path, before = out / "declared/figures/one.json", contents(out)
    path.write_text(json.dumps(json.loads(path.read_text("utf-8")) | {"steps": 7}), "utf-8")
    assert draw(out) == ["figure/one"]
    changed = {name for name, data in contents(out).items() if before[name] != data}
    assert changed and all("/one." in name for name in changed)
    path.unlink()
    assert draw(out) == [] and not any("/one." in name for name in contents(out))


def test_what_cannot_be_drawn_is_named_and_tried_again(tmp_path: Path) -> None:
    out = draw_all(tmp_path, FIGURES)
    path = out / "declared/figures/two.json"
    right = path.read_text("utf-8")
    path.write_text(right.replace('"adam"', '"adm"'), "utf-8")
    for _ in range(2):
        with pytest.raises(DrawingError, match=r'the figure "two" cannot be drawn: .*no optimizer "adm"'):
            draw(out)
    path.write_text(right, "utf-8")
    assert draw(out) == ["figure/two"]
