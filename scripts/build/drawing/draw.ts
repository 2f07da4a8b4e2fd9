// Draws the declared figures by waking the runtime that the browser has. Run by scripts/build/drawing/__init__.py as
//     node --import hooks.ts draw.ts <.build> <figure> …
// with what Python declared in <.build>/declared/figures/; a figure that fails is named, and the others are drawn.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { shown } from "../../../docs/assets/runtime/words/numbers.ts";
import { teller } from "../../../docs/assets/runtime/words/words.ts";
import "./page.ts";
import { drawn } from "./figure.ts";

const [out, ...ids] = process.argv.slice(2);
const LANGUAGES = ["ko", "en"];

const read = (...path: string[]) => readFileSync(join(out, ...path), "utf8");
function write(text: string, ...path: string[]): void {
  const target = join(out, ...path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(`${target}.part`, text);
  renameSync(`${target}.part`, target);
}

const say = Object.fromEntries(LANGUAGES.map((lang) => [lang, teller(JSON.parse(read("assets", "figures", `messages.${lang}.json`)))]));

for (const id of ids) {
  try {
    const text = shown(read("declared", "figures", `${id}.json`));
    const spec = JSON.parse(text);
    for (const lang of LANGUAGES) {
      write(`${JSON.stringify(drawn(spec, say[lang], lang))}\n`, "drawn", lang, "figure", `${id}.json`);
    }
    write(text, "assets", "figures", `${id}.json`);
  } catch (error) {
    console.error(`figure "${id}" cannot be drawn: ${(error as Error).stack}`);
    process.exitCode = 1;
  }
}
