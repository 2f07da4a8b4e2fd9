// How several runs on one landscape stand at a step; scripts/figures/standing.py is the twin and says what each number means.
import { TIE } from "./optlib.js";
import { show } from "./numbers.js";

// `played`: [key, result] pairs of runs on `objective`. Returns a Map from key to {rank, gap, arrived, distance}.
export function standing(objective, played, share, step) {
  const low = floor(objective);
  const gaps = played.map(([, { values }]) => gap(values[step], low));
  return new Map(played.map(([key, { points, values }], i) => [key, {
    rank: 1 + gaps.filter((other) => other < gaps[i]).length,
    gap: gaps[i],
    arrived: arrived(values, low, share, step),
    distance: distance(objective, points[step]),
  }]));
}

export const floor = ({ minima, value }) => (minima.length ? Math.min(...minima.map(value)) : null);

export function gap(value, low) {
  if (!Number.isFinite(value)) return Infinity;
  if (low === null) return value;
  return value - low <= TIE * Math.max(1, Math.abs(low)) ? 0 : value - low;
}

function arrived(values, low, share, step) {
  if (low === null) return null;
  const level = share * (values[0] - low);
  for (let k = 0; k <= step && k < values.length; k++) if (values[k] - low <= level) return k;
  return null;
}

function distance({ minima }, point) {
  if (!minima.length) return null;
  const far = Math.min(...minima.map((minimum) => Math.hypot(...minimum.map((v, i) => v - point[i]))));
  return Number.isFinite(far) ? far : Infinity;
}

// One sentence with all runs, the lowest first; `name` gives a run's name from its key.
export function order(say, name, places, step) {
  const ranked = [...places].sort(([, a], [, b]) => a.rank - b.rank);
  const entries = ranked.map(([key, { rank, gap: above }]) => say("standing-entry", { rank, run: name(key), gap: show(above, 3) }));
  return say("standing", { step, order: entries.join(", ") });
}
