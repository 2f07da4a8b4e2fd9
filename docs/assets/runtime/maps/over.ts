// The axes of a map: a hyperparameter of its run, or a coordinate of the start.
import type { Axis, Scale } from "../draw/frame.ts";
import type { Objective } from "../optlib.js";
import { symbol } from "../words/symbols.ts";
import type { Say } from "../words/words.ts";

export interface Over {
  name: string;
  low: number;
  high: number;
  axis: Scale;
}

// Which coordinate of the start the axis moves; null for a hyperparameter.
export function coordinate({ name }: Over, { variables, dimension }: Objective): number | null {
  if (name === "start" && dimension === 1) return 0;
  const at = variables.indexOf(name);
  return at < 0 ? null : at;
}

// The short name, for the words on one cell.
export function symbolOf(say: Say, over: Over, objective: Objective): string {
  const at = coordinate(over, objective);
  if (at !== null) return symbol(objective.variables[at]);
  return say.has(`symbol:${over.name}`) ? say(`symbol:${over.name}`) : over.name;
}

export function axis(say: Say, over: Over, objective: Objective): Axis {
  const at = coordinate(over, objective),
    { name, low, high } = over;
  const known = say.has(`hyper:${name}`) ? `@hyper:${name}` : name;
  return [low, high, over.axis, at === null ? known : `@map:start|${symbol(objective.variables[at])}`];
}

// The values in the middle of each of `count` equal parts of an axis.
export const centres = ({ low, high, axis: kind }: Over, count: number): number[] =>
  Array.from({ length: count }, (_, i) => {
    const at = (i + 0.5) / count;
    return kind === "log" ? low * (high / low) ** at : low + (high - low) * at;
  });

// The cell (column, row) in which a point lies; the pointer may be outside.
export const cellOf = (overs: Over[], cells: readonly number[], point: readonly number[]): number[] =>
  point.map((value, i) => {
    const { low, high, axis: kind } = overs[i];
    const t = kind === "log" ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
    return Math.min(cells[i] - 1, Math.max(0, Math.floor(t * cells[i])));
  });
