// @ts-nocheck
// A point on a map, looked at closely. scripts/figures/views/inspector.py is the twin.
import { Sketch } from "../live/sketch.ts";
import { Contour } from "./contour.ts";
import { put } from "../live/still.ts";
import { arrow, disc } from "../draw/arrows.ts";
import { classify, eigenpairs, sign } from "../measure/eigen.ts";
import { startGrip } from "../live/grip.ts";
import { show } from "../words/numbers.ts";
import { line } from "../draw/path.ts";
import { symbol } from "../words/symbols.ts";

const ARROW = 60, SHORT = 26, LONG = 74, MODEL = 30, TAG = 64; // as in inspector.py

export const tidy = (x) => (Math.abs(x) < 1e-12 ? 0 : x);
const list = (vector, digits) => vector.map((x) => show(tidy(x), digits)).join(",\u00a0");

export class Inspector extends Sketch {
  constructor(...parts) {
    super(...parts);
    this.names = [...this.layer.querySelectorAll(".fig-eigen-name")];
  }

  get point() {
    return this.figure.start;
  }

  get slope() {
    return Math.hypot(...this.objective.gradient(this.point));
  }

  get pairs() {
    return eigenpairs(this.objective.hessian(this.point));
  }

  ground() {
    return Contour.prototype.ground.call(this);
  }

  // While a finger moves the point the ground lies still; it is drawn anew with another landscape only.
  settle() {
    if (this.behind) this.reground();
  }

  decorate(project) {
    super.decorate(project);
    const shown = this.figure.revealed ? tags(this.rect, project(this.point), this.pairs) : [];
    this.names.forEach((name, k) => {
      name.textContent = shown[k]?.text ?? "";
      for (const [side, n] of [["x", 0], ["y", 1]]) name.setAttribute(side, (shown[k]?.place[n] ?? 0).toFixed(1));
    });
  }

  strokes(project) {
    const at = project(this.point), g = this.objective.gradient(this.point), { slope } = this, { tolerance } = this.spec;
    const down = slope > tolerance ? [at[0] - (ARROW * g[0]) / slope, at[1] + (ARROW * g[1]) / slope] : at;
    const shown = this.figure.revealed ? drawn(at, this.pairs, slope <= tolerance) : ["", "", "", ""];
    return [arrow(at, down), ...shown, disc(at)];
  }

  handleAt(point) {
    return point;
  }

  startAt(point) {
    return point;
  }

  grips() {
    return [startGrip(this)];
  }

  evidence() {
    const { point, objective, figure } = this, f = symbol(objective.letter), [first, second] = objective.hessian(point).map((row) => list(row));
    const at = objective.variables.map((v, i) => `${symbol(v)} = ${show(point[i])}`.replaceAll(" ", "\u00a0")).join(", ");
    const fill = { at, f, value: show(tidy(objective.value(point))), g: list(objective.gradient(point)), size: show(tidy(this.slope)) };
    return [figure.say("inspect:here", fill), figure.say("inspect:hessian", { first, second })];
  }

  words() {
    const { values: [low, high], vectors: [along, across] } = this.pairs, { say } = this.figure;
    const pairs = say("inspect:pairs", { low: show(tidy(low)), high: show(tidy(high)), along: list(along, 3), across: list(across, 3) });
    return [...this.evidence(), pairs, this.verdict()];
  }

  // The verdict of the test, or "level" where it does not apply because the ground slopes.
  judged() {
    return this.slope > this.spec.tolerance ? "level" : classify(this.pairs.values);
  }

  verdict() {
    return this.figure.say(`inspect:${this.judged()}`, { tolerance: show(this.spec.tolerance) });
  }

  // For the control: the critical point after the one where the point is, or the nearest.
  next() {
    const { critical } = this.spec;
    const far = (other) => Math.hypot(...other.map((w, i) => w - this.point[i]));
    const here = critical.findIndex((other) => far(other) < 1e-9);
    if (here >= 0) return critical[(here + 1) % critical.length];
    return critical.reduce((best, other) => (best && far(best) <= far(other) ? best : other), null);
  }
}

function reach(value, values) {
  const largest = Math.max(...values.map(Math.abs));
  return SHORT + (LONG - SHORT) * (largest > 0 ? Math.abs(value) / largest : 0);
}

export function drawn(at, { values, vectors }, critical) {
  const paths = { 1: "", "-1": "", 0: "" };
  values.forEach((value, k) => {
    const kind = sign(value, values), length = reach(value, values), [x, y] = vectors[k];
    for (const side of [1, -1]) {
      const [end, near] = [length, 9].map((far) => [at[0] + side * far * x, at[1] - side * far * y]);
      paths[kind] += kind > 0 ? arrow(end, near) : kind < 0 ? arrow(near, end) : line([near, end]);
    }
  });
  return [critical ? model(at, values, vectors) : "", paths[1], paths[-1], paths[0]];
}

function model(at, values, vectors) {
  const signs = values.map((value) => sign(value, values));
  if (signs.includes(0)) return "";
  const largest = Math.max(...values.map(Math.abs));
  const [a, b] = values.map((value) => MODEL * Math.sqrt(largest / Math.abs(value)));
  const curve = (points) => line(points.map(([u, v]) => [at[0] + u * vectors[0][0] + v * vectors[1][0], at[1] - u * vectors[0][1] - v * vectors[1][1]]));
  const steps = (count, each) => Array.from({ length: count }, (_, k) => each(k));
  if (signs[0] === signs[1]) return curve(steps(49, (k) => (2 * Math.PI * k) / 48).map((t) => [a * Math.cos(t), b * Math.sin(t)]));
  const ways = steps(25, (k) => (k - 12) / 8);
  return [1, -1].map((side) => curve(ways.map((t) => [side * a * Math.cosh(t), b * Math.sinh(t)]))
    + curve(ways.map((t) => [a * Math.sinh(t), side * b * Math.cosh(t)]))).join("");
}

export const tags = ([left, top, width, height], at, { values, vectors }) => values.map((value, k) => {
  const far = reach(value, values) + 6, [x, y] = vectors[k];
  const [one, other] = [1, -1].map((side) => [at[0] + side * far * x + 3, at[1] - side * far * y + (side > 0 ? -3 : 12)]);
  const fits = one[0] >= left && one[0] <= left + width && one[1] >= top + 12 && one[1] <= top + height, [u, v] = fits ? one : other;
  return { text: `λ${"₁₂"[k]} = ${show(tidy(value), 3)}`, place: [Math.min(u, left + width - TAG), v] };
});
