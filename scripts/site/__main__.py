"""`python -m scripts.site [FOLDER]`: the site as it is published, without a word unless something is wrong.

MkDocs' own `--quiet` silences warnings before `--strict` counts them, so that a dead link would be published. Here nothing is silenced:
the notices of a build that goes well are merely never asked for.
"""

import argparse
import logging
import sys

from click import ClickException
from mkdocs.commands.build import build
from mkdocs.config import load_config


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m scripts.site", description=__doc__)
    parser.add_argument("folder", nargs="?", help="where the site goes; without it where mkdocs.yml says")
    folder = parser.parse_args(arguments).folder
    printed = logging.StreamHandler()
    printed.setFormatter(logging.Formatter("%(levelname)-8s-  %(message)s"))
    logging.getLogger("mkdocs").addHandler(printed)
    try:
        config = load_config(strict=True, site_dir=folder)
        config.plugins.on_startup(command="build", dirty=False)
        try:
            build(config)
        finally:
            config.plugins.on_shutdown()
    except ClickException as error:  # MkDocs' own: the warnings it counted, or what is wrong with mkdocs.yml
        print(f"\n{error.format_message()}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
