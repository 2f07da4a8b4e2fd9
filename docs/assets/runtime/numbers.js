// Numbers as a reader sees them. scripts/figures/draw/numbers.py is the twin; a test holds the two together.
const SUPERSCRIPT = { "-": "⁻", 0: "⁰", 1: "¹", 2: "²", 3: "³", 4: "⁴", 5: "⁵", 6: "⁶", 7: "⁷", 8: "⁸", 9: "⁹" };

export function show(x, digits = 4) {
  if (Number.isNaN(x)) return "NaN";
  if (!Number.isFinite(x)) return x > 0 ? "∞" : "−∞";
  if (x === 0) return "0";
  const [mantissa, power] = Math.abs(x).toExponential(digits - 1).split("e");
  const exponent = Number(power);
  let text;
  if (exponent >= -4 && exponent <= 5) {
    text = trim(Math.abs(x).toFixed(Math.max(0, digits - 1 - exponent)));
  } else {
    text = `${trim(mantissa)} × 10${[...String(exponent)].map((c) => SUPERSCRIPT[c]).join("")}`;
  }
  return x < 0 ? `−${text}` : text;
}

// Readers paste what they saw: "−3", "1e-3", "3 × 10⁻²" and a decimal comma all mean a number.
export function read(text) {
  const plain = String(text).trim()
    .replace(/[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (c) => Object.keys(SUPERSCRIPT).find((k) => SUPERSCRIPT[k] === c))
    .replace(/−/g, "-").replace(/\s*[×x*]\s*10\^?\s*(-?\d+)/, "e$1").replace(/^(-?\d+),(\d+)$/, "$1.$2");
  return plain === "" ? NaN : Number(plain);
}

const trim = (text) => (text.includes(".") ? text.replace(/\.?0+$/, "") : text);
