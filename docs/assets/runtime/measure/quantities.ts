// @ts-nocheck
// What can be told of a run step by step; scripts/figures/quantities.py is the twin and says what stands where.
import { eigenpairs } from "./eigen.ts";

const norm = (v) => Math.hypot(...v);
const minus = (a, b) => a.map((x, k) => x - b[k]);
const columns = (rows) => rows[0].map((_, k) => rows.map((row) => row[k]));

const moves = ({ points }) => points.map((w, t) => (t ? minus(w, points[t - 1]) : w.map(() => NaN)));

function nearest(minima, point) {
  const far = (m) => minus(m, point).reduce((sum, x) => sum + x * x, 0);
  return minima.reduce((best, m) => (far(m) < far(best) ? m : best));
}

function angle({ minima }, { points, gradients }) {
  return [points.map((w, t) => {
    const way = minus(nearest(minima, w), w), down = gradients[t].map((g) => -g);
    const a = way.map((x) => x / norm(way)), b = down.map((x) => x / norm(down));
    return (2 * Math.atan2(norm(minus(a, b)), norm(a.map((x, k) => x + b[k]))) * 180) / Math.PI;
  })];
}

function effectiveRate(objective, result) {
  return columns(moves(result).map((move, t) => move.map((x, k) => {
    const before = Math.abs(result.gradients[Math.max(t - 1, 0)][k]);
    return before > 0 ? Math.abs(x) / before : NaN;
  })));
}

function component({ minima, hessian }, { points }) {
  const minimum = nearest(minima, points.findLast((w) => w.every(Number.isFinite)));
  const { vectors } = eigenpairs(hessian(minimum));
  return vectors.map((vector) => points.map((w) => minus(w, minimum).reduce((sum, x, k) => sum + x * vector[k], 0)));
}

// Each: an objective and what a run left behind → one list of numbers a line.
export const quantities = {
  coordinate: (objective, { points }) => columns(points),
  step_length: (objective, result) => [moves(result).map(norm)],
  gradient_norm: (objective, { gradients }) => [gradients.map(norm)],
  angle,
  effective_rate: effectiveRate,
  component,
};

export const lines = (name, objective, result) =>
  (name.startsWith("state:") ? columns(result.states[name.slice(6)]) : quantities[name](objective, result));
