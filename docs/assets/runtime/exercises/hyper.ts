// @ts-nocheck
// The reader's hyperparameter is run; what really happens decides and is told.
import { mistakes, objective as named, optimizers, run, searches } from "../optlib.js";
import { read, show } from "../words/numbers.ts";
import { verdict } from "../words/verdict.ts";

export const hyper = (element, spec, say) => () => {
  const label = element.querySelector("fieldset label span").textContent;
  const value = read(element.querySelector("[data-answer]").value);
  if (!(value >= spec.low && value <= spec.high)) {
    const name = label.replace(/\s*=$/, "");
    return { says: say("out-of-range", { label: name, low: show(spec.low), high: show(spec.high) }) };
  }
  if (spec.whole && !Number.isInteger(value)) return { says: say("need-whole") };
  const rule = optimizers[spec.optimizer] ?? searches[spec.optimizer] ?? mistakes[spec.optimizer];
  const objective = named(spec.objective);
  const result = run(objective, rule, spec.start, spec.steps, { ...spec.fixed, [spec.hyper]: value });
  const right = (spec.verdict === null || result.verdict === spec.verdict) && (spec.below === null || result.values.at(-1) < spec.below);
  return { right, says: verdict(say, `${label} ${show(value)}`, objective, result), words: right ? "right" : "wrong" };
};
