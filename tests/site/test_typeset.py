"""Formulas: MathML from one Node process, cached, with clear errors; a small font with the table for stretching."""

import json
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from scripts.site import mathfont, typeset
from scripts.site.formulas import display
from scripts.site.inline import without_marks
from scripts.site.mathml import for_browsers
from scripts.site.session import MODULES


def test_all_formulas_in_one_process_and_none_the_second_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    runs: list[int] = []
    original = typeset.run
    monkeypatch.setattr(typeset, "run", lambda jobs: (runs.append(len(jobs)), original(jobs))[1])
    wanted = [(r"\eta", False), (r"\frac{1}{n}\sum_{i=1}^n x_i", True), (r"\eta", False)]
    first = typeset.Typesetter(tmp_path / "cache.json", MODULES).results(wanted)
    again = typeset.Typesetter(tmp_path / "cache.json", MODULES).results(wanted)
    assert runs == [2] and first == again
    assert "<munderover>" in first[wanted[1]]["mathml"] and "<mi>" in first[wanted[0]]["mathml"]


def test_a_matrix_keeps_its_columns_and_a_line_its_alignment(tmp_path: Path) -> None:
    matrix = r"\begin{pmatrix} a & b \\ c & d \end{pmatrix}"
    assert without_marks(f"H &= {matrix}") == f"H = {matrix}"
    assert display([f"H &= {matrix}"]) == display([f"H = {matrix}"])
    assert display([matrix, "&= H"]).startswith(r'<div class="arithmatex">\[\begin{aligned}&amp;\begin{pmatrix}')
    mathml = typeset.Typesetter(tmp_path / "cache.json", MODULES).results([(matrix, True)])[matrix, True]["mathml"]
    assert for_browsers(mathml).count("<mtd>") == 4


@pytest.mark.parametrize(
    ("tex", "message"),
    [(r"\foo", "Undefined control sequence"), (r"\frac{1", "Missing close brace"), ("x^2^3", "Double exponent")],
)
def test_bad_tex_is_an_error_that_names_it(tmp_path: Path, tex: str, message: str) -> None:
    results = typeset.Typesetter(tmp_path / "cache.json", MODULES).results([(tex, True)])
    page, faults = typeset.place(f'<p><div class="arithmatex">\\[{tex}\\]</div></p>', results, "en")
    assert [tex for tex, _ in faults] == [tex] and message in faults[0][1]
    assert "page-error" in page and "arithmatex" not in page


def test_a_missing_mathjax_says_what_to_run(tmp_path: Path) -> None:
    with pytest.raises(typeset.TypesetError, match="npm ci"):
        typeset.Typesetter(tmp_path / "cache.json", tmp_path)


def test_letter_styles_become_letters_that_browsers_know() -> None:
    assert for_browsers('<mi mathvariant="double-struck">R</mi>') == "<mi>ℝ</mi>"
    assert for_browsers('<mi mathvariant="bold">w</mi>') == "<mi>𝐰</mi>"
    assert for_browsers('<mi mathvariant="bold-italic">&#x3B7;</mi>') == "<mi>𝜼</mi>"
    assert for_browsers('<mi mathvariant="normal">&#x2207;</mi>') == '<mi mathvariant="normal">∇</mi>'
    row = "<mi>f</mi><mo>(</mo><mo>−</mo><mi>x</mi><mo>)</mo><mo>−</mo><mi>y</mi>"
    expected = '<mi>f</mi><mo form="prefix">(</mo><mo form="prefix">−</mo><mi>x</mi><mo form="postfix">)</mo>'
    assert for_browsers(row) == expected + "<mo>−</mo><mi>y</mi>"
    hat = '<mover><mi>y</mi><mo stretchy="false">^</mo></mover>'
    assert for_browsers(hat) == hat.replace("<mover>", '<mover accent="true">')
    assert for_browsers("<mo>&#x3C;</mo>") == "<mo>&lt;</mo>"
    assert for_browsers("<math><mi>w</mi><mo>=</mo></math>") == '<math><mi>w</mi><mo rspace="0">=</mo></math>'
    assert for_browsers("<math><mo>≤</mo><mi>w</mi></math>") == '<math><mo lspace="0">≤</mo><mi>w</mi></math>'
    assert "rspace" not in for_browsers('<math display="block"><mi>w</mi><mo>=</mo></math>')
    assert (
        for_browsers('<mtable columnalign="right left" columnspacing="0em" rowspacing="3pt">')
        == '<mtable class="aligned">'
    )


def test_a_wide_formula_can_be_scrolled_by_keyboard(tmp_path: Path) -> None:
    wide, narrow = "+".join("abcdefghijklmnopqrstuvwxyz"), "x"
    results = typeset.Typesetter(tmp_path / "cache.json", MODULES).results([(wide, True), (narrow, True)])
    html = f'<div class="arithmatex">\\[{wide}\\]</div><div class="arithmatex">\\[{narrow}\\]</div>'
    assert typeset.place(html, results, "ko")[0].count('tabindex="0" role="group" aria-label="수식"') == 1


def test_a_header_cell_of_one_letter_is_text(tmp_path: Path) -> None:
    results = typeset.Typesetter(tmp_path / "cache.json", MODULES).results([(r"\eta", False)])
    html = '<th scope="col"><span class="arithmatex">\\(\\eta\\)</span></th>'
    assert typeset.place(html, results, "ko")[0] == '<th scope="col"><var>η</var></th>'


def test_the_font_is_small_has_a_math_table_and_every_glyph_we_write(tmp_path: Path) -> None:
    mathfont.build_font(MODULES, tmp_path)
    path = tmp_path / mathfont.TARGET
    assert path.stat().st_size <= 40_000
    font = TTFont(path)
    assert "MATH" in font
    cmap = font.getBestCmap()
    source = TTFont(MODULES / mathfont.SOURCE).getBestCmap()
    assert [hex(ord(one)) for one in mathfont.CHARACTERS if ord(one) in source and ord(one) not in cmap] == []
    stretched = font["MATH"].table.MathVariants.VertGlyphCoverage.glyphs
    assert {cmap[ord(one)] for one in "()[]{}|∑∫√"} <= set(stretched)
    before = path.read_bytes()
    path.unlink()
    mathfont.build_font(MODULES, tmp_path)
    assert path.read_bytes() == before


def test_every_character_of_the_cached_formulas_is_in_the_font() -> None:
    """The pages' own formulas, where the site has been built here."""
    cache = MODULES.parent / ".build" / "cache" / "mathml.json"
    if not cache.exists():
        pytest.skip("the site has not been built here: run `mkdocs build`")
    import html
    import re

    known = set(mathfont.CHARACTERS)
    for result in json.loads(cache.read_text("utf-8"))["formulas"].values():
        for tag, token in re.findall(r"<(m[ion])\b[^>]*>([^<]*)</m[ion]>", for_browsers(result.get("mathml", ""))):
            assert set(html.unescape(token)) <= known, f"add {token!r} ({tag}) to scripts/site/mathfont.py"
