// A quantity that belongs to no run: views read it from figure.dials.
import type { ControlSpec, Text } from "../types.ts";
import { control, type Kind } from "./control.ts";
import { type Mark, quantity, quantityHtml } from "./quantity.ts";
import type { Range } from "./ranges.ts";

interface DialSpec extends ControlSpec {
  name: string;
  range: Range;
  label: Text | null;
  unit: string;
  marks: Mark[];
}

export const dial: Kind<DialSpec> = {
  html(spec, figure) {
    const { range, unit, marks } = spec,
      label = spec.label ? spec.label[figure.lang] : spec.name;
    const inputs = quantityHtml(figure, {
      id: `${figure.spec.id}-${spec.key}`,
      label,
      unit,
      value: Number(figure.dials[spec.name]),
      range,
      marks,
    });
    return control(spec, marks.length ? "fig-slider marked" : "fig-slider", {}, inputs);
  },
  bind: (part, spec, figure) =>
    quantity(part, spec.range, figure, {
      get: () => Number(figure.dials[spec.name]),
      set: (value) => {
        figure.dials[spec.name] = value;
      },
    }),
};
