// The race is run on the reader's terms; who ends lowest decides and is told.
import { ruleNamed } from "../measure/rule.ts";
import { order, standing } from "../measure/standing.ts";
import { objective as named, run, type Trajectory } from "../optlib.js";
import type { Language, RunSpec } from "../types.ts";
import { read, show } from "../words/numbers.ts";
import type { Say } from "../words/words.ts";
import { entered, type ExerciseSpec, type Kind, outOfRange, typed, verdictOf } from "./kind.ts";
import { exercise } from "./markup.ts";

interface ContestSpec extends ExerciseSpec {
  objective: string;
  runs: RunSpec[];
  start: number[];
  steps: number;
  ask: string; // "steps", or a hyperparameter that all runs get
  winner: string;
  example: number; // meets the goal
  low: number;
  high: number;
}

const ARRIVED = 0.01; // the standing asks for it; nothing of it is told here

const asksSteps = ({ ask }: ContestSpec): boolean => ask === "steps";
const label = (spec: ContestSpec, say: Say): string =>
  asksSteps(spec) ? say("contest-steps") : `${say(`symbol:${spec.ask}`)} =`;

function raced(spec: ContestSpec, value: number, say: Say, lang: Language) {
  const target = named(spec.objective),
    steps = asksSteps(spec) ? value : spec.steps;
  const played = spec.runs.map(({ key, optimizer, hyper }): [string, Trajectory] => [
    key,
    run(target, ruleNamed(optimizer), spec.start, steps, asksSteps(spec) ? hyper : { ...hyper, [spec.ask]: value }),
  ]);
  const places = standing(target, played, ARRIVED, steps);
  const names = new Map(spec.runs.map(({ key, optimizer, label: own }) => [key, own?.[lang] ?? say(optimizer)]));
  const first = [...(places as Map<string, { rank: number }>)].filter(([, { rank }]) => rank === 1).map(([key]) => key);
  return { first, told: order(say, (key: string) => names.get(key) as string, places, steps) };
}

export const contest: Kind<ContestSpec> = {
  html(spec, say, lang) {
    const { told } = raced(spec, spec.example, say, lang);
    return exercise(spec, say, lang, {
      inputs: typed(label(spec, say), "", asksSteps(spec) ? "numeric" : "decimal"),
      answer: say("goal-example", { hyper: `${label(spec, say)} ${show(spec.example)}`, truth: told }),
    });
  },

  judge(form, spec, say, lang) {
    const value = read(entered(form)[0]);
    if (!(value >= spec.low && value <= spec.high))
      return outOfRange(say, label(spec, say).replace(/\s*=$/, ""), spec.low, spec.high);
    if (asksSteps(spec) && !Number.isInteger(value)) return { says: say("need-whole") };
    const { first, told } = raced(spec, value, say, lang);
    return verdictOf(first.length === 1 && first[0] === spec.winner, told);
  },
};
