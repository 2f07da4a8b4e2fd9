// An exercise as a page holds it: question and answer can be read without scripts.
import { escaped, tag } from "../draw/markup.ts";
import type { Language } from "../types.ts";
import type { Say } from "../words/words.ts";
import type { ExerciseSpec } from "./kind.ts";

interface Parts {
  inputs: string; // what the reader fills in, as HTML
  answer: string; // in words, for the folded part
  replies?: string; // the page's words, hidden until they are earned
  explanation?: string; // the page's words that belong to the answer
}

export function exercise(
  spec: ExerciseSpec,
  say: Say,
  lang: Language,
  { inputs, answer, replies, explanation }: Parts,
): string {
  const question = `${spec.id}-question`;
  const folded =
    tag("p", { class: "exercise-answer" }, escaped(answer)) +
    (explanation ?? tag("div", { "data-reply": "right" }, "@@right@@"));
  return tag(
    "section",
    {
      id: spec.id,
      class: "exercise",
      "data-exercise": spec.id,
      "data-kind": spec.kind,
      lang,
      "data-spec": JSON.stringify(spec),
      "data-failed": say("failed-exercise"),
    },
    tag("p", { id: question, class: "exercise-question" }, "@@question@@"),
    tag("div", { class: "exercise-hint" }, "@@hint@@"),
    tag(
      "fieldset",
      { disabled: true, "aria-labelledby": question },
      inputs,
      tag("button", { type: "button", "data-action": "check" }, say("check")),
    ),
    tag("div", { class: "exercise-reply", role: "status", "aria-live": "polite" }),
    replies ?? tag("div", { "data-reply": "wrong", hidden: true }, "@@wrong@@"),
    tag("details", {}, tag("summary", {}, say("answer")), folded),
  );
}
