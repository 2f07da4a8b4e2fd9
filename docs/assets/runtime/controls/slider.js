// One hyperparameter of one or several runs.
import { quantity } from "./quantity.js";

export function slider(part, spec, figure) {
  const moved = figure.runs.filter((run) => spec.runs.includes(run.key));
  return quantity(part, spec, figure, {
    whole: spec.whole,
    declared: () => figure.declared.runs[moved[0].style].hyper[spec.hyper],
    get: () => moved[0].hyper[spec.hyper],
    set: (value) => { for (const run of moved) run.hyper[spec.hyper] = value; },
  });
}
