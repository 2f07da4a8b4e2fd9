"""All that is done with this project, on any system: `python scripts/tasks.py help`. The Makefile only calls this.

Standard library only, because its first work is to install everything else.
"""

from __future__ import annotations

import argparse
import difflib
import os
import socket
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

# Before the imports below, which would fail with a message that helps nobody.
if sys.version_info < (3, 11):  # noqa: UP036
    sys.exit(
        f"This is Python {sys.version.split()[0]}, but 3.11 or later is needed: try `make COMMAND PYTHON=python3.12`,\n"
        "or install one from https://www.python.org."
    )

# In place of this file's folder, whose `site` package would stand before Python's own module of that name.
sys.path[0] = str(Path(__file__).resolve().parents[1])

from scripts.tooling import chromium, cleaning, environment, locks, pages  # noqa: E402
from scripts.tooling.environment import PYTHON  # noqa: E402
from scripts.tooling.lock import held  # noqa: E402
from scripts.tooling.steps import StepError, become, run, say, status_of, step  # noqa: E402

# Material's notice about MkDocs 2 concerns us, not those who build the site.
MKDOCS = {"NO_MKDOCS_2_WARNING": "1"}
# The browser's code, and what runs in Node.
BROWSER_CHECKS = [
    ["tsc", "--project", "."],
    ["tsc", "--project", "tests/runtime"],
    ["biome", "check", "--error-on-warnings"],
]


def serve(options: argparse.Namespace) -> None:
    """the site in both languages on this machine, reloading as you edit"""
    require_free_port(options.port)
    environment.prepare()
    build_results()
    require_free_port(options.port)  # somebody may have come first: the first time, those two take minutes
    say(f"▸ Serving http://127.0.0.1:{options.port}/ (Ctrl+C ends it)")
    become([PYTHON, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{options.port}"], MKDOCS)


def build(_: argparse.Namespace) -> None:
    """the site as it is published, into site/"""
    environment.prepare()
    build_results()
    with step("Building the pages"), held("pages"):
        run([PYTHON, "-m", "scripts.site"], env=MKDOCS)


def test(options: argparse.Namespace) -> None:
    """all tests; installs a browser where there is none"""
    environment.prepare(tests=True)
    browser = chromium.ensure_browser()
    build_results()
    with step("Building the pages, which some tests read"), held("pages"):
        unbuilt = status_of([PYTHON, "-m", "scripts.site"], MKDOCS)
    say(f"▸ Testing, with {browser}")
    parallel = [] if any(option.startswith("-n") for option in options.rest) else ["-n", "2", "--dist", "loadfile"]
    # pytest's summary says all there is to say: nothing is added below it.
    failed = status_of([PYTHON, "-m", "pytest", *parallel, *options.rest], {**MKDOCS, chromium.VARIABLE: str(browser)})
    sys.exit(failed or unbuilt)


def bench(options: argparse.Namespace) -> None:
    """the benchmarks, as ratios to a naive build in the same run"""
    environment.prepare(tests=True)
    browser = chromium.ensure_browser()
    build_results()
    say("▸ Measuring")
    run([PYTHON, "-m", "tests.bench", *options.rest], env={**MKDOCS, chromium.VARIABLE: str(browser)})


def check(_: argparse.Namespace) -> None:
    """format, lint, strict types, the rules that pages keep, and that no link of theirs is dead"""
    environment.prepare(tests=True)
    build_results()
    checks = [["ruff", "format", "--check", "."], ["ruff", "check", "."], ["mypy"], ["scripts.checks"]]
    failed = []
    with TemporaryDirectory() as folder:  # only a build of all pages knows whether a link leads to one
        checks += [["scripts.site", folder], *BROWSER_CHECKS]
        for tool, *arguments in checks:  # all of them: one run shows everything there is to mend
            say(f"▸ {tool} {' '.join(arguments)}")
            script = environment.TOOLS.get(tool)
            command: list[str | Path] = [PYTHON, "-m", tool, *arguments]
            if status_of(environment.node(script, *arguments) if script else command, MKDOCS):
                failed.append(tool)
    if failed:
        raise StepError(
            f"Not in order: {', '.join(dict.fromkeys(failed))}.\n"
            f"`{PYTHON} -m ruff format .` and `{PYTHON} -m ruff check --fix .` mend what is theirs, and\n"
            f"`{environment.BIN / 'node'} {environment.TOOLS['biome']} check --write` what is Biome's."
        )


def clean(options: argparse.Namespace) -> None:
    """remove what was generated: results, the site, caches; with --all also what was installed"""
    cleaning.clean(everything=options.all)


def new_page(options: argparse.Namespace) -> None:
    """a new pair of pages: new-page NAME"""
    pages.new_page(options.name)


def confirm(options: argparse.Namespace) -> None:
    """say that both halves of a page tell the same: confirm NAME …, or --all"""
    pages.confirm(options.names, everything=options.all)


def install(_: argparse.Namespace) -> None:
    """only the installing, tests' needs included"""
    environment.prepare(tests=True)


def lock(_: argparse.Namespace) -> None:
    """the newest versions that pyproject.toml and package.json allow"""
    environment.prepare()
    locks.lock()


def build_results() -> None:
    with step("Computing figures, formulas and numbers"):
        run([PYTHON, "-m", "scripts.build"])


def require_free_port(port: int) -> None:
    with socket.socket() as probe:
        # As servers do on POSIX, or a port just left would look taken; on Windows the option means something else.
        if os.name != "nt":
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError as error:
            raise StepError(
                f"Port {port} cannot be had ({error.strerror}): try `make serve PORT={port + 1}`."
            ) from error


TASKS = {
    "serve": serve,
    "build": build,
    "test": test,
    "bench": bench,
    "check": check,
    "clean": clean,
    "new-page": new_page,
    "confirm": confirm,
    "install": install,
    "lock": lock,
}


def parser() -> argparse.ArgumentParser:
    top = argparse.ArgumentParser(
        prog="python scripts/tasks.py", description="Optimisation at Your Fingertips: what can be done here."
    )
    commands = top.add_subparsers(dest="command", metavar="COMMAND")
    for name, task in TASKS.items():
        commands.add_parser(name, help=task.__doc__, description=task.__doc__)
    commands.add_parser("help", help="this overview")
    commands.choices["serve"].add_argument("--port", type=int, default=8000, help="default: 8000")
    commands.choices["clean"].add_argument("--all", action="store_true", help="also .venv and node_modules")
    commands.choices["confirm"].add_argument("names", metavar="NAME", nargs="*", help="of a page, e.g. momentum")
    commands.choices["confirm"].add_argument("--all", action="store_true", help="every page")
    commands.choices["new-page"].add_argument(
        "name", metavar="NAME", help="as it stands in the address, e.g. line-search"
    )
    return top


def main(arguments: list[str]) -> int:
    # What stands after `test` and `bench` belongs to pytest and to the benchmarks, options included.
    passed_on = arguments[1:] if arguments[:1] in (["test"], ["bench"]) else []
    if arguments and not arguments[0].startswith("-") and arguments[0] not in [*TASKS, "help"]:
        near = difflib.get_close_matches(arguments[0], TASKS, n=1)
        print(
            f'There is no task "{arguments[0]}"' + (f', did you mean "{near[0]}"?' if near else ": see `help`."),
            file=sys.stderr,
        )
        return 2
    options = parser().parse_args(arguments[:1] if passed_on else arguments)
    options.rest = passed_on
    if options.command in (None, "help"):
        parser().print_help()
        return 0
    try:
        TASKS[options.command](options)
    except StepError as error:
        print(f"\n{error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
