"""From MathML 3, which MathJax writes, to MathML Core, which browsers read: no letter styles, no alignment."""

import re
import unicodedata

STYLES = {
    "bold": "MATHEMATICAL BOLD",
    "italic": "MATHEMATICAL ITALIC",
    "bold-italic": "MATHEMATICAL BOLD ITALIC",
    "double-struck": "MATHEMATICAL DOUBLE-STRUCK",
    "script": "MATHEMATICAL SCRIPT",
    "-tex-calligraphic": "MATHEMATICAL SCRIPT",
    "fraktur": "MATHEMATICAL FRAKTUR",
}
# Letters that Unicode had before the mathematical alphabets and keeps elsewhere.
EARLIER = {
    f"MATHEMATICAL DOUBLE-STRUCK CAPITAL {name}": letter for name, letter in zip("CNPQRZ", "ℂℕℙℚℝℤ", strict=True)
}
EARLIER |= {f"MATHEMATICAL SCRIPT CAPITAL {name}": letter for name, letter in zip("BEFHILMR", "ℬℰℱℋℐℒℳℛ", strict=True)}
EARLIER["MATHEMATICAL ITALIC SMALL H"] = "ℎ"
TOKEN = re.compile(r'<(m[ion]|mtext)((?: [\w:-]+="[^"]*")*)>([^<]*)</\1>')


def styled(letter: str, style: str) -> str:
    """The letter in a mathematical alphabet, or as it is where Unicode has none (Hangul, digits in italic)."""
    name = unicodedata.name(letter, "").replace("LATIN ", "").replace("GREEK ", "").replace(" LETTER", "")
    wanted = f"{STYLES[style]} {name}"
    if wanted in EARLIER:
        return EARLIER[wanted]
    try:
        return unicodedata.lookup(wanted)
    except KeyError:
        return letter


def for_browsers(mathml: str) -> str:
    """The same formula in MathML Core: characters for entities, alphabets for letter styles, classes for alignment."""
    mathml = re.sub(r"&#x([0-9A-Fa-f]+);", lambda match: keep_markup(chr(int(match[1], 16))), mathml)

    def token(match: re.Match[str]) -> str:
        variant = re.search(r' mathvariant="([^"]*)"', match[2])
        if not variant or variant[1] not in STYLES:
            return match[0]
        letters = "".join(styled(letter, variant[1]) for letter in match[3])
        return f"<{match[1]}{match[2].replace(variant[0], '')}>{letters}</{match[1]}>"

    mathml = TOKEN.sub(token, mathml)
    mathml = re.sub(r'<mtable([^>]*) columnalign="right left[^"]*"', r'<mtable class="aligned"\1', mathml)
    mathml = re.sub(r'<mtable([^>]*) columnalign="left[^"]*"', r'<mtable class="flush"\1', mathml)
    mathml = re.sub(r' (columnspacing|rowspacing|columnalign|side|minlabelspacing)="[^"]*"', "", mathml)
    return mathml.replace(' xmlns="http://www.w3.org/1998/Math/MathML"', "")


def keep_markup(character: str) -> str:
    """A character as itself, but the three that mean markup as entities."""
    return {"<": "&lt;", ">": "&gt;", "&": "&amp;"}.get(character, character)
