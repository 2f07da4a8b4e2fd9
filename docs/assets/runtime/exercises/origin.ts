// @ts-nocheck
// The reader's start is run; where it ends decides and is told.
import { mistakes, objective as named, optimizers, run } from "../optlib.js";
import { read, show } from "../words/numbers.ts";
import { symbol } from "../words/symbols.ts";
import { verdict } from "../words/verdict.ts";

export const origin = (element, spec, say) => () => {
  const objective = named(spec.objective);
  const start = [...element.querySelectorAll("[data-answer]")].map((input) => read(input.value));
  const outside = start.findIndex((w, i) => !(w >= spec.box[i][0] && w <= spec.box[i][1]));
  if (outside >= 0) {
    const [low, high] = spec.box[outside];
    return { says: say("out-of-range", { label: symbol(objective.variables[outside]), low: show(low), high: show(high) }) };
  }
  const result = run(objective, optimizers[spec.optimizer] ?? mistakes[spec.optimizer], start, spec.steps, spec.hyper);
  const close = spec.near === null || spec.near.every((goal, i) => Math.abs(result.points.at(-1)[i] - goal) <= spec.within);
  const right = close && (spec.verdict === null || result.verdict === spec.verdict);
  const shown = start.map((w, i) => `${symbol(objective.variables[i])} = ${show(w)}`).join(", ");
  return { right, says: verdict(say, shown, objective, result), words: right ? "right" : "wrong" };
};
