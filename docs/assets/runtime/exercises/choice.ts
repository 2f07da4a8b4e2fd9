// One of several; every option has its own explanation.
import { tag } from "../draw/markup.ts";
import type { ExerciseSpec, Kind } from "./kind.ts";
import { exercise } from "./markup.ts";

interface ChoiceSpec extends ExerciseSpec {
  options: string[];
  right: string;
}

const why = (key: string, hidden: boolean): string => tag("div", { "data-reply": key, hidden }, `@@why:${key}@@`);

export const choice: Kind<ChoiceSpec> = {
  html(spec, say, lang) {
    const { id, options, right } = spec;
    const radios = options.map((key) =>
      tag(
        "label",
        {},
        tag("input", { type: "radio", name: `${id}-option`, value: key }),
        tag("span", {}, `@@option:${key}@@`),
      ),
    );
    return exercise(spec, say, lang, {
      inputs: tag("div", { class: "exercise-options" }, ...radios),
      answer: `@@option:${right}@@`,
      replies: options
        .filter((key) => key !== right)
        .map((key) => why(key, true))
        .join(""),
      explanation: why(right, false),
    });
  },

  judge(form, { right }, say) {
    const chosen = form.querySelector<HTMLInputElement>("input:checked");
    return chosen ? { right: chosen.value === right, words: chosen.value } : { says: say("need-choice") };
  },
};
