// The reader's start is run; where it ends decides and is told.
import { ruleNamed } from "../measure/rule.ts";
import { objective as named, run } from "../optlib.js";
import type { Box } from "../types.ts";
import { read, show } from "../words/numbers.ts";
import { symbol } from "../words/symbols.ts";
import { verdict } from "../words/verdict.ts";
import type { Say } from "../words/words.ts";
import { entered, type ExerciseSpec, type Kind, outOfRange, typed, verdictOf } from "./kind.ts";
import { exercise } from "./markup.ts";

interface OriginSpec extends ExerciseSpec {
  objective: string;
  optimizer: string;
  hyper: Record<string, number>;
  steps: number;
  box: Box; // what a reader may enter
  example: number[]; // meets the goal
  near: number[] | null;
  within: number;
  verdict: string | null;
}

function tried(spec: OriginSpec, start: number[], say: Say) {
  const target = named(spec.objective);
  const result = run(target, ruleNamed(spec.optimizer), start, spec.steps, spec.hyper);
  const from = start.map((w, i) => `${symbol(target.variables[i])} = ${show(w)}`).join(", ");
  return { result, told: verdict(say, from, target, result) };
}

export const origin: Kind<OriginSpec> = {
  html(spec, say, lang) {
    return exercise(spec, say, lang, {
      inputs: named(spec.objective)
        .variables.map((name) => typed(`${symbol(name)} =`))
        .join(""),
      answer: say("goal-told", { truth: tried(spec, spec.example, say).told }),
    });
  },

  judge(form, spec, say) {
    const start = entered(form).map(read);
    const outside = start.findIndex((w, i) => !(w >= spec.box[i][0] && w <= spec.box[i][1]));
    if (outside >= 0) return outOfRange(say, symbol(named(spec.objective).variables[outside]), ...spec.box[outside]);
    const { result, told } = tried(spec, start, say);
    const end = result.points.at(-1) as number[];
    const close = spec.near === null || spec.near.every((goal, i) => Math.abs(end[i] - goal) <= spec.within);
    return verdictOf(close && (spec.verdict === null || result.verdict === spec.verdict), told);
  },
};
