"""What a cell prints must not depend on the machine: on where Matplotlib keeps its files, on speed, on what a library warns of."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from scripts.laboratory.cells import ROOT


def environment(folder: Path = ROOT / ".build" / "kernel") -> dict[str, str]:
    """The variables of a kernel's process; `folder` is for what IPython and Matplotlib would keep in the user's home.

    There they would find the user's settings, and complain where they may not write. Matplotlib also says that it is looking for fonts
    where that takes long: it makes its list of them here, before a cell runs.
    """
    matplotlib = folder / "matplotlib"
    matplotlib.mkdir(parents=True, exist_ok=True)
    variables = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "MPLBACKEND": "module://matplotlib_inline.backend_inline",
        "MPLCONFIGDIR": str(matplotlib),
        "IPYTHONDIR": str(folder / "ipython"),
        "PYTHONHASHSEED": "1",
    }
    if not any(matplotlib.glob("fontlist*.json")):
        find_fonts = [sys.executable, "-c", "import matplotlib.font_manager"]
        subprocess.run(find_fonts, env={**variables, "MPLBACKEND": "agg"}, capture_output=True, check=True)
    return variables


def settle(outputs: Sequence[Any], where: str) -> list[Any]:
    """The outputs of a cell with what it printed in one piece; `where` names page and cell for the error.

    Raises:
        RuntimeError: something was written to the error output, which is no part of what the page shows.
    """
    settled: list[Any] = []
    for output in outputs:
        if output["output_type"] == "stream" and output["name"] != "stdout":
            raise RuntimeError(
                f"{where} wrote to its error output, and the page would show it: mend what it warns of:\n{output['text']}"
            )
        if output["output_type"] == "stream" and settled and settled[-1]["output_type"] == "stream":
            settled[-1]["text"] += output["text"]
        else:
            settled.append(output)
    return settled
