// The last value of a run against one hyperparameter. The line is the sweep, the marker is the run the other views show.
import { projector } from "../frame.js";
import { axes } from "../ground.js";
import { dots, line } from "../path.js";
import { View } from "./base.js";
import { endpoint } from "../optlib.js";
import { show } from "../numbers.js";

const PATIENCE = 12; // milliseconds

export class Sweep extends View {
  constructor(...parts) {
    super(...parts);
    this.cache = new Map();
    const [low, high] = this.frame.axes[0];
    const t = (i) => i / (this.spec.samples - 1);
    this.at = Array.from({ length: this.spec.samples }, (_, i) =>
      (this.spec.axis === "log" ? low * (high / low) ** t(i) : low + (high - low) * t(i)));
  }

  // Recomputed only when something other than the swept hyperparameter changed.
  swept(run) {
    const { hyper: name, floor } = this.spec;
    const start = this.figure.startOf(run);
    const key = JSON.stringify([run.objective.name, start, this.figure.steps, { ...run.hyper, [name]: 0 }]);
    const known = this.cache.get(run.key);
    // A long sweep of many runs waits until the finger is off: the figure then draws once more.
    const long = this.runs.length > 1 && known?.took * this.runs.length > PATIENCE;
    if (long && known.key !== key && this.figure.moving) return known.points;
    if (known?.key !== key) {
      const begin = performance.now();
      const last = (value) => run.objective.value(endpoint(run.objective, run.rule, start, this.figure.steps, { ...run.hyper, [name]: value }));
      const points = this.at.map((value) => [value, Math.max(last(value) - (floor ?? 0), 1e-300)]);
      this.cache.set(run.key, { key, points, took: performance.now() - begin });
    }
    return this.cache.get(run.key).points;
  }

  reshape(spec) {
    return { ...spec, floor: this.lowest() };
  }

  ground() {
    const [low] = this.spec.frame.axes[1], { frame } = this.spec, project = projector(frame);
    const [, top, , height] = frame.rect;
    const at = this.spec.marks.map(({ value, label }) => [project([value, low])[0], label[this.figure.lang]]);
    return {
      around: axes(frame, this.figure.say, this.clip),
      below: at.map(([x]) => `<path d="M${x.toFixed(1)},${top}v${height}" class="fig-border"></path>`).join(""),
      notes: at.map(([x, text]) => `<text x="${(x - 5).toFixed(1)}" y="${top + 14}" class="fig-note" text-anchor="end">${text}</text>`).join(""),
    };
  }

  write(parts, run, result, project) {
    const now = [project([run.hyper[this.spec.hyper], Math.max(result.values.at(-1) - (this.spec.floor ?? 0), 1e-300)])];
    parts.line.setAttribute("d", line(this.swept(run).map(project)));
    parts.dots.setAttribute("d", dots(now, run.style));
    parts.now.setAttribute("d", dots(now, run.style));
  }

  path(result) {
    const run = this.runs.find((candidate) => this.figure.results.get(candidate.key) === result);
    return this.swept(run);
  }

  hoverText(run, result, k) {
    const [value, f] = this.swept(run)[k];
    return `${this.figure.name(run)}<br>${this.figure.messageOr(`symbol:${this.spec.hyper}`, this.spec.hyper)} = ${show(value)}: ${show(f)}`;
  }

  layout() {
    const layout = super.layout();
    const { ink } = this.colours;
    layout.shapes = this.spec.marks.map(({ value }) => ({
      type: "line", x0: value, x1: value, y0: 0, y1: 1, yref: "paper", line: { color: ink, width: 1.2, dash: "4px 3px" },
    }));
    return layout;
  }
}
