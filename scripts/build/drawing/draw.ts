// Draws what Python declared, by waking the runtime that the browser has. Run by scripts/build/drawing/__init__.py as
//     node --import hooks.ts draw.ts <.build> figure/<id> …
// What cannot be drawn is named, and the others are drawn.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { html as exercise } from "../../../docs/assets/runtime/exercises/index.ts";
import type { Language } from "../../../docs/assets/runtime/types.ts";
import { shown } from "../../../docs/assets/runtime/words/numbers.ts";
import { type Say, teller } from "../../../docs/assets/runtime/words/words.ts";
import "./page.ts";
import { drawn } from "./figure.ts";
import { numbersPage, picture } from "./picture.ts";

const [out, ...asked] = process.argv.slice(2);
const LANGUAGES: Language[] = ["ko", "en"];

const read = (...path: string[]) => readFileSync(join(out, ...path), "utf8");
function write(text: string, ...path: string[]): void {
  const target = join(out, ...path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(`${target}.part`, `${text}\n`);
  renameSync(`${target}.part`, target);
}

const tellers: Record<string, Say> = {};
const say = (lang: string) =>
  (tellers[lang] ??= teller(JSON.parse(read("assets", "figures", `messages.${lang}.json`))));

function drawFigure(id: string): void {
  const spec = shown(read("declared", "figures", `${id}.json`)).trim();
  for (const lang of LANGUAGES) {
    const made = drawn(JSON.parse(spec), say(lang), lang);
    const { fragment, stills, answered, numbers, opened, frames } = made;
    for (const [i, still] of Object.entries(answered))
      write(picture(still), "assets", "figures", "stills", `${id}.${lang}.${i}.svg`);
    write(JSON.stringify(stills), "assets", "figures", "stills", `${id}.${lang}.json`);
    if (numbers) write(numbersPage(numbers, lang), "assets", "figures", "numbers", `${id}.${lang}.html`);
    write(
      JSON.stringify({
        fragment,
        stills,
        numbers: opened ? numbers : "",
        asks: JSON.parse(spec).predict !== null,
        frames,
      }),
      "drawn",
      lang,
      "figure",
      `${id}.json`,
    );
  }
  write(spec, "assets", "figures", `${id}.json`);
}

function drawExercise(id: string): void {
  const spec = JSON.parse(shown(read("declared", "exercises", `${id}.json`)));
  for (const lang of LANGUAGES)
    write(JSON.stringify({ fragment: exercise(spec, say(lang), lang) }), "drawn", lang, "exercise", `${id}.json`);
}

// What pages name, with the numbers in its texts as a reader sees them.
const writeIndex = (id: string): void => write(shown(read("declared", `${id}.json`)).trim(), `${id}.json`);

const kinds: Record<string, (id: string) => void> = { figure: drawFigure, exercise: drawExercise, index: writeIndex };

for (const name of asked) {
  const [kind, id] = name.split("/");
  try {
    kinds[kind](id);
  } catch (error) {
    console.error(`the ${kind} "${id}" cannot be drawn: ${(error as Error).stack}`);
    process.exitCode = 1;
  }
}
