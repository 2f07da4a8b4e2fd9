// @ts-nocheck
// A quantity that belongs to no run: views read it from figure.dials.
import { quantity } from "./quantity.ts";

export function dial(part, spec, figure) {
  return quantity(part, spec, figure, {
    whole: spec.whole,
    get: () => figure.dials[spec.name],
    set: (value) => { figure.dials[spec.name] = value; },
  });
}
