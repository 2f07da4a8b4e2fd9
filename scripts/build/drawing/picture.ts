// A picture as a file of its own, for readers without scripts: it brings its colours, light and dark.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { transformSync } from "esbuild";

const sheet = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../../../docs/assets/runtime/styles/${name}.css`, import.meta.url)), "utf8");

// Of the sheets of the page: the colours, for this one element and by the reader's own scheme, and what is drawn with them.
const [light, dark] = [...sheet("theme").matchAll(/\{([^{}]*--fig-paper[^{}]*)\}/g)].map(([, colours]) => colours);
const drawing = sheet("pictures").split("/* Plotly")[0];
const font = ".fig-still{font-family:system-ui,sans-serif}";
const styles = transformSync(
  `.fig-still{${light}}@media (prefers-color-scheme:dark){.fig-still{${dark}}}${font}${drawing}`,
  { loader: "css", minify: true },
).code.trim();

export function picture(still: string): string {
  const box = /viewBox="0 0 (\S+) ([^"\s]+)"/.exec(still);
  const size = box ? ` width="${box[1]}" height="${box[2]}"` : "";
  return still
    .replace("<svg ", `<svg xmlns="http://www.w3.org/2000/svg"${size} `)
    .replace(/clippath/g, "clipPath")
    .replace(">", `><style>${styles}</style>`);
}

// Its numbers likewise.
export const numbersPage = (numbers: string, lang: string): string =>
  `<!doctype html><html lang="${lang}"><meta charset="utf-8"><meta name="robots" content="noindex"><title></title>` +
  "<style>:root{color-scheme:light dark;font:14px system-ui,sans-serif}th,td{padding:.15rem .6rem;text-align:end}</style>" +
  numbers;
