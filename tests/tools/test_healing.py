"""Results that were damaged or removed are built again, the same byte for byte, and nothing half written is ever seen."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from scripts.build import __main__ as step
from scripts.build import files
from scripts.build.key import SOURCES, known, stamp
from scripts.tooling.steps import ROOT

DAMAGES: dict[str, Callable[[Path], object]] = {
    "truncated": lambda path: os.truncate(path, path.stat().st_size // 2),
    "emptied": lambda path: os.truncate(path, 0),
    "removed": Path.unlink,
}


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def build(folder: Path) -> None:
    """The build step, with its results in `folder`; in a process of its own, for it fills the registries."""
    program = f"""from pathlib import Path
from scripts.build import __main__ as step
from scripts.tooling import lock
step.OUT, lock.FOLDER = Path({str(folder)!r}), Path({str(folder.with_name(".locks"))!r})
step.main()"""
    subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=True)


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project's results, up to date."""
    folder = tmp_path_factory.mktemp("sound") / ".build"
    if (ROOT / ".build").exists():
        shutil.copytree(ROOT / ".build", folder, ignore=shutil.ignore_patterns("bench", "pycache", "templates"))
    build(folder)
    return folder


@pytest.fixture
def out(sound: Path, tmp_path: Path) -> Path:
    """Results to be damaged."""
    return Path(shutil.copytree(sound, tmp_path / ".build"))


@pytest.mark.parametrize("damage", DAMAGES)
def test_every_kind_of_file_counts(damage: str, out: Path) -> None:
    unnoticed = []
    for part in SOURCES:
        assert known(out, part)
        places = [f"{part}.key", *files.read_json(out / f"{part}.key")["files"]]
        for place in {(Path(place).parent, Path(place).suffix): place for place in places}.values():
            shutil.copy2(out / place, out / "good")
            DAMAGES[damage](out / place)
            if known(out, part):
                unnoticed.append(place)
            (out / "good").replace(out / place)
    assert unnoticed == []


def test_nothing_that_is_built_is_left_out(out: Path) -> None:
    listed = {place for part in SOURCES for place in files.read_json(out / f"{part}.key")["files"]}
    pages = (
        "assets/fonts/",
        "assets/laboratory/images/",
    )  # which the pages' build makes, as it does what is to be downloaded
    rooms = {Path(place).parts[0] for place in listed}
    own = [
        place
        for place in contents(out)
        if Path(place).parts[0] in rooms and not place.startswith(pages) and not place.endswith(".ipynb")
    ]
    assert sorted(set(own) - listed) == []


def test_what_was_damaged_is_built_again(out: Path) -> None:
    for part in SOURCES:  # whoever wrote it last
        built = files.read_json(out / f"{part}.key")
        stamp(out, part, built["key"], built["files"])
    before = contents(out)
    cache = out / "cache" / "unreadable.json"
    cache.parent.mkdir(exist_ok=True)
    cache.write_text('{"key": "')
    drawn = files.read_json(out / "drawn" / "keys.json")
    figure, exercise = (next(name for name in drawn if name.startswith(kind)) for kind in ("figure/", "exercise/"))
    damaged = {
        "truncated": [
            "index.json",
            "parts/conditioning.exercises.json",
            f"drawn/en/{figure}.json",
            "assets/javascripts/main.js",
        ],
        "emptied": ["browser.key", "declared/index.json", "laboratory/ko/laboratory.outputs.json"],
        "removed": [f"drawn/ko/{exercise}.json", "assets/licences.txt", "laboratory/en/laboratory.ipynb"],
    }
    for damage, places in damaged.items():
        for place in places:
            DAMAGES[damage](out / place)
    build(out)
    assert not cache.exists()
    after = contents(out)
    assert sorted(place for place in before.keys() | after.keys() if before.get(place) != after.get(place)) == []


def test_a_write_that_fails_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "part.json"
    files.write(path, "old")
    with pytest.raises(OSError, match="full"), files.replacing(path) as fresh:
        fresh.write_text("ne")
        raise OSError("the disk is full")
    assert contents(tmp_path) == {"part.json": b"old"}


def test_what_a_killed_build_left_is_swept_and_what_another_is_writing_is_not(tmp_path: Path) -> None:
    for name in ("dead", "alive"):
        (tmp_path / f".{name}.1{files.UNFINISHED}").touch()
    os.utime(tmp_path / f".dead.1{files.UNFINISHED}", (0, 0))
    files.sweep(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == [f".alive.1{files.UNFINISHED}"]


def test_results_are_built_by_one_at_a_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from scripts.tooling import lock

    def refresh(*, force: bool) -> None:
        with lock.FOLDER.joinpath("build").open("a+") as file:
            assert not lock.taken(file), "another could begin now"

    monkeypatch.setattr(lock, "FOLDER", tmp_path / ".locks")
    monkeypatch.setattr(step, "OUT", tmp_path)
    monkeypatch.setattr(step, "refresh", refresh)
    step.main()
