// The graph of an objective of one variable, as points.
import type { Objective } from "../optlib.js";
import type { Point } from "./frame.ts";

const SAMPLES = 241;

export const evenly = (low: number, high: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => low + ((high - low) * i) / (count - 1));

export const graph = ({ value }: Objective, low: number, high: number): Point[] =>
  evenly(low, high, SAMPLES).map((w) => [w, value([w])]);

// The range of the values of a graph.
export function heights(points: Point[]): [low: number, high: number] {
  const values = points.map(([, f]) => f);
  return [Math.min(...values), Math.max(...values)];
}
