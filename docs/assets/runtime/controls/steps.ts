// How many updates the runs make: the budget.
import type { Figure } from "../figure/figure.ts";
import type { ControlSpec } from "../types.ts";
import { control, type Kind } from "./control.ts";
import { quantity, quantityHtml } from "./quantity.ts";
import type { Range } from "./ranges.ts";

interface StepsSpec extends ControlSpec {
  range: Range;
}

export const steps: Kind<StepsSpec> = {
  html(spec, figure: Figure) {
    const { say } = figure;
    const inputs = quantityHtml(figure, {
      id: `${figure.spec.id}-steps`,
      label: say("steps"),
      unit: say("unit:steps"),
      value: figure.steps,
      range: spec.range,
    });
    return control(spec, "fig-slider", {}, inputs);
  },
  bind(part, spec, figure) {
    return quantity(part, spec.range, figure, {
      get: () => figure.steps,
      set: (value) => {
        figure.steps = value;
        figure.at = Number.POSITIVE_INFINITY;
      },
    });
  },
};
