// What every kind of exercise answers.
import { type Attributes, tag } from "../draw/markup.ts";
import type { Language } from "../types.ts";
import { show } from "../words/numbers.ts";
import type { Say } from "../words/words.ts";

// What every declaration holds; a kind adds its own options.
export interface ExerciseSpec {
  kind: string;
  id: string;
}

export interface Kind<S extends ExerciseSpec = ExerciseSpec> {
  // The exercise as a page holds it, with `@@…@@` for the page's texts.
  html(spec: S, say: Say, lang: Language): string;
  // What the reader has filled in, judged.
  judge(form: Element, spec: S, say: Say, lang: Language): Judgement;
}

// What there is to say, and which of the page's texts to show; no `right` where there is nothing yet to judge.
export interface Judgement {
  right?: boolean;
  says?: string;
  words?: string;
}

export const verdictOf = (right: boolean, says = ""): Judgement => ({ right, says, words: right ? "right" : "wrong" });

// A labelled input for a number.
export const typed = (label: string, unit = "", mode = "decimal"): string =>
  tag("label", {}, tag("span", {}, label), tag("input", { ...BLANK, inputmode: mode, "data-answer": true }), unit);

const BLANK: Attributes = { type: "text", inputmode: "", class: "fig-number", autocomplete: "off" };

// What was typed there.
export const entered = (form: Element): string[] =>
  [...form.querySelectorAll("[data-answer]")].map((input) => (input as HTMLInputElement).value);

export const outOfRange = (say: Say, label: string, low: number, high: number): Judgement => ({
  says: say("out-of-range", { label, low: show(low), high: show(high) }),
});
