"""No circles among the modules of the package, wherever in a module the import stands; `emit/` reads, and is not read."""

import ast
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

import optlib

HOME = Path(optlib.__file__).parent
SOURCES = {
    ".".join(("optlib", *path.relative_to(HOME).with_suffix("").parts)).removesuffix(".__init__"): path.read_text("utf-8")
    for path in HOME.rglob("*.py")
}  # fmt: skip


def imported(module: str, sources: dict[str, str]) -> Iterator[str]:
    """The modules among `sources` that `module` imports, wherever in it the line stands."""
    for node in ast.walk(ast.parse(sources[module])):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in sources)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module} imports by a relative name, which this reader does not resolve"
            for alias in node.names:  # "from optlib import symbols" is of the module, where there is one of that name
                whole = f"{node.module}.{alias.name}"
                if whole in sources or node.module in sources:
                    yield whole if whole in sources else str(node.module)


def graph(sources: dict[str, str]) -> dict[str, set[str]]:
    return {module: set(imported(module, sources)) for module in sources}


def circle(sources: dict[str, str]) -> list[str]:
    """One circle of imports, or an empty list."""
    try:
        TopologicalSorter(graph(sources)).prepare()
    except CycleError as error:
        return list(error.args[1])
    return []


def test_modules_import_each_other_in_no_circle() -> None:
    assert len(SOURCES) > 20 and sum(map(len, graph(SOURCES).values())) > 60, "the graph was not read"
    assert not circle(SOURCES), " imports ".join(reversed(circle(SOURCES)))


@pytest.mark.parametrize(
    "back",
    [
        "from optlib.emit.latex import function",
        "def later():\n    from optlib.emit import latex",
        "if TYPE_CHECKING:\n    import optlib.emit.listing",
        "def later():\n    from optlib import run",
    ],
)
def test_a_circle_is_seen_wherever_it_is_closed(back: str) -> None:
    assert "optlib.optimizer" in circle(SOURCES | {"optlib.optimizer": f"{SOURCES['optlib.optimizer']}\n{back}\n"})


def test_declarations_do_not_know_how_they_are_written() -> None:
    inside = {module for module in SOURCES if f"{module}.".startswith("optlib.emit.")}
    assert len(inside) > 4
    readers = {module for module, read in graph(SOURCES).items() if read & inside} - inside
    assert readers == {"optlib"}, "only optlib/__init__.py, which puts the package together, may import emit"
