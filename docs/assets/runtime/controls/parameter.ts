// @ts-nocheck
// A parameter of the landscape itself, such as the angle of a ravine.
import { quantity } from "./quantity.ts";
import { objective } from "../optlib.js";

export function parameter(part, spec, figure) {
  const { parameter: name } = spec;
  let last = figure.objective.parameters[name];
  const slider = quantity(part, spec, figure, {
    declared: () => objective(figure.declared.objective).parameters?.[name] ?? last,
    get: () => { last = figure.objective.parameters?.[name] ?? last; return last; },
    set: (value) => { if (figure.objective.parameters?.[name] !== undefined) figure.stand(figure.objective.at({ [name]: value })); },
  });
  return {
    ...slider,
    show: () => {
      slider.show();
      for (const input of part.querySelectorAll("input")) input.disabled = figure.objective.parameters?.[name] === undefined; // another landscape
    },
  };
}
