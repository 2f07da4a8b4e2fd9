// @ts-nocheck
// Data points and the line that the parameters of each run describe at the step shown.
import { View } from "../live/view.ts";
import { dealt } from "../measure/minibatches.ts";
import { projector } from "../draw/frame.ts";
import { axes } from "../draw/ground.ts";
import { line } from "../draw/path.ts";

export class Data extends View {
  constructor(...parts) {
    super(...parts);
    this.residuals = this.stage.querySelector(".fig-residuals");
    this.batch = this.stage.querySelector(".fig-batch");
    this.layer.prepend(this.residuals, this.batch);
  }

  path({ points }, upTo) {
    const [low, high] = this.frame.axes[0];
    const [weight, bias] = points[upTo];
    return [low, high].map((x) => [x, weight * x + bias]);
  }

  sparse() {
    return false;
  }

  marked() {
    return [];
  }

  // The errors, as vertical lines from the points to the first line shown.
  decorate(project) {
    this.ring(project);
    const run = this.runs.find((candidate) => candidate.on && this.figure.revealed && this.figure.results.has(candidate.key));
    if (!run || !this.spec.residuals) { this.residuals.setAttribute("d", ""); return; }
    const [weight, bias] = this.figure.results.get(run.key).points[this.figure.shown];
    const { x, y } = this.spec;
    this.residuals.setAttribute("d", x.map((v, i) => line([project([v, y[i]]), project([v, weight * v + bias])])).join(""));
  }

  // Around the rows on which the step shown has measured its gradient.
  ring(project) {
    const run = this.runs.find((candidate) => candidate.on && this.figure.revealed && candidate.hyper.batch !== undefined);
    const rows = run ? dealt(run, this.figure.shown) : [];
    const { x, y } = this.spec;
    this.batch.setAttribute("d", rows.map((i) => `M${project([x[i], y[i]])}m-8,0a8,8 0 1,0 16,0a8,8 0 1,0 -16,0z`).join(""));
  }

  ground() {
    const project = projector(this.spec.frame);
    const discs = this.spec.x.map((x, i) => project([x, this.spec.y[i]])).map(([u, v]) => `M${u.toFixed(1)},${v.toFixed(1)}m-4,0a4,4 0 1,0 8,0a4,4 0 1,0 -8,0z`);
    return { around: axes(this.spec.frame, this.figure.say, this.clip), below: `<path d="${discs.join("")}" class="fig-data"></path>` };
  }

  landscape() {
    const { x, y } = this.spec;
    return [{
      type: "scatter", mode: "markers", x, y, marker: { color: this.colours.ink, size: 8 },
      hovertemplate: "x = %{x}, y = %{y}<extra></extra>",
    }];
  }

  hoverText(run) {
    return this.figure.name(run);
  }

  retheme() {
    super.retheme();
    if (this.plot.hidden) return;
    this.Plotly.restyle(this.plot, { "marker.color": this.colours.ink }, [0]);
    this.adopt();
  }
}
