"""Programs that pages print: the claims about them run what is printed, so a slip in the print is a claim that fails."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from scripts import chapters
from scripts.facts import claims, listed, listings

chapters.load()

SLIPS = [
    ("the-loop-is-the-run", "sgd", "sorted(order[first : first + 10])", "sorted(order[first : first + 9])"),
    ("the-loop-is-the-run", "sgd", "optlib.Generator(1)", "optlib.Generator(2)"),
    ("the-listed-class-takes-the-same-path", "momentum", "v -= self.lr * grads[name]", "v += self.lr * grads[name]"),
    ("the-two-programs-are-the-two-paths", "gradient-descent", "b = b - lr * slope_of_b", "b = b - lr * slope_of_W"),
    ("the-listed-chain-multiplies-back", "vanishing-gradients", "back = back * w * s", "back = back * w * a"),
    ("the-listed-chain-multiplies-back", "vanishing-gradients", "found.append(back * s * a)", "found.append(back * a)"),
    ("adagrad-lines-are-the-rule", "adagrad", "(np.sqrt(h) + eps)", "(2 * np.sqrt(h) + eps)"),
    ("rmsprop-lines-are-the-rule", "rmsprop", "(1 - rho) * g * g", "g * g"),
    ("adam-lines-are-the-rule", "adam", "v / (1 - beta2**t)", "v / (1 - beta1**(t + 1))"),
    ("scaling-keeps-the-line", "conditioning", "b - W * mean / spread", "b - W * mean"),
    ("a-lost-sign-climbs", "mistakes", "v = beta * v + lr * grad", "v = beta * v - lr * grad"),
    ("adagrad-with-a-plus-climbs", "mistakes", "w = w + lr * grad / (np.sqrt(h)", "w = w - lr * grad / (np.sqrt(h)"),
]


@pytest.fixture
def copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The pages, to be spoilt, where listings are read from."""
    for lang in ("ko", "en"):
        shutil.copytree(
            listings.DOCS / lang, tmp_path / lang, ignore=lambda _, names: [n for n in names if not n.endswith(".md")]
        )
    monkeypatch.setattr(listings, "DOCS", tmp_path)
    return tmp_path


def spoil(pages: Path, lang: str, page: str, old: str, new: str) -> None:
    path = pages / lang / f"{page}.md"
    text = path.read_text("utf-8")
    head, fence, rest = text.partition("```python\n")
    assert rest.count(old) >= 1, f"{old!r} is in no listing of {page}"
    path.write_text(head + fence + rest.replace(old, new), "utf-8")


@pytest.mark.parametrize(("name", "page", "old", "new"), SLIPS, ids=[f"{name} {new}" for name, _, _, new in SLIPS])
def test_a_slip_in_the_listing_fails_the_claim(copied: Path, name: str, page: str, old: str, new: str) -> None:
    assert claims[name].holds() is True
    for lang in ("ko", "en"):
        spoil(copied, lang, page, old, new)
    assert claims[name].holds() is False


def test_both_languages_print_one_program(copied: Path) -> None:
    spoil(copied, "ko", "adagrad", "h += g * g", "h += 2 * g * g")
    with pytest.raises(ValueError, match="another program in Korean"):
        listed("adagrad", "g * g")


def test_a_listing_is_found_by_a_part_of_it(copied: Path) -> None:
    with pytest.raises(ValueError, match="0 Python listings contain 'no such line'"):
        listed("adagrad", "no such line")
