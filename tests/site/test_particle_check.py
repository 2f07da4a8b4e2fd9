"""The lint of particles: one that depends on what the build fills in is not typed by hand."""

from pathlib import Path

import pytest

from scripts.checks import messages, particles
from tests.site.test_checks import GLOSSARY, page


@pytest.mark.parametrize(
    ("text", "instead"),
    [
        ("값은 `{value} a`를 넘습니다", "`{value} a 을/를`"),
        ("학습률 `{value} a`로는", "`{value} a 으로/로`는"),
        ("`{value} a`가", "`{value} a 이/가`"),
        ("`{value} a`과 `{value} b`", "`{value} a 과/와`"),
        ("**`{value} a`**은", "`{value} a 은/는`"),
        ("`{value} a`라면", "`{value} a 이라면/라면`"),
        ("`{value} a`였습니다", "`{value} a 이었습니다/였습니다`"),
        ("`{value} a`나 됩니다", "`{value} a 이나/나`"),
        ("(`{value} a`, `{value} b`)는", "점은"),
        ("`{term} initial-value`와", '"과"'),
        ("`{term} initial-value`(initial value)와", '"과"'),
        ("`{term} loss-function`(loss function)이라고", '"라고"'),
        ("```figure\nid: a\ncaption: `{value} a`을\nalt: x\nclaim: todo\n```", "`{value} a 을/를`"),
    ],
)
def test_a_particle_that_depends_on_the_word_before_fails(tmp_path: Path, text: str, instead: str) -> None:
    found = list(particles.particles(page(tmp_path, f"# T {{ #t }}\n\n{text}\n"), GLOSSARY))
    assert len(found) == 1 and instead in found[0].message and found[0].line >= 3


@pytest.mark.parametrize(
    "text",
    [
        "`{value} a 을/를` 넘습니다",
        "`{value} a 으로/로`는",
        "`{value} a`에서 `{value} b`까지",
        "`{value} a`입니다",
        "`{value} a`이고 `{value} b`이면 `{value} c`이므로",
        "방법 `{value} a`가지",
        "`{value} a` 이상, `{value} b`이하",
        "`{value} a`만큼 `{value} b`스텝을 `{value} c`개가",
        "(`{value} a`, `{value} b`)에서",
        "`{term} initial-value`(initial value)과",
        "`{term} loss-function`(loss function)라고",
        "`{term} step-length 이/가`",
        "`` `{value} a`를 ``",
        "`{formula} f`를",
    ],
)
def test_particles_that_fit_and_endings_that_do_not_depend_pass(tmp_path: Path, text: str) -> None:
    assert list(particles.particles(page(tmp_path, f"# T {{ #t }}\n\n{text}\n"), GLOSSARY)) == []


def test_an_english_page_has_no_particles(tmp_path: Path) -> None:
    assert list(particles.particles(page(tmp_path, "# T { #t }\n\n`{value} a`를\n", "en/page.md"), GLOSSARY)) == []


def test_a_particle_behind_what_python_fills_in_fails(tmp_path: Path) -> None:
    room = tmp_path / "scripts" / "figures"
    room.mkdir(parents=True)
    lines = [
        'A = {"ko": "{name}을 봅니다"}',
        'B = f"{1 + 1}로 갑니다"',
        'C = f"{1}에서 {2}까지, {3}입니다"',
        'D = "{count}가지"',
    ]
    (room / "m.py").write_text("\n".join(lines) + "\n", "utf-8")
    assert {problem.line for problem in messages.python_strings(tmp_path, GLOSSARY)} == {1, 2}
