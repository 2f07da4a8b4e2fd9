// Into which classes the runs of a map fall, and what each class is called.
import type { Objective, Outcome, Verdict } from "../optlib.js";
import { show as number } from "../words/numbers.ts";
import { basinOf, basins, far, nearest } from "./basins.ts";

export type Show = "verdict" | "value" | "distance" | "rate" | "steps" | "basin" | "nearest";

export interface Class {
  word: string; // a label as words/words.ts reads it
  short: string; // what fits into the picture
  look: string; // its pattern and colour (looks.ts)
}

const VERDICTS: Verdict[] = ["converged", "moving", "bounded", "diverged"];
// Where the bands of a quantity end, unless the map says otherwise.
const LEVELS: Partial<Record<Show, number[]>> = {
  value: [1e-8, 1e-6, 1e-4, 1e-2, 1],
  distance: [0.01, 0.03, 0.1, 0.3, 1],
  rate: [0.5, 0.7, 0.8, 0.9, 0.95, 1],
  steps: [10, 20, 50, 100, 200, 500],
};

export const levelsOf = (show: Show, levels: readonly number[] | null): readonly number[] =>
  levels ?? LEVELS[show] ?? [];

const same = (label: string, look: string): Class => ({ word: label, short: label, look });
const DIVERGED = same("@map:diverged", "diverged");

// In the order of their numbers; the last one takes what belongs to no other.
export function classes(show: Show, objective: Objective, levels: readonly number[]): Class[] {
  if (show === "verdict") return VERDICTS.map((verdict) => same(`@map:${verdict}`, verdict));
  if (show === "basin") return [...basins(objective), { word: "@map:nowhere", short: "", look: "none" }];
  if (show === "nearest") return [...basins(objective), DIVERGED];
  const marks = levels.map((level) => number(level));
  const words = [
    `< ${marks[0]}`,
    ...marks.slice(1).map((mark, k) => `${marks[k]} – ${mark}`),
    `≥ ${marks[marks.length - 1]}`,
  ];
  const bands = words.map((word, k) => same(word, `band${even((8 * k) / (words.length - 1))}`));
  return [...bands, show === "steps" ? same("@map:never", "none") : DIVERGED];
}

// A function from what a run comes to (optlib.outcome) to the number of its class.
type ClassOf = (outcome: Outcome, start: number[], steps: number) => number;

export function classifier(show: Show, objective: Objective, levels: readonly number[]): ClassOf {
  const last = classes(show, objective, levels).length - 1,
    { minima } = objective;
  const band = (value: number) => {
    if (Number.isNaN(value)) return last;
    let k = 0;
    while (k < levels.length && levels[k] <= value) k++;
    return k;
  };
  if (show === "verdict") return ({ verdict }) => VERDICTS.indexOf(verdict);
  if (show === "value") {
    const floor = minima.length ? Math.min(...minima.map((point) => objective.value(point))) : 0;
    return ({ verdict, value }) => band(verdict === "diverged" ? Number.NaN : value - floor);
  }
  if (show === "steps")
    return ({ verdict, converged_at }) => band(verdict === "converged" ? (converged_at ?? Number.NaN) : Number.NaN);
  const closest = nearest(objective);
  if (show === "distance")
    return ({ verdict, point }) => band(verdict === "diverged" ? Number.NaN : far(point, minima[closest(point)]));
  if (show === "rate") {
    // the factor by which a step shrank the distance to the minimum, on average over the run
    return ({ verdict, point }, start, steps) => {
      if (verdict === "diverged") return last;
      const minimum = minima[closest(point)];
      return band((far(point, minimum) / far(start, minimum)) ** (1 / steps));
    };
  }
  const classOf = basinOf(objective);
  return ({ verdict, point }) =>
    (show === "nearest" ? verdict === "diverged" : verdict !== "converged") ? last : classOf(point);
}

// The nearest whole number, and of two the even one: the bands keep their shades apart.
const even = (x: number): number => (x % 1 === 0.5 ? 2 * Math.round(x / 2) : Math.round(x));
