// @ts-nocheck
// The race is run on the reader's terms; who ends lowest decides and is told.
import { mistakes, objective as named, optimizers, run } from "../optlib.js";
import { read, show } from "../words/numbers.ts";
import { order, standing } from "../measure/standing.ts";

export const contest = (element, spec, say) => () => {
  const value = read(element.querySelector("[data-answer]").value);
  const whole = spec.ask === "steps";
  if (!(value >= spec.low && value <= spec.high)) {
    const label = element.querySelector("fieldset label span").textContent.replace(/\s*=$/, "");
    return { says: say("out-of-range", { label, low: show(spec.low), high: show(spec.high) }) };
  }
  if (whole && !Number.isInteger(value)) return { says: say("need-whole") };
  const objective = named(spec.objective);
  const steps = whole ? value : spec.steps;
  const played = spec.runs.map(({ key, optimizer, hyper }) => {
    const rule = Object.hasOwn(optimizers, optimizer) ? optimizers[optimizer] : mistakes[optimizer];
    return [key, run(objective, rule, spec.start, steps, whole ? hyper : { ...hyper, [spec.ask]: value })];
  });
  const places = standing(objective, played, 0.01, steps);
  const names = new Map(spec.runs.map(({ key, optimizer, label }) => [key, label?.[element.lang] ?? say(optimizer)]));
  const first = [...places].filter(([, { rank }]) => rank === 1).map(([key]) => key);
  const right = first.length === 1 && first[0] === spec.winner;
  return { right, says: order(say, (key) => names.get(key), places, steps), words: right ? "right" : "wrong" };
};
