"""Runs can be told from the ground they are drawn on."""

from __future__ import annotations

import re

from tests.figures.drawn import RUNTIME


def luminance(colour: str) -> float:
    if len(colour) == 4:
        colour = "#" + "".join(2 * c for c in colour[1:])
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(a: str, b: str) -> float:
    high, low = sorted((luminance(a), luminance(b)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_runs_can_be_told_from_every_ground_in_both_schemes() -> None:
    style = (RUNTIME / "styles" / "theme.css").read_text("utf-8")
    schemes = [
        dict(re.findall(r"--fig-(\w+): (#\w+)", block))
        for block in re.findall(r"\.exercise \{\n(.*?)\n\}", style, re.DOTALL)[:2]
    ]
    assert len(schemes) == 2
    for scheme in schemes:
        for run in (f"run{i}" for i in range(6)):
            assert min(contrast(scheme[run], scheme[ground]) for ground in ("paper", "high", "low")) >= 2.4, run
            assert contrast(scheme[run], scheme["paper"]) >= 3, run
        assert contrast(scheme["ink"], scheme["paper"]) >= 7 and contrast(scheme["soft"], scheme["paper"]) >= 4.5
        assert contrast(scheme["edge"], scheme["paper"]) >= 3
