"""Building by chapter: each declaration belongs to one chapter, and only what changed is built anew."""

import json
from pathlib import Path

import pytest

from scripts import chapters
from scripts.build import files, parts


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Chapters of our own: `b` needs `a`."""
    monkeypatch.setattr(chapters, "FOLDER", tmp_path)
    (tmp_path / "__init__.py").touch()
    (tmp_path / "a.py").write_text("A = 1\n")
    (tmp_path / "b.py").write_text("from scripts.chapters.a import A\n")
    (tmp_path / "c.py").write_text("from scripts.chapters import b\n")
    chapters._imported.cache_clear()
    return tmp_path


def test_every_declaration_belongs_to_one_part() -> None:
    known = [parts.SHARED, *chapters.names()]
    declared = {name: parts.declared_by(name) for name in known}
    for kind, (registry, _) in parts.registries().items():
        listed = [entry for name in known for entry in declared[name][kind]]
        assert sorted(listed) == sorted(registry), kind


def test_what_a_chapter_imports_is_loaded_before_it_and_counts_as_its_source(folder: Path) -> None:
    assert chapters.names() == ["a", "b", "c"]
    assert [path.name for path in chapters.sources("c")] == ["a.py", "b.py", "c.py"]
    assert [path.name for path in chapters.sources("a")] == ["a.py"]


def test_a_circle_of_imports_is_named(folder: Path) -> None:
    (folder / "a.py").write_text("from scripts.chapters.c import x\n")
    with pytest.raises(ImportError, match="a → c → b → a"):
        chapters.names()


def test_a_change_makes_stale_what_depends_on_it_and_nothing_else(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("scripts.build.key.ROOT", tmp_path)
    monkeypatch.setattr(parts, "_common", lambda part: "common")
    for name in ("a", "b", "c", parts.SHARED):
        (tmp_path / f"{name}.json").write_text(json.dumps({"key": parts._key(name), "files": {}, "index": {}}))

    def stale() -> list[str]:
        return [name for name in ("a", "b", "c", parts.SHARED) if parts._read(tmp_path, name, parts._key(name)) is None]

    assert stale() == []
    (folder / "b.py").write_text("from scripts.chapters.a import A\nB = 2\n")
    assert stale() == ["b", "c"]
    monkeypatch.setattr(parts, "_common", lambda part: "another")
    assert stale() == ["a", "b", "c", parts.SHARED]


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
        if built == [parts.SHARED, "a", "b"]:
            (folder / "b.py").write_text("from scripts.chapters.a import A\nB = 2\n")  # an editor saves

    monkeypatch.setattr(parts, "build_part", build)
    for expected in ([parts.SHARED, "a", "b", "c"], ["b", "c"], []):
        built.clear()
        assert sorted(parts.build_parts(tmp_path)["values"]) == ["a", "b", "c", parts.SHARED]
        assert built == expected


def test_a_name_declared_in_two_chapters_is_an_error() -> None:
    part = {"values": {"rate": 1}}
    with pytest.raises(ValueError, match="values rate: declared in the chapter b and in another one"):
        parts.together({"a": part, "b": part})


def test_files_of_what_is_declared_no_more_are_removed(tmp_path: Path) -> None:
    made = [tmp_path / "fragments/ko/figure" / f"{name}.html" for name in ("old", "kept")]
    made += [tmp_path / "assets/figures" / name for name in ("old.json", "kept.json", "messages.ko.json")]
    for file in made:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
    parts.sweep(tmp_path, {"figures": {"kept": {}}, "exercises": {}})
    assert [file.name for file in made if file.exists()] == ["kept.html", "kept.json", "messages.ko.json"]
