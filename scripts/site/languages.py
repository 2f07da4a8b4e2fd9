"""One configuration read twice: what differs between docs/ko → site/ko and docs/en → site/en."""

from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError

FIRST = "ko"


def site_address(repository: str) -> str:
    """Where GitHub Pages publishes: https://OWNER.github.io/NAME/, or the root if NAME is OWNER.github.io.

    Raises:
        ConfigurationError: the address does not hold an owner and a name.
    """
    parts = urlsplit(repository).path.strip("/").removesuffix(".git").split("/")
    if len(parts) != 2:
        raise ConfigurationError(f'repo_url "{repository}" must be https://github.com/OWNER/NAME')
    owner, name = parts[0].lower(), parts[1]
    return f"https://{owner}.github.io/" + ("" if name.lower() == f"{owner}.github.io" else f"{name}/")


def localise(config: MkDocsConfig, language: str, site_url: str, site_dir: Path) -> None:
    """Turn the shared configuration into that of one language, in place.

    Args:
        site_url: address of the whole site, ending in "/".
        site_dir: folder of the whole site.
    """
    languages = config.extra["languages"]
    own = languages[language]
    config.site_name = own["site_name"]
    config.site_description = own["description"]
    config.site_url = f"{site_url}{language}/"
    config.site_dir = str(site_dir / language)
    config.edit_uri = f"edit/main/docs/{language}/"
    config.theme["language"] = language
    config.theme["palette"] = [named(palette, language) for palette in config.theme["palette"]]
    config.nav = translated(config.nav, own["sections"]) if config.nav else None
    config.extra["language"] = language
    config.extra["root_url"] = site_url
    config.extra["alternate"] = (
        True  # Material then includes our partials/alternate.html, and makes no links of its own
    )
    config.extra["other"] = next({"code": code, **entry} for code, entry in languages.items() if code != language)


PALETTE_NAMES = {
    "ko": {
        "auto": "밝기: 시스템을 따름 (누르면 밝게)",
        "light": "밝기: 밝게 (누르면 어둡게)",
        "dark": "밝기: 어둡게 (누르면 시스템을 따름)",
    },
    "en": {
        "auto": "Colours: as the system (switch to light)",
        "light": "Colours: light (switch to dark)",
        "dark": "Colours: dark (follow the system)",
    },
}


def named(palette: dict[str, Any], language: str) -> dict[str, Any]:
    """A palette whose toggle is named in the language."""
    toggle = palette["toggle"]
    return {**palette, "toggle": {**toggle, "name": PALETTE_NAMES[language].get(toggle["name"], toggle["name"])}}


def translated(nav: Any, sections: dict[str, str]) -> Any:
    """The navigation with its sections named in one language; pages keep the titles they give themselves.

    Raises:
        ConfigurationError: a section has no name in this language.
    """
    if isinstance(nav, list):
        return [translated(item, sections) for item in nav]
    if isinstance(nav, dict):
        for key in nav:
            if key not in sections:
                raise ConfigurationError(
                    f'the section "{key}" of nav has no name: add it to extra.languages.*.sections in mkdocs.yml'
                )
        return {sections[key]: translated(value, sections) for key, value in nav.items()}
    return nav
