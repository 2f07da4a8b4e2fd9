// @ts-nocheck
// The graph of an objective of one variable, with the iterates on it.
import { View } from "../live/view.ts";
import { projector } from "../draw/frame.ts";
import { axes, curve } from "../draw/ground.ts";
import { objective } from "../optlib.js";

const DASHES = ["solid", "9px,5px", "2px,4px", "9px,4px,2px,4px"]; // as in pictures.css

export class Curve extends View {
  // On a curve the markers lie on the line that they would hide elsewhere.
  sparse() {
    return false;
  }

  path({ points, values }, upTo) {
    return points.slice(0, upTo + 1).map((point, k) => [point[0], values[k]]);
  }

  // The objectives in the picture, each with its points.
  samples({ frame, samples, also } = this.spec) {
    const [low, high] = frame.axes[0];
    const x = Array.from({ length: samples }, (_, i) => low + ((high - low) * i) / (samples - 1));
    return [this.objective, ...also.map(objective)].map((target) => ({ target, x, y: x.map((w) => target.value([w])) }));
  }

  // The height of the axis, unless it is fixed, as in Curve.frame.
  reshape(spec) {
    const { frame } = spec;
    if (spec.fixed) return spec;
    if (this.figure.moving) return { ...spec, frame: this.spec.frame };
    const values = this.samples(spec).flatMap(({ y }) => y), [bottom, top] = [Math.min(...values), Math.max(...values)];
    const height = [bottom - 0.06 * (top - bottom), top + 0.04 * (top - bottom), ...frame.axes[1].slice(2)];
    return { ...spec, frame: { ...frame, axes: [frame.axes[0], height] } };
  }

  // The twin of Curve.background and Curve.notes in curve.py.
  ground() {
    const { frame } = this.spec, project = projector(frame);
    const drawn = this.samples().map(({ target, x, y }) => ({ target, points: x.map((w, k) => [w, y[k]]) }));
    const note = ([name, x, y]) => `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" class="fig-note" text-anchor="middle">${name}</text>`;
    return {
      around: axes(frame, this.figure.say, this.clip),
      below: drawn.map(({ points }, i) => curve(project, points, `fig-curve${i ? ` also${i}` : ""}`)).join(""),
      notes: this.spec.named.map(note).join(""),
    };
  }

  landscape() {
    return this.samples().map(({ x, y }, i) => ({
      type: "scatter", mode: "lines", x, y, hoverinfo: "skip",
      line: { color: this.colours.ink, width: 1.5, dash: DASHES[i], simplify: false }, opacity: 0.65,
    }));
  }

  retheme() {
    super.retheme();
    if (this.plot.hidden) return;
    this.Plotly.restyle(this.plot, { "line.color": this.colours.ink }, [this.spec.objective, ...this.spec.also].map((_, i) => i));
    this.adopt();
  }

  // Where the handle stands for a start, and the start for a place of the handle.
  handleAt([w]) {
    return [w, this.objective.value([w])];
  }

  startAt([w]) {
    return [w];
  }
}
