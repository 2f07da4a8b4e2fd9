// Which runs are drawn: check boxes, several at once. It doubles as the legend.
import { escaped, tag } from "../draw/markup.ts";
import { swatch } from "../draw/path.ts";
import type { Figure } from "../figure/figure.ts";
import type { ControlSpec, Text } from "../types.ts";
import type { Bound, Kind } from "./control.ts";

export interface RunsSpec extends ControlSpec {
  label: Text | null;
}

export function runsHtml(spec: RunsSpec, figure: Figure, type: "checkbox" | "radio"): string {
  const { id } = figure.spec;
  const boxes = figure.runs.map((run) =>
    tag(
      "label",
      {},
      tag("input", { type, name: type === "radio" ? `${id}-${spec.key}` : null, value: run.key, checked: run.on }),
      swatch(run.style),
      tag("span", {}, escaped(figure.name(run))),
    ),
  );
  const legend = tag("legend", {}, escaped(spec.label ? spec.label[figure.lang] : figure.say(spec.kind)));
  return tag("fieldset", { class: "fig-control fig-choices", "data-control": spec.key }, legend, ...boxes);
}

export function bindRuns(part: HTMLElement, figure: Figure): Bound {
  const boxes = [...part.querySelectorAll("input")];
  const on = () =>
    figure.runs
      .filter((run) => run.on)
      .map((run) => run.key)
      .join(",");
  const initial = on();
  const choose = (keys: string[]) => {
    for (const run of figure.runs) run.on = keys.includes(run.key);
  };
  const chosen = () => boxes.filter((box) => box.checked).map((box) => box.value);
  part.addEventListener("change", () => {
    choose(chosen());
    figure.touch();
    figure.settle();
  });
  if (boxes.some((box) => box.checked !== box.defaultChecked)) choose(chosen());
  return {
    show: () => {
      for (const box of boxes) box.checked = figure.runs.some((run) => run.key === box.value && run.on);
    },
    text: () => (on() === initial ? null : on()),
    parse: (text) => {
      const keys = text.split(",").filter(Boolean);
      if (!keys.every((key) => figure.runs.some((run) => run.key === key))) return false;
      choose(keys);
      return true;
    },
  };
}

export const optimizers: Kind<RunsSpec> = {
  html: (spec, figure) => runsHtml(spec, figure, "checkbox"),
  bind: (part, _, figure) => bindRuns(part, figure),
};
