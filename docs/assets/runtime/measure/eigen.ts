// Eigenvalues, ascending, and unit eigenvectors of a symmetric matrix of one or two rows, as optlib.critical finds them in Python.
// vectors[k] belongs to values[k]; of each vector the component that is largest in size (the first of equals) is positive.
import type { Matrix, Vector } from "../optlib.js";

export interface Pairs {
  values: number[];
  vectors: Vector[];
}

export function eigenpairs(matrix: Matrix): Pairs {
  if (matrix.length === 1) return { values: [matrix[0][0]], vectors: [[1]] };
  if (matrix.length !== 2) throw new RangeError(`eigenpairs are taken of one or two rows, not of ${matrix.length}`);
  const [[a, b], [, c]] = matrix;
  const middle = (a + c) / 2,
    half = (a - c) / 2,
    radius = Math.hypot(half, b);
  if (!(radius > 0))
    return {
      values: [middle, middle],
      vectors: [
        [1, 0],
        [0, 1],
      ],
    }; // every direction: the axes will do
  // The larger eigenvalue's direction solves (A − λ)v = 0; of its two rows the one without a difference of near numbers.
  const along = half >= 0 ? [half + radius, b] : [b, radius - half];
  const [x, y] = along.map((part) => part / Math.hypot(...along));
  // Of the two values the smaller in size would be a difference of near numbers: the determinant says it without the loss.
  const outer = middle >= 0 ? middle + radius : middle - radius;
  const inner = outer === 0 ? 0 : (a * c - b * b) / outer;
  return { values: outer > inner ? [inner, outer] : [outer, inner], vectors: [oriented([-y, x]), oriented([x, y])] };
}

function oriented(vector: Vector): Vector {
  const k = Math.abs(vector[1]) > Math.abs(vector[0]) * (1 + 1e-9) ? 1 : 0;
  return vector[k] < 0 ? vector.map((part) => -part || 0) : vector.map((part) => part || 0);
}

// 1, −1, or 0 up to rounding.
export const sign = (value: number, values: number[]): 1 | -1 | 0 =>
  Math.abs(value) <= 1e-8 * Math.max(1, ...values.map(Math.abs)) ? 0 : value > 0 ? 1 : -1;

export type Kind = "minimum" | "maximum" | "saddle" | "inconclusive";

// What the Hessian test says, from the eigenvalues.
export function classify(values: number[]): Kind {
  const signs = values.map((value) => sign(value, values));
  if (signs.includes(1) && signs.includes(-1)) return "saddle";
  if (signs.includes(0)) return "inconclusive";
  return signs[0] > 0 ? "minimum" : "maximum";
}
