"""From MathML 3, which MathJax writes, to MathML Core, which browsers read: no letter styles, no alignment."""

import re
import unicodedata
import xml.etree.ElementTree as etree

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
# MathML 3 knew that a hat is an accent, which sits close; MathML Core wants to be told.
RELATION = r"<mo>((?:[=≤≥≈≠←→∈∝≪≫]|&lt;|&gt;))</mo>"
LAST, FIRST = re.compile(RELATION + r"(?=</math>)"), re.compile(r"(<math\b[^>]*>)" + RELATION)
ACCENTED = re.compile(r'<mover>((?:(?!<mover>|<mover ).)*?)<mo stretchy="false">([\^ˆ~˜¯ˉ→˙¨])</mo></mover>')
# Where a bracket or a sign stands in its row decides its spacing in MathML Core, not what stands before it as in TeX.
OPENING = re.compile(r"<mo((?: stretchy=\"false\")?)>([(\[{⟨⌊⌈])</mo>")
CLOSING = re.compile(r"<mo((?: stretchy=\"false\")?)>([)\]}⟩⌋⌉])</mo>")
SIGN = re.compile(r"(<mo\b(?![^>]*postfix)[^>]*>[^!′|‖<]{1,2}</mo>)<mo>([−+±∓])</mo>")
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
    mathml = OPENING.sub(r'<mo form="prefix"\1>\2</mo>', mathml)
    mathml = CLOSING.sub(r'<mo form="postfix"\1>\2</mo>', mathml)
    mathml = SIGN.sub(r'\1<mo form="prefix">\2</mo>', mathml)
    mathml = ACCENTED.sub(r'<mover accent="true">\1<mo stretchy="false">\2</mo></mover>', mathml)
    mathml = re.sub(r'<mtable([^>]*) columnalign="right left[^"]*"', r'<mtable class="aligned"\1', mathml)
    mathml = re.sub(r'<mtable([^>]*) columnalign="left[^"]*"', r'<mtable class="flush"\1', mathml)
    mathml = re.sub(r' (columnspacing|rowspacing|columnalign|side|minlabelspacing)="[^"]*"', "", mathml)
    if 'display="block"' not in mathml:  # at the edge of a formula in a line its own space would add to the line's
        mathml = LAST.sub(r'<mo rspace="0">\1</mo>', mathml)
        mathml = FIRST.sub(r'\1<mo lspace="0">\2</mo>', mathml)
    return calm(mathml.replace(' xmlns="http://www.w3.org/1998/Math/MathML"', ""))


TALL = {"mfrac", "munder", "munderover", "mtable", "msqrt", "mroot"}


def calm(mathml: str) -> str:
    """Tell brackets around a low content not to stretch: TeX gives them their plain size, Chromium the widest variant's width."""
    if not mathml.startswith("<math"):
        return mathml
    root = etree.fromstring(mathml)
    for row in root.iter("mrow"):
        ends = [row[0], row[-1]] if len(row) > 1 else []
        forms = [end.get("form") for end in ends if end.tag == "mo"]
        if forms == ["prefix", "postfix"] and not TALL.intersection(inner.tag for inner in row.iter()):
            for end in ends:
                end.set("stretchy", "false")
    return etree.tostring(root, encoding="unicode", short_empty_elements=False)


def keep_markup(character: str) -> str:
    """A character as itself, but the three that mean markup as entities."""
    return {"<": "&lt;", ">": "&gt;", "&": "&amp;"}.get(character, character)
