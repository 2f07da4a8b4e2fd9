"""Building by chapter: each declaration belongs to one chapter, and only what changed is built anew."""

import ast
import json
from pathlib import Path

import pytest

from scripts import chapters
from scripts.build import files, parts
from scripts.tooling.steps import ROOT

NAMES = ["one.a", "one.b", "another.c"]  # of the chapters in `folder`, as one needs the other


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Chapters of our own, of two lessons: `one.b` needs `one.a`, and `another.c` needs `one.b`."""
    monkeypatch.setattr(chapters, "FOLDER", tmp_path)
    for lesson in ("", "one", "another"):
        (tmp_path / lesson).mkdir(exist_ok=True)
        (tmp_path / lesson / "__init__.py").touch()
    (tmp_path / "one" / "a.py").write_text("A = 1\n")
    (tmp_path / "one" / "b.py").write_text("from scripts.chapters.one.a import A\n")
    (tmp_path / "another" / "c.py").write_text("from scripts.chapters.one import b\n")
    chapters._imported.cache_clear()
    return tmp_path


def test_every_declaration_belongs_to_one_part() -> None:
    known = [parts.SHARED, *chapters.names()]
    declared = {name: parts.declared_by(name) for name in known}
    for kind, (registry, _) in parts.registries().items():
        listed = [entry for name in known for entry in declared[name][kind]]
        assert sorted(listed) == sorted(registry), kind


def test_what_a_chapter_imports_is_loaded_before_it_and_counts_as_its_source(folder: Path) -> None:
    assert chapters.names() == NAMES
    assert chapters.sources("another.c") == [folder / "one/a.py", folder / "one/b.py", folder / "another/c.py"]
    assert chapters.sources("one.a") == [folder / "one/a.py"]


@pytest.mark.parametrize(
    "line",
    [
        "from scripts.chapters.one.a import A",
        "from scripts.chapters.one import a",
        "import scripts.chapters.one.a",
        "from .a import A",
        "from . import a as other",
        "from ..one.a import A",
        "def late():\n    from .a import A",
    ],
)
def test_however_an_import_is_written_it_counts(line: str, folder: Path) -> None:
    (folder / "one" / "b.py").write_text(f"import json\nfrom pathlib import Path\n{line}\n")
    assert chapters.closure("one.b") == ["one.a", "one.b"]


def test_a_lesson_is_a_folder_named_as_its_page_is_whose_package_declares_nothing() -> None:
    """What a package declared would fall to whichever of its chapters is loaded first."""
    pages = {path.stem.replace("-", "_") for path in ROOT.glob("docs/en/*.md")}
    packages = {chapters.FOLDER / name.split(".")[0] for name in chapters.names()}
    assert {path.name for path in packages} - pages == {"across_lessons"}
    for package in packages:
        body = ast.parse((package / "__init__.py").read_text("utf-8")).body
        assert len(body) == 1 and isinstance(body[0], ast.Expr) and isinstance(body[0].value, ast.Constant), package


def test_a_circle_of_imports_is_named(folder: Path) -> None:
    (folder / "one" / "a.py").write_text("from scripts.chapters.another.c import x\n")
    with pytest.raises(ImportError, match=r"another\.c → one\.b → one\.a → another\.c"):
        chapters.names()


def test_a_change_makes_stale_what_depends_on_it_and_nothing_else(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("scripts.build.key.ROOT", tmp_path)
    monkeypatch.setattr(parts, "_common", lambda part: "common")
    for name in (*NAMES, parts.SHARED):
        (tmp_path / f"{name}.json").write_text(json.dumps({"key": parts._key(name), "files": {}, "index": {}}))

    def stale() -> list[str]:
        return [name for name in (*NAMES, parts.SHARED) if parts._read(tmp_path, name, parts._key(name)) is None]

    assert stale() == []
    (folder / "one" / "b.py").write_text("from scripts.chapters.one.a import A\nB = 2\n")
    assert stale() == ["one.b", "another.c"]
    monkeypatch.setattr(parts, "_common", lambda part: "another")
    assert stale() == [*NAMES, parts.SHARED]


def test_what_changes_while_it_is_read_is_whole_now_and_built_again_next_time(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("scripts.build.key.ROOT", tmp_path)
    monkeypatch.setattr(parts, "_common", lambda part: "common")
    built: list[str] = []

    def build(name: str, key: str, out: Path) -> None:
        built.append(name)
        index = {"figures": {}, "exercises": {}, "values": {name: 1}}
        files.write(out / "parts" / f"{name}.json", json.dumps({"key": key, "files": {}, "index": index}))
        if built == [parts.SHARED, "one.a", "one.b"]:
            (folder / "one" / "b.py").write_text("from scripts.chapters.one.a import A\nB = 2\n")  # an editor saves

    monkeypatch.setattr(parts, "build_part", build)
    for expected in ([parts.SHARED, *NAMES], ["one.b", "another.c"], []):
        built.clear()
        assert parts.build_parts(tmp_path)["values"].keys() == {*NAMES, parts.SHARED}
        assert built == expected


def test_a_name_declared_in_two_chapters_is_an_error() -> None:
    part = {"values": {"rate": 1}}
    with pytest.raises(ValueError, match="values rate: declared in the chapter b and in another one"):
        parts.together({"a": part, "b": part})


def test_files_of_what_is_declared_no_more_are_removed(tmp_path: Path) -> None:
    made = [
        tmp_path / "declared" / kind / f"{name}.json" for kind in ("figures", "exercises") for name in ("old", "kept")
    ]
    for file in made:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
    parts.sweep(tmp_path, {"figures": {"kept": {}}, "exercises": {"kept": {}}})
    assert [file.parent.name for file in made if file.exists()] == ["figures", "exercises"]
    assert {file.name for file in made if file.exists()} == {"kept.json"}
