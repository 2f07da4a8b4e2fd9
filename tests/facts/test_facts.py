"""What pages may state: every claim recomputed, every value finite, every derivation proved line by line."""

import dataclasses
import json
import math

import pytest
import sympy

from optlib.emit.javascript import module
from optlib.symbols import W, i, n, x, y
from scripts import chapters
from scripts.build.drawing import draw
from scripts.facts import Claim, Derivation, Line, Mean, Value, claims, derivations, tables, values
from scripts.facts.claims import claim

chapters.load()


@pytest.mark.parametrize("fact", claims.values(), ids=lambda fact: fact.name)
def test_claim(fact: Claim) -> None:
    assert fact.holds() is True, f"no longer true: {fact.says}"


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Each value as pages have it: what the build's last step makes of the texts that are declared."""
    out = tmp_path_factory.mktemp("index")
    for folder in ("declared", "assets/javascripts"):
        (out / folder).mkdir(parents=True)
    (out / "assets/javascripts/optlib.js").write_text(module(), "utf-8")
    texts = {name: value.text for name, value in values.items()}
    (out / "declared/index.json").write_text(json.dumps(texts, ensure_ascii=False), "utf-8")
    assert draw(out) == ["index/index"]
    assert draw(out) == []
    found: dict[str, str] = json.loads((out / "index.json").read_text("utf-8"))
    return found


@pytest.mark.parametrize("number", values.values(), ids=lambda number: number.name)
def test_value(number: Value, written: dict[str, str]) -> None:
    assert math.isfinite(number.number)
    text = written[number.name].removesuffix(number.unit)
    shown = float(text.replace("−", "-").replace("\u00a0×\u00a010", "e").translate(SUPERSCRIPTS))
    assert math.isclose(shown, number.number, rel_tol=0.51 * 10 ** (1 - number.digits), abs_tol=1e-300)


SUPERSCRIPTS = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "-0123456789")


@pytest.mark.parametrize("entry", tables.values(), ids=lambda entry: entry.name)
def test_table(entry) -> None:
    assert len(entry.rows) > 1 and all(cell.strip() for row in entry.rows for cell in row)


@pytest.mark.parametrize("derivation", derivations.values(), ids=lambda derivation: derivation.name)
def test_derivation_is_proved(derivation: Derivation) -> None:
    assert len(derivation.lines) >= 4
    assert derivation.unequal() == []


@pytest.mark.parametrize(
    ("derivation", "place"),
    [(derivation, place) for derivation in derivations.values() for place in range(len(derivation.lines))],
    ids=lambda part: part.name if isinstance(part, Derivation) else str(part),
)
def test_a_wrong_line_is_found(derivation: Derivation, place: int) -> None:
    wrong = [Line(2 * line.expression) if k == place else line for k, line in enumerate(derivation.lines)]
    found = [k for k in (place + 1, place + 2) if 2 <= k <= len(wrong)]
    assert dataclasses.replace(derivation, lines=wrong).unequal() == found


def test_the_dropped_two_and_the_lost_sign_are_found() -> None:
    error = y[i] - W * x[i]
    right = Line(sympy.Derivative(Mean(error**2), W))
    assert Derivation("d", "", [right, Line(-2 * Mean(error * x[i]))]).unequal() == []
    for wrong in (
        -Mean(error * x[i]),
        2 * Mean(error * x[i]),
        -2 * Mean(error),
        -2 * sympy.Sum(error * x[i], (i, 1, n)),
    ):
        assert Derivation("d", "", [right, Line(wrong)]).unequal() == [2]


def test_a_claim_needs_words() -> None:
    with pytest.raises(ValueError, match="docstring"):
        claim("without-words")(lambda: True)
