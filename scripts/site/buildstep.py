"""The build step before the pages: a subprocess, for a served site keeps its modules and would show old values."""

import os
import shutil
import subprocess
import sys
from pathlib import Path


class BuildStepError(Exception):
    """`python -m scripts.build` failed; its own words."""


def run_build(root: Path) -> None:
    """Bring `.build/` up to date; it is keyed by a hash of its sources, so it does nothing when nothing changed.

    Args:
        root: the project's folder.

    Raises:
        BuildStepError: it ended with an error.
    """
    from scripts.build.key import SOURCES, stale  # cheap to ask: no process is started where nothing changed

    if not any(stale(root / ".build", part) for part in SOURCES):
        return
    # Its byte code goes where the server does not watch: written beside the sources it would start another rebuild.
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(root / ".build" / "pycache"), "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(
        [sys.executable, "-m", "scripts.build"],
        cwd=root,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    if done.returncode:
        raise BuildStepError(
            (done.stderr.strip() or done.stdout.strip() or "no message") + "\n\n(python -m scripts.build)"
        )


def copy_assets(root: Path, site: Path, *, serving: bool = False) -> None:
    """Lay what both languages share into `site/assets`: the build's files, our styles and scripts, images.

    A served site has source maps besides: whoever changes the runtime sees and debugs it as it was written.
    """
    assets = site / "assets"
    shutil.rmtree(assets, ignore_errors=True)
    assets.mkdir(parents=True)
    for source in (root / ".build" / "assets", root / "docs" / "assets"):
        for folder in sorted(source.iterdir()) if source.exists() else []:
            # The runtime's sources arrive bundled, from .build/assets/javascripts.
            if folder.name == "runtime":
                continue
            if folder.is_dir():
                published = None if serving else shutil.ignore_patterns("*.js.map")
                shutil.copytree(folder, assets / folder.name, ignore=published, dirs_exist_ok=True)
            else:
                shutil.copy2(folder, assets / folder.name)
    for source_map in sorted((assets / "javascripts").glob("*.js.map")):
        with source_map.with_suffix("").open("a", encoding="utf-8", newline="\n") as module:
            module.write(f"//# sourceMappingURL={source_map.name}\n")
