// Data points and the line that the parameters of each run describe at the step shown.
import { View } from "./base.js";
import { line } from "../path.js";

export class Data extends View {
  constructor(...parts) {
    super(...parts);
    this.residuals = this.stage.querySelector(".fig-residuals");
    this.layer.prepend(this.residuals);
  }

  path({ points }, upTo) {
    const [low, high] = this.frame.axes[0];
    const [weight, bias] = points[upTo];
    return [low, high].map((x) => [x, weight * x + bias]);
  }

  marked() {
    return [];
  }

  // The errors, as vertical lines from the points to the first line shown.
  decorate(project) {
    const run = this.runs.find((candidate) => candidate.on && this.figure.revealed && this.figure.results.has(candidate.key));
    if (!run || !this.spec.residuals) { this.residuals.setAttribute("d", ""); return; }
    const [weight, bias] = this.figure.results.get(run.key).points[this.figure.shown];
    const { x, y } = this.spec;
    this.residuals.setAttribute("d", x.map((v, i) => line([project([v, y[i]]), project([v, weight * v + bias])])).join(""));
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
    this.Plotly.restyle(this.plot, { "marker.color": this.colours.ink }, [0]);
    this.adopt();
  }
}
