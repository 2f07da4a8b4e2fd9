// Which objective the runs move on; its box, start and hyperparameters come along.
import { escaped, tag } from "../draw/markup.ts";
import type { Figure } from "../figure/figure.ts";
import type { ControlSpec, Text } from "../types.ts";
import { control, type Kind } from "./control.ts";

interface LandscapeSpec extends ControlSpec {
  choices: { name: string; given: string; label: Text | null }[]; // `given` is the objective as it was declared, parameters and all
  hyper: Record<string, Record<string, Record<string, number>>>; // landscape → run → name → value
  label: Text | null;
}

// Its label, or the name of the objective with its parameters.
function named(figure: Figure, { given, label }: LandscapeSpec["choices"][number]): string {
  if (label) return label[figure.lang];
  const [name, ...rest] = given.split("("),
    parameters = rest.join("(");
  return figure.messageOr(`landscape:${name}`, name) + (parameters && ` (${parameters}`);
}

export const landscape: Kind<LandscapeSpec> = {
  html(spec, figure) {
    const { say, lang } = figure;
    const options = spec.choices.map((choice) =>
      tag("option", { value: choice.name, selected: choice.name === figure.landscape }, escaped(named(figure, choice))),
    );
    const label = escaped(spec.label ? spec.label[lang] : say("landscape"));
    return control(
      spec,
      "fig-pick",
      {},
      tag("label", {}, tag("span", {}, label), tag("select", { autocomplete: "off" }, ...options)),
    );
  },
  bind(part, spec, figure) {
    const select = part.querySelector("select") as HTMLSelectElement,
      own = figure.landscape;
    const enter = (name: string) => {
      figure.enter(name);
      for (const run of figure.runs) Object.assign(run.hyper, spec.hyper[name][run.key]);
    };
    select.addEventListener("change", () => {
      enter(select.value);
      figure.notice("");
      figure.at = Number.POSITIVE_INFINITY;
      figure.show();
      figure.touch();
      figure.settle();
    });
    if (select.value !== own) enter(select.value); // chosen while the runtime was still on its way
    return {
      show: () => {
        if (select.value !== figure.landscape) select.value = figure.landscape;
      },
      text: () => (figure.landscape === own ? null : figure.landscape),
      parse: (text) => {
        if (!spec.choices.some(({ name }) => name === text)) return false;
        enter(text);
        return true;
      },
    };
  },
};
