// Each thing into its class.
import { tag } from "../draw/markup.ts";
import { type ExerciseSpec, type Kind, verdictOf } from "./kind.ts";
import { exercise } from "./markup.ts";

interface ClassifySpec extends ExerciseSpec {
  classes: string[];
  truth: Record<string, string>; // the class of each thing
}

export const classify: Kind<ClassifySpec> = {
  html(spec, say, lang) {
    const { id, classes, truth } = spec;
    const options = [
      tag("option", { value: "" }, "…"),
      ...classes.map((key) => tag("option", { value: key }, `@@class:${key}@@`)),
    ];
    // The question belongs to each name: an item may be a formula alone, which not every program that reads aloud can say.
    const rows = Object.keys(truth).map((key) =>
      tag(
        "label",
        {},
        tag("span", { id: `${id}-item-${key}` }, `@@item:${key}@@`),
        tag("select", { "data-item": key, "aria-labelledby": `${id}-question ${id}-item-${key}` }, ...options),
      ),
    );
    return exercise(spec, say, lang, {
      inputs: tag("div", { class: "exercise-options" }, ...rows),
      answer: Object.entries(truth)
        .map(([key, found]) => `@@item:${key}@@: @@class:${found}@@`)
        .join("; "),
    });
  },

  judge(form, { truth }, say) {
    const given = [...form.querySelectorAll<HTMLSelectElement>("[data-item]")];
    const left = given.filter((select) => !select.value).length;
    if (left) return { says: say("need-all", { count: left }) };
    const hits = given.filter((select) => select.value === truth[select.dataset.item as string]).length;
    return verdictOf(hits === given.length, say("some-right", { right: hits, count: given.length }));
  },
};
