"""Run the notebooks: each in a process of its own, once for each change of its code."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from scripts.build import files
from scripts.laboratory.cells import ROOT, read
from scripts.laboratory.compose import Piece, is_notebook, pieces
from scripts.laboratory.machine import environment, settle
from scripts.site import text as page_text

TIMEOUT = 120  # seconds for one cell
METADATA = {
    "kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"},
    # Without it other tools do not know what they have: nbconvert --to script would write a .txt.
    "language_info": {
        "name": "python",
        "file_extension": ".py",
        "mimetype": "text/x-python",
        "nbconvert_exporter": "python",
    },
}


def build_notebooks(out: Path, key: str) -> None:
    """Write `out/laboratory/LANGUAGE/NAME.ipynb`, run, for every page that is a notebook.

    Code that ran already under `key` is not run again.

    Raises:
        ValueError: a page names its cells wrongly; RuntimeError: a cell raised an exception or warned of something, with page and cell.
    """
    cells = read()
    for path in sorted((ROOT / "docs").glob("[ek][no]/*.md")):
        if is_notebook(page_text.read(path)):
            parts = pieces(path, cells)
            target = out / "laboratory" / path.parent.name / f"{path.stem}.ipynb"
            outputs = _outputs(parts, target.with_suffix(".outputs.json"), key, f"{path.parent.name}/{path.name}")
            write(target, notebook(parts, outputs))


def notebook(parts: Sequence[Piece], outputs: dict[str, Any] | None = None) -> dict[str, Any]:
    """A notebook, format 4.5; without outputs as a reader takes it along."""
    from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

    made = new_notebook(metadata=METADATA)
    for number, part in enumerate(parts):
        if part.name:
            cell = new_code_cell(part.source, id=part.name)
            if outputs:
                cell.update(outputs[part.name])
        else:
            cell = new_markdown_cell(part.source, id=f"text-{number}")
        made.cells.append(cell)
    return dict(made)


def write(path: Path, made: dict[str, Any]) -> None:
    text = json.dumps(made, ensure_ascii=False, indent=1, sort_keys=True)
    files.write(path, text + "\n")


def run(parts: Sequence[Piece], where: str) -> dict[str, Any]:
    """The outputs of every code cell, run in order; `where` is for the error."""
    import nbformat
    from nbclient import NotebookClient
    from nbclient.exceptions import CellExecutionError

    made = nbformat.from_dict(notebook(parts))
    # The kernel's folder is empty, so that nothing but what is installed, and this tree, can be imported.
    with TemporaryDirectory() as empty:
        client = NotebookClient(
            made,
            timeout=TIMEOUT,
            kernel_name="python3",  # of this environment, on the loopback
            extra_arguments=["--IPKernelApp.log_level=ERROR"],
            record_timing=False,
            resources={"metadata": {"path": empty}},
        )
        try:
            client.execute(env=environment())
        except CellExecutionError as error:
            failed = next(
                cell.id for cell in made.cells if any(o.output_type == "error" for o in cell.get("outputs", []))
            )
            plain = re.sub(r"\x1b\[[\d;]*m", "", str(error))
            raise RuntimeError(f'{where}: the cell "{failed}" raised an exception:\n{plain}') from None
    return {
        cell.id: {
            "outputs": settle(cell.outputs, f'{where}: the cell "{cell.id}"'),
            "execution_count": cell.execution_count,
        }
        for cell in made.cells
        if cell.cell_type == "code"
    }


def _outputs(parts: Sequence[Piece], store: Path, key: str, where: str) -> dict[str, Any]:
    """As `run`, from the store where the same code has run already."""
    code = "\0".join(part.source for part in parts if part.name)
    mark = sha256(f"{key}\0{code}".encode()).hexdigest()
    known = files.read_json(store)
    if known.get("key") == mark:
        files.remember(store)
        return dict(known["outputs"])
    outputs = run(parts, where)
    files.write(store, json.dumps({"key": mark, "outputs": outputs}, ensure_ascii=False))
    return outputs
