// How many updates the runs make.
import { quantity } from "./quantity.js";

export function steps(part, spec, figure) {
  return quantity(part, spec, figure, {
    whole: true,
    get: () => figure.steps,
    set: (value) => { figure.steps = value; figure.at = Infinity; },
  });
}
