// What can be told of a run step by step. What belongs to a step (its length, the effective rate) stands at the step that made it, so
// that it appears together with the iterate to which it led; at step 0, and wherever else a quantity is not defined, it is NaN.
import type { Objective, Trajectory, Vector } from "../optlib.js";
import { symbol } from "../words/symbols.ts";
import { eigenpairs } from "./eigen.ts";

interface Quantity {
  lines(objective: Objective, result: Trajectory): number[][];
  each?: "coordinate" | "eigenvector"; // what the several lines are; without it there is one
  told?: boolean; // the table of numbers has it already
}

export const norm = (v: Vector): number => Math.hypot(...v);
const minus = (a: Vector, b: Vector): Vector => a.map((x, k) => x - b[k]);
const columns = (rows: number[][]): number[][] => rows[0].map((_, k) => rows.map((row) => row[k]));

const moves = ({ points }: Trajectory): Vector[] =>
  points.map((w, t) => (t ? minus(w, points[t - 1]) : w.map(() => Number.NaN)));

function nearest(minima: Vector[], point: Vector): Vector {
  const far = (m: Vector) => minus(m, point).reduce((sum, x) => sum + x * x, 0);
  return minima.reduce((best, m) => (far(m) < far(best) ? m : best));
}

// Off the way to the nearest minimum. Twice the half-angle: the arc cosine of a number near 1 would lose half the digits.
function angle({ minima }: Objective, { points, gradients }: Trajectory): number[][] {
  return [
    points.map((w, t) => {
      const way = minus(nearest(minima, w), w),
        down = gradients[t].map((g) => -g);
      const a = way.map((x) => x / norm(way)),
        b = down.map((x) => x / norm(down));
      return (2 * Math.atan2(norm(minus(a, b)), norm(a.map((x, k) => x + b[k]))) * 180) / Math.PI;
    }),
  ];
}

function effectiveRate(_objective: Objective, result: Trajectory): number[][] {
  return columns(
    moves(result).map((move, t) =>
      move.map((x, k) => {
        const before = Math.abs(result.gradients[Math.max(t - 1, 0)][k]);
        return before > 0 ? Math.abs(x) / before : Number.NaN;
      }),
    ),
  );
}

// Along the eigenvectors of the Hessian at the minimum that is nearest to the run's last finite iterate.
function component({ minima, hessian }: Objective, { points }: Trajectory): number[][] {
  const last = points.findLast((w) => w.every(Number.isFinite)) ?? points[0],
    minimum = nearest(minima, last);
  const vectors: Vector[] = eigenpairs(hessian(minimum)).vectors;
  return vectors.map((vector) => points.map((w) => minus(w, minimum).reduce((sum, x, k) => sum + x * vector[k], 0)));
}

const quantities: Record<string, Quantity> = {
  coordinate: { lines: (_, { points }) => columns(points), each: "coordinate", told: true },
  step_length: { lines: (_, result) => [moves(result).map(norm)] },
  gradient_norm: { lines: (_, { gradients }) => [gradients.map(norm)] },
  angle: { lines: angle },
  effective_rate: { lines: effectiveRate, each: "coordinate" },
  component: { lines: component, each: "eigenvector" },
};

// What an optimizer remembers of each coordinate is called "state:" and its name there.
export function quantityNamed(name: string): Quantity {
  if (!name.startsWith("state:")) return quantities[name];
  return { lines: (_, { states }) => columns(states[name.slice(6)]), each: "coordinate", told: true };
}

// What stands at the end of each line.
export function lineNames(name: string, { variables }: Objective): string[] {
  const { each } = quantityNamed(name);
  if (!each) return [""];
  return variables.map((variable, k) => symbol(each === "coordinate" ? variable : `λ${k + 1}`));
}
