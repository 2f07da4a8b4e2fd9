// The gradients of all minibatches at one point, how far they scatter, and which rows a run looked at.
import { batches, batchGradient, type DataObjective, Generator, type Matrix, type Vector } from "../optlib.js";
import type { Run } from "../figure/model.ts";

const ROUND = 72; // points on an ellipse

type Sampled = Pick<Run, "hyper" | "objective">;

const rowsOf = ({ objective }: Sampled): number => (objective as DataObjective).data.x.length;

// All minibatches of that size, or `most` of them, drawn with seed 1, where there are more.
export function subsets(n: number, size: number, most: number): number[][] {
  let count = 1;
  for (let k = 0; k < size; k++) count = (count * (n - k)) / (k + 1);
  if (Math.round(count) > most) {
    const generator = new Generator(1);
    return Array.from({ length: most }, () =>
      generator
        .shuffle(n)
        .slice(0, size)
        .sort((a, b) => a - b),
    );
  }
  const out: number[][] = [],
    rows = Array.from({ length: size }, (_, k) => k);
  for (;;) {
    out.push([...rows]);
    let k = size - 1;
    while (k >= 0 && rows[k] === n - size + k) k--;
    if (k < 0) return out;
    rows[k]++;
    for (let j = k + 1; j < size; j++) rows[j] = rows[j - 1] + 1;
  }
}

export const means = (objective: DataObjective, w: Vector, chosen: number[][]): Vector[] =>
  chosen.map((rows) => batchGradient(objective, w, rows));

// The full gradient at w and the covariance of those of all minibatches of that size, drawn without replacement: (n − B)/(n − 1)/B of
// the rows' own.
export function scatter(objective: DataObjective, w: Vector, size: number): { centre: Vector; spread: Matrix } {
  const { x, y } = objective.data;
  const n = x.length,
    rows = x.map((value, i) => objective.row.gradient(w, value, y[i]));
  const centre = w.map((_, k) => rows.reduce((sum, g) => sum + g[k], 0) / n);
  const share = n > 1 ? (n - size) / ((n - 1) * size) : 0;
  const spread = w.map((_, i) =>
    w.map((__, j) => (rows.reduce((sum, g) => sum + (g[i] - centre[i]) * (g[j] - centre[j]), 0) / n) * share),
  );
  return { centre, spread };
}

// The points so many standard deviations from the centre, for a covariance of two coordinates.
export function ellipse(centre: Vector, spread: Matrix, deviations: number): Vector[] {
  const a = Math.sqrt(spread[0][0]);
  const b = a > 0 ? spread[1][0] / a : 0;
  const c = Math.sqrt(Math.max(spread[1][1] - b * b, 0));
  return Array.from({ length: ROUND + 1 }, (_, k) => {
    const u = deviations * Math.cos((2 * Math.PI * k) / ROUND),
      v = deviations * Math.sin((2 * Math.PI * k) / ROUND);
    return [centre[0] + a * u, centre[1] + b * u + c * v];
  });
}

// How many times all the rows have been looked at after k steps; an exact gradient looks at all of them.
export function seen(run: Sampled, k: number): number {
  const { batch } = run.hyper;
  if (batch === undefined) return k;
  const n = rowsOf(run),
    anEpoch = Math.ceil(n / batch);
  return Math.floor(k / anEpoch) + Math.min((k % anEpoch) * batch, n) / n;
}

// The rows on which a run measured the gradient of step `step`.
export function dealt(run: Sampled, step: number): number[] {
  const stream = batches(rowsOf(run), Number(run.hyper.batch), new Generator(Number(run.hyper.seed)));
  let rows: number[] = [];
  for (let t = 1; t <= step; t++) rows = stream.next().value;
  return rows;
}
