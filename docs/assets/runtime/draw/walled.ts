// The parts of a path within a box.
import type { Axis, Point } from "./frame.ts";

export interface Vertex {
  point: readonly (number | null)[]; // a gap is a point of nulls
  step: number | null; // of the path; a point on a wall belongs to none
}

const GAP: Vertex = { point: [null, null, null], step: null };
const ROUNDING = 1e-9;

export function walled(points: Point[], axes: Axis[]): Vertex[] {
  const out: Vertex[] = [];
  points.forEach((point, step) => {
    if (step > 0) {
      const from = points[step - 1],
        [t0, t1] = between(from, point, axes);
      const at = (t: number): Vertex => ({ point: from.map((v, i) => v + t * (point[i] - v)), step: null });
      if (t0 <= t1) {
        if (t0 > 0) out.push(GAP, at(t0));
        if (t1 < 1) out.push(at(t1), GAP);
      }
    }
    if (axes.every(([low, high], i) => point[i] >= low - ROUNDING && point[i] <= high + ROUNDING))
      out.push({ point, step });
  });
  return out;
}

// The part of a segment, from 0 to 1, that lies within the box; none where the first number is the larger.
function between(from: Point, to: Point, axes: Axis[]): [number, number] {
  let [t0, t1] = [0, 1];
  axes.forEach(([first, last], i) => {
    const low = first - ROUNDING,
      high = last + ROUNDING,
      run = to[i] - from[i];
    if (run === 0 ? from[i] < low || from[i] > high : !Number.isFinite(run)) [t0, t1] = [1, 0];
    if (run === 0 || !Number.isFinite(run)) return;
    const [enter, leave] = run > 0 ? [low, high] : [high, low];
    [t0, t1] = [Math.max(t0, (enter - from[i]) / run), Math.min(t1, (leave - from[i]) / run)];
  });
  return [t0, t1];
}
