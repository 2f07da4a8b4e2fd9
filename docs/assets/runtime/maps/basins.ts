// The minima of an objective as classes: a few have one each, more are told apart by their values.
import type { Objective } from "../optlib.js";
import { show as number } from "../words/numbers.ts";
import { symbol } from "../words/symbols.ts";
import type { Class } from "./classes.ts";

export const FEW = 6;
const ZERO = 1e-12; // a value nearer to zero is what rounding has left of it

export const far = (a: readonly number[], b: readonly number[]): number => Math.hypot(...a.map((c, i) => c - b[i]));

export function basins(objective: Objective): Class[] {
  const { minima, letter } = objective,
    values = valuesAt(objective);
  if (minima.length <= FEW) {
    return minima.map((point, k) => {
      const place = `(${point.map((c) => number(c, 3)).join(", ")})`;
      return {
        word: `@map:basin|${k + 1}: ${place}, ${symbol(letter)}\u00a0=\u00a0${number(values[k], 3)}`,
        short: String(k + 1),
        look: `basin${k}`,
      };
    });
  }
  const named = ranks(values)
    .slice(0, FEW - 2)
    .map((v, k) => ({ word: `@map:basins|${number(v, 3)}`, short: number(v, 3), look: `band${2 * k}` }));
  return [...named, { word: "@map:higher", short: "@map:higher", look: "band8" }];
}

// A function from a point to the number of the minimum nearest to it.
export const nearest =
  ({ minima }: Objective) =>
  (w: readonly number[]): number =>
    minima.reduce((best, m, k) => (far(m, w) < far(minima[best], w) ? k : best), 0);

// A function from a point to the class of that minimum.
export function basinOf(objective: Objective): (w: readonly number[]) => number {
  const closest = nearest(objective);
  if (objective.minima.length <= FEW) return closest;
  const values = valuesAt(objective),
    distinct = ranks(values);
  const rank = values.map((v) =>
    Math.min(
      FEW - 2,
      distinct.reduce((best, d, k) => (Math.abs(d - v) < Math.abs(distinct[best] - v) ? k : best), 0),
    ),
  );
  return (w) => rank[closest(w)];
}

const valuesAt = ({ minima, value }: Objective): number[] =>
  minima.map((point) => value(point)).map((v) => (Math.abs(v) < ZERO ? 0 : v));

// The different values among the minima, from the lowest; equal ones differ by what Newton's method left.
function ranks(values: number[]): number[] {
  const distinct: number[] = [];
  for (const value of [...values].sort((a, b) => a - b)) {
    if (!distinct.length || value - distinct[distinct.length - 1] > 1e-6 * Math.max(1, Math.abs(value)))
      distinct.push(value);
  }
  return distinct;
}
