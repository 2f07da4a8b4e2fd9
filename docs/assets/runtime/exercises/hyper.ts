// The reader's hyperparameter is run; what really happens decides and is told.
import { ruleNamed } from "../measure/rule.ts";
import { objective as named, run } from "../optlib.js";
import { read, show } from "../words/numbers.ts";
import { verdict } from "../words/verdict.ts";
import type { Say } from "../words/words.ts";
import { entered, type ExerciseSpec, type Kind, outOfRange, typed, verdictOf } from "./kind.ts";
import { exercise } from "./markup.ts";

interface HyperSpec extends ExerciseSpec {
  objective: string;
  optimizer: string;
  start: number[];
  steps: number;
  hyper: string; // what the reader gives
  fixed: Record<string, number>; // the others
  example: number; // meets the goal
  low: number;
  high: number;
  whole: boolean;
  verdict: string | null;
  below: number | null;
}

const label = ({ hyper: name }: HyperSpec, say: Say): string =>
  say.has(`symbol:${name}`) ? say(`symbol:${name}`) : name;

function tried(spec: HyperSpec, value: number, say: Say) {
  const target = named(spec.objective);
  const result = run(target, ruleNamed(spec.optimizer), spec.start, spec.steps, { ...spec.fixed, [spec.hyper]: value });
  return { result, told: verdict(say, `${label(spec, say)} = ${show(value)}`, target, result) };
}

export const hyper: Kind<HyperSpec> = {
  html(spec, say, lang) {
    return exercise(spec, say, lang, {
      inputs: typed(`${label(spec, say)} =`),
      answer: say("goal-told", { truth: tried(spec, spec.example, say).told }),
    });
  },

  judge(form, spec, say) {
    const value = read(entered(form)[0]);
    if (!(value >= spec.low && value <= spec.high)) return outOfRange(say, label(spec, say), spec.low, spec.high);
    if (spec.whole && !Number.isInteger(value)) return { says: say("need-whole") };
    const { result, told } = tried(spec, value, say);
    const low = spec.below === null || (result.values.at(-1) as number) < spec.below;
    return verdictOf(low && (spec.verdict === null || result.verdict === spec.verdict), told);
  },
};
