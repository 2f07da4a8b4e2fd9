// How several runs on one landscape stand at a step: who is lowest, who came down first, who is how far from a minimum.
import { type Objective, TIE, type Trajectory } from "../optlib.js";
import { show } from "../words/numbers.ts";
import type { Say } from "../words/words.ts";

export interface Place {
  rank: number; // equals share one
  gap: number; // the value above the least declared one, or the value itself where none is declared
  arrived: number | null; // the first step at which the gap was at most `share` of the start's
  distance: number | null; // from the nearest declared minimum
}

// `played`: the runs on `objective`, by key.
export function standing(
  objective: Objective,
  played: [string, Trajectory][],
  share: number,
  step: number,
): Map<string, Place> {
  const low = floor(objective);
  const gaps = played.map(([, { values }]) => gap(values[step], low));
  return new Map(
    played.map(([key, { points, values }], i) => [
      key,
      {
        rank: 1 + gaps.filter((other) => other < gaps[i]).length,
        gap: gaps[i],
        arrived: arrived(values, low, share, step),
        distance: distance(objective, points[step]),
      },
    ]),
  );
}

export const floor = ({ minima, value }: Objective): number | null =>
  minima.length ? Math.min(...minima.map(value)) : null;

// Up to rounding: what is as low as the minimum is at it.
export function gap(value: number, low: number | null): number {
  if (!Number.isFinite(value)) return Number.POSITIVE_INFINITY;
  if (low === null) return value;
  return value - low <= TIE * Math.max(1, Math.abs(low)) ? 0 : value - low;
}

function arrived(values: number[], low: number | null, share: number, step: number): number | null {
  if (low === null) return null;
  const level = share * (values[0] - low);
  const first = values.findIndex((value) => value - low <= level);
  return first < 0 || first > step ? null : first;
}

function distance({ minima }: Objective, point: number[]): number | null {
  if (!minima.length) return null;
  const far = Math.min(...minima.map((minimum) => Math.hypot(...minimum.map((v, i) => v - point[i]))));
  return Number.isFinite(far) ? far : Number.POSITIVE_INFINITY;
}

// One sentence with all runs, the lowest first; `name` gives a run's name from its key.
export function order(say: Say, name: (key: string) => string, places: Map<string, Place>, step: number): string {
  const ranked = [...places].sort(([, a], [, b]) => a.rank - b.rank);
  const entries = ranked.map(([key, { rank, gap: above }]) =>
    say("standing-entry", { rank, run: name(key), gap: show(above, 3) }),
  );
  return say("standing", { step, order: entries.join(", ") });
}
