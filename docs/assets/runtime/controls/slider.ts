// One hyperparameter of one or several runs.
import type { Figure } from "../figure/figure.ts";
import type { ControlSpec, Text } from "../types.ts";
import { control, type Kind } from "./control.ts";
import { type Mark, quantity, quantityHtml } from "./quantity.ts";
import type { Range } from "./ranges.ts";

export interface SliderSpec extends ControlSpec {
  hyper: string;
  runs: string[]; // those that it moves
  named: boolean; // do other runs have this hyperparameter, too?
  range: Range;
  marks: Mark[];
  label: Text | null;
}

const moved = (spec: SliderSpec, figure: Figure) => figure.runs.filter((run) => spec.runs.includes(run.key));

function name(spec: SliderSpec, figure: Figure): string {
  if (spec.label) return spec.label[figure.lang];
  const name = figure.messageOr(`hyper:${spec.hyper}`, spec.hyper);
  return spec.named
    ? `${name} (${moved(spec, figure)
        .map((run) => figure.name(run))
        .join(", ")})`
    : name;
}

export const slider: Kind<SliderSpec> = {
  html(spec, figure) {
    const value = moved(spec, figure)[0].hyper[spec.hyper] as number;
    const inputs = quantityHtml(figure, {
      id: `${figure.spec.id}-${spec.key}`,
      label: name(spec, figure),
      value,
      range: spec.range,
      marks: spec.marks,
    });
    return control(spec, spec.marks.length ? "fig-slider marked" : "fig-slider", {}, inputs);
  },
  bind(part, spec, figure) {
    const runs = moved(spec, figure);
    return quantity(part, spec.range, figure, {
      declared: () => figure.declared.runs[runs[0].style].hyper[spec.hyper],
      get: () => runs[0].hyper[spec.hyper] as number,
      set: (value) => {
        for (const run of runs) run.hyper[spec.hyper] = value;
      },
    });
  },
};
