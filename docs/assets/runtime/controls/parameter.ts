// A parameter of the landscape itself, such as the angle of a ravine.
import { objective } from "../optlib.js";
import type { ControlSpec, Text } from "../types.ts";
import { control, type Kind } from "./control.ts";
import { type Mark, quantity, quantityHtml } from "./quantity.ts";
import type { Range } from "./ranges.ts";

interface ParameterSpec extends ControlSpec {
  parameter: string;
  range: Range;
  label: Text | null;
  unit: string;
  marks: Mark[];
}

export const parameter: Kind<ParameterSpec> = {
  html(spec, figure) {
    const { parameter: name, range, unit, marks } = spec;
    const label = spec.label ? spec.label[figure.lang] : figure.messageOr(`parameter:${name}`, name);
    const value = figure.objective.parameters?.[name] ?? range.low;
    const inputs = quantityHtml(figure, { id: `${figure.spec.id}-${spec.key}`, label, unit, value, range, marks });
    return control(spec, marks.length ? "fig-slider marked" : "fig-slider", {}, inputs);
  },
  bind(part, { parameter: name, range }, figure) {
    const own = () => figure.objective.parameters?.[name];
    let last = own() ?? range.low; // on another landscape, which has no such parameter
    const slider = quantity(part, range, figure, {
      declared: () => objective(figure.declared.objective).parameters?.[name] ?? last,
      get: () => {
        last = own() ?? last;
        return last;
      },
      set: (value) => {
        if (own() !== undefined && figure.objective.at) figure.stand(figure.objective.at({ [name]: value }));
      },
    });
    return {
      ...slider,
      show: () => {
        slider.show();
        for (const input of part.querySelectorAll("input")) input.disabled = own() === undefined;
      },
    };
  },
};
