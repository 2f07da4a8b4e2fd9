"""The mathematical font: what formulas use of STIX Two Math, with the MATH table by which browsers stretch brackets."""

import hashlib
import json
from pathlib import Path
from typing import TYPE_CHECKING

from scripts.build import files

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont

SOURCE = "@fontsource/stix-two-math/files/stix-two-math-latin-400-normal.woff2"
TARGET = Path("assets/fonts/math.woff2")

# What pages write: digits, Latin and Greek in upright, italic and bold, operators, arrows, brackets, accents.
CHARACTERS = "".join(chr(code) for code in range(0x20, 0x7F)) + "±×÷·°¬…′″‖∣ℝℕℤℒℬ∼𝒩𝔼ℎ"
CHARACTERS += "αβγδεζηθκλμνξπρσςτφχψωϕϵΓΔΘΛΞΠΣΦΨΩ"
CHARACTERS += "∀∃∂∇∈∉∏∑−∓∗∘√∝∞∧∨∩∪∫≈≠≡≤≥≪≫⊂⊆⊙⊤⊥⋅⋆⋮⋯⋱←→↔↑↓⇐⇒⇔↦⟨⟩⌊⌋⌈⌉⏞⏟"
CHARACTERS += "ˆ˜¯˙ˇ‾\u0302\u0303\u0304\u0305\u0307\u20d7\u2061\u2062\u2063\u2064"
CHARACTERS += "".join(chr(code) for code in range(0x1D434, 0x1D468) if code != 0x1D455)  # italic
CHARACTERS += "".join(chr(code) for code in range(0x1D400, 0x1D434))  # bold
CHARACTERS += "".join(chr(0x1D6FC + offset) for offset in range(25)) + "𝜕𝜖𝜙"  # italic Greek


def build_font(modules: Path, build: Path) -> None:
    """Write `assets/fonts/math.woff2` under the build folder, unless it is there from the same source.

    Args:
        modules: the `node_modules` that holds the font.
        build: the `.build` folder.

    Raises:
        OSError: the font package is not installed.
    """
    source = modules / SOURCE
    if not source.exists():
        raise OSError(
            f"the mathematical font is not in {modules}: run `npm ci --ignore-scripts` (or `make build`, which does)"
        )
    target, stamp = build / TARGET, build / "cache" / "math-font.json"
    key = hashlib.sha256(source.read_bytes() + Path(__file__).read_bytes()).hexdigest()
    if files.read_json(stamp) == {"key": key, "font": files.mark(target)}:
        return
    with files.replacing(target) as fresh:
        subset(source, fresh)
    files.write(stamp, json.dumps({"key": key, "font": files.mark(target)}))


TALLEST = 2400  # font units; above it a bracket is put together from its parts, which can have any height


def lean_brackets(font: "TTFont") -> None:
    """Drop the tallest ready-made brackets: Chromium gives every bracket the width of the widest, and each is paid for in bytes."""
    for construction in font["MATH"].table.MathVariants.VertGlyphConstruction:
        if construction.GlyphAssembly is not None:
            kept = [one for one in construction.MathGlyphVariantRecord if one.AdvanceMeasurement <= TALLEST]
            construction.MathGlyphVariantRecord = kept
            construction.VariantCount = len(kept)


def subset(source: Path, target: Path) -> None:
    """Keep the characters above, their stretched and small variants, and nothing that only a word processor reads."""
    from fontTools.subset import Options, Subsetter  # half a second, and only when the font is made
    from fontTools.ttLib import TTFont

    options = Options()
    options.flavor = "woff2"
    options.layout_features = ["ssty", "dtls", "flac"]
    options.name_IDs = [0, 1, 2, 13]
    options.notdef_outline = True
    options.hinting = False
    font = TTFont(source, recalcTimestamp=False)
    lean_brackets(font)
    subsetter = Subsetter(options)
    subsetter.populate(text=CHARACTERS)
    subsetter.subset(font)
    font.flavor = "woff2"
    font.save(target)
