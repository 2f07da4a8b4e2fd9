// The eigenpairs of a Hessian at a point of a picture, in SVG units: arrows along the eigenvectors, the quadratic model's contour line,
// and where the eigenvalues are written.
import { type Pairs, sign } from "../measure/eigen.ts";
import { arrow } from "./arrows.ts";
import type { Point, Rect } from "./frame.ts";
import { line } from "./path.ts";

const SHORT = 26,
  LONG = 74; // of the arrows, from no curvature to the larger of the two
const NEAR = 9; // from the point to where an arrow begins
const MODEL = 30; // half the narrow width of the model's contour line
const TAG = 64; // room for an eigenvalue, to the right of its place

export interface Drawn {
  model: string; // only at a critical point
  up: string;
  down: string;
  zero: string;
}

const reach = (value: number, values: number[]): number => {
  const largest = Math.max(...values.map(Math.abs));
  return SHORT + (LONG - SHORT) * (largest > 0 ? Math.abs(value) / largest : 0);
};

// Both ways along each eigenvector: towards the point where the ground rises that way, away from it where it falls.
export function drawn(at: Point, pairs: Pairs, critical: boolean): Drawn {
  const { values, vectors } = pairs,
    paths = { up: "", down: "", zero: "" };
  values.forEach((value, k) => {
    const kind = sign(value, values),
      length = reach(value, values),
      [x, y] = vectors[k];
    for (const side of [1, -1]) {
      const [end, near] = [length, NEAR].map((far): Point => [at[0] + side * far * x, at[1] - side * far * y]);
      if (kind > 0) paths.up += arrow(end, near);
      else if (kind < 0) paths.down += arrow(near, end);
      else paths.zero += line([near, end]);
    }
  });
  return { model: critical ? model(at, pairs) : "", ...paths };
}

// A contour line of ½ dᵀHd around a critical point: an ellipse, or the hyperbolas to both sides of a saddle.
function model(at: Point, { values, vectors }: Pairs): string {
  const signs = values.map((value) => sign(value, values)),
    largest = Math.max(...values.map(Math.abs));
  if (signs.includes(0)) return "";
  const [a, b] = values.map((value) => MODEL * Math.sqrt(largest / Math.abs(value)));
  const curve = (points: Point[]) =>
    line(
      points.map(([u, v]) => [
        at[0] + u * vectors[0][0] + v * vectors[1][0],
        at[1] - u * vectors[0][1] - v * vectors[1][1],
      ]),
    );
  const along = (count: number, point: (k: number) => Point) =>
    curve(Array.from({ length: count }, (_, k) => point(k)));
  if (signs[0] === signs[1])
    return along(49, (k) => [a * Math.cos((2 * Math.PI * k) / 48), b * Math.sin((2 * Math.PI * k) / 48)]);
  return [1, -1]
    .map(
      (side) =>
        along(25, (k) => [side * a * Math.cosh((k - 12) / 8), b * Math.sinh((k - 12) / 8)]) +
        along(25, (k) => [a * Math.sinh((k - 12) / 8), side * b * Math.cosh((k - 12) / 8)]),
    )
    .join("");
}

// Where the eigenvalues stand: beside the ends of their arrows, beside the other end where the first has no room in the picture.
export const places = ([left, top, width, height]: Rect, at: Point, { values, vectors }: Pairs): Point[] =>
  values.map((value, k) => {
    const far = reach(value, values) + 6,
      [x, y] = vectors[k];
    const [one, other] = [1, -1].map((side) => [
      at[0] + side * far * x + 3,
      at[1] - side * far * y + (side > 0 ? -3 : 12),
    ]);
    const fits = one[0] >= left && one[0] <= left + width && one[1] >= top + 12 && one[1] <= top + height,
      [u, v] = fits ? one : other;
    return [Math.min(u, left + width - TAG), v];
  });
