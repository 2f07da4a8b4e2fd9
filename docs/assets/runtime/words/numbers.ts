// Numbers as a reader sees them, and as a reader may type them.
const SUPERSCRIPT: Record<string, string> = {
  "-": "⁻",
  0: "⁰",
  1: "¹",
  2: "²",
  3: "³",
  4: "⁴",
  5: "⁵",
  6: "⁶",
  7: "⁷",
  8: "⁸",
  9: "⁹",
};

// `digits` significant digits, a true minus sign, powers of ten only where needed; no line ends within a number.
export function show(x: number, digits = 4): string {
  if (Number.isNaN(x)) return "NaN";
  if (!Number.isFinite(x)) return x > 0 ? "∞" : "−∞";
  if (x === 0) return "0";
  const [mantissa, power] = Math.abs(x)
    .toExponential(digits - 1)
    .split("e");
  const exponent = Number(power);
  let text: string;
  if (exponent >= -4 && exponent <= 5) {
    text = trim(Math.abs(x).toFixed(Math.max(0, digits - 1 - exponent)));
  } else {
    text = `${trim(mantissa)}\u00a0×\u00a010${[...String(exponent)].map((c) => SUPERSCRIPT[c]).join("")}`;
  }
  return x < 0 ? `−${text}` : text;
}

// Readers paste what they saw and type as their keyboard does: "−3", "1e-3", "3 × 10⁻²", "０．５", "1,000" and a decimal comma all
// mean a number; "²", "0x10" and "Infinity", which JavaScript would take for one, mean none.
const PLAIN = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

export function read(text: string): number {
  const plain = String(text)
    .trim()
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/−/g, "-")
    .replace(
      /\s*[×x*]\s*10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)$/,
      (_, power) => `e${[...power].map((c) => Object.keys(SUPERSCRIPT).find((k) => SUPERSCRIPT[k] === c)).join("")}`,
    )
    .replace(/\s*[×x*]\s*10(?:\^\s*(?=[-\d])|(?=-))(-?\d+)$/, "e$1")
    .replace(/^[+-]?[1-9]\d{0,2}(,\d{3})+(?=\.|$)/, (grouped) => grouped.replaceAll(",", ""))
    .replace(/^([+-]?\d+),(\d+)(?=e|$)/, "$1.$2");
  return PLAIN.test(plain) ? Number(plain) : Number.NaN;
}

const trim = (text: string): string => (text.includes(".") ? text.replace(/\.?0+$/, "") : text);

// The shortest text that reads back as the same number, for data and code.
export const source = (x: number): string =>
  Number.isInteger(x) && Math.abs(x) < 1e15 ? String(x) : String(x).replace(/e([+-])(\d)$/, "e$10$2");

// A share as a reader sees it: one that is there is not 0%.
export function percent(share: number): string {
  if (share > 0 && share < 0.001) return "< 0.1%";
  return `${show(Math.floor(1000 * share + 0.5) / 10)}%`;
}

// Declarations leave numbers in their texts as they are, between two signs that nobody types: here they become what is read.
// What lies beyond all numbers stands there as Python writes it.
export const shown = (text: string): string =>
  text.replace(/\ue000([^|\ue001]+)\|(\d+)\ue001/g, (_, number, digits) =>
    show(Number(number.replace("inf", "Infinity")), Number(digits)),
  );
