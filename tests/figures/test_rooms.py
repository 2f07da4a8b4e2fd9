"""Who imports whom in scripts/figures: no module itself by way of others, and none what is not this room's to know."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ROOM = "scripts.figures"
KNOWN = ("optlib", ROOM)  # of the project
PACKAGES = {"numpy"}  # beside the standard library; what draws pictures in Python is not among them


def modules(folder: Path, root: Path) -> dict[str, ast.Module]:
    """The modules under `folder` by name, a package by its `__init__`."""
    paths = sorted(folder.rglob("*.py"))
    return {_name(path.relative_to(root)): ast.parse(path.read_text("utf-8")) for path in paths}


def _name(path: Path) -> str:
    return ".".join(path.with_suffix("").parts).removesuffix(".__init__")


def imported(tree: ast.AST, known: Mapping[str, object]) -> Iterator[str]:
    """What a module imports wherever it does, also within functions; not what only type checkers read."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, "imports here name the whole way"
            for alias in node.names:
                inner = f"{node.module}.{alias.name}"
                yield inner if inner in known else str(node.module)
        elif isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            yield from imported(ast.Module(node.orelse, []), known)
        else:
            yield from imported(node, known)


def circle(graph: Mapping[str, set[str]]) -> list[str] | None:
    """The first way found from a module back to itself."""
    done: set[str] = set()

    def visit(module: str, way: list[str]) -> list[str] | None:
        if module in way:
            return [*way[way.index(module) :], module]
        if module not in done:
            for other in sorted(graph.get(module, ())):
                if found := visit(other, [*way, module]):
                    return found
            done.add(module)
        return None

    return next((found for module in graph if (found := visit(module, []))), None)


TREES = modules(ROOT / "scripts" / "figures", ROOT)
GRAPH = {name: set(imported(tree, TREES)) for name, tree in TREES.items()}


def test_no_module_imports_itself_by_way_of_others() -> None:
    assert len(GRAPH) > 50, "the whole room is read"
    assert circle(GRAPH) is None, " → ".join(circle(GRAPH) or ())


@pytest.mark.parametrize("module", GRAPH)
def test_the_room_knows_nothing_of_pages_or_of_drawing(module: str) -> None:
    for name in GRAPH[module]:
        whole = name.partition(".")[0]
        own = any(name == room or name.startswith(f"{room}.") for room in KNOWN)
        assert own or whole in PACKAGES or whole in sys.stdlib_module_names, f"{module} imports {name}"
        assert not name.startswith(f"{ROOM}.draw"), f"{module} imports {name}: the runtime draws"


def test_every_import_in_the_room_is_of_a_module_that_is_there() -> None:
    missing = {name for names in GRAPH.values() for name in names if name.startswith(ROOM) and name not in TREES}
    assert not missing


def test_a_circle_is_found_also_by_way_of_a_function_and_not_of_types() -> None:
    later = ast.parse("def f():\n    from a import b")
    typed = ast.parse("if TYPE_CHECKING:\n    import a\nelse:\n    import c\nfrom a.b import d")
    assert list(imported(later, {"a.b": 0})) == ["a.b"]
    assert list(imported(typed, {})) == ["c", "a.b"]
    assert circle({"a": {"b"}, "b": {"c", "d"}, "c": set(), "d": {"b"}}) == ["b", "d", "b"]
    assert circle({"a": {"b", "c"}, "b": {"c"}, "c": set()}) is None
