// How values are spread along an axis.
import { type Axis, type Point, unit } from "../draw/frame.ts";

// The ends of the axis's bins, one more than there are bins; evenly spaced along it, be it linear or logarithmic.
export function edges([low, high, kind]: Axis, bins: number): number[] {
  const at = kind === "log" ? (t: number) => low * (high / low) ** t : (t: number) => low + (high - low) * t;
  return Array.from({ length: bins + 1 }, (_, k) => at(k / bins));
}

// The share of the values in each bin; what is not on the axis, or no number, is in none, but counts.
export function shares(values: number[], axis: Axis, bins: number): number[] {
  const counts = new Array<number>(bins).fill(0),
    along = unit(axis);
  for (const value of values) {
    const t = along(value);
    if (t >= 0 && t < 1) counts[Math.floor(t * bins)]++;
  }
  return counts.map((count) => count / values.length);
}

// The upper edge of the histogram, two points a bin, from the axis and back to it.
export function outline(values: number[], axis: Axis, bins: number): Point[] {
  const ends = edges(axis, bins),
    top = shares(values, axis, bins);
  return [
    [ends[0], 0],
    ...top.flatMap((share, k): Point[] => [
      [ends[k], share],
      [ends[k + 1], share],
    ]),
    [ends[bins], 0],
  ];
}

export function deviation(values: number[]): number {
  const mean = values.reduce((sum, v) => sum + v, 0) / values.length;
  return Math.sqrt(values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / values.length);
}

// The value below which such a part of the values lies, between neighbours by a straight line.
export function quantile(values: number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b),
    at = part * (sorted.length - 1),
    below = Math.floor(at);
  const next = sorted[Math.min(below + 1, sorted.length - 1)];
  return at === below ? sorted[below] : sorted[below] + (at - below) * (next - sorted[below]);
}
