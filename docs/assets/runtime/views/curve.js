// The graph of an objective of one variable, with the iterates on it.
import { View } from "./base.js";
import { objectives } from "../optlib.js";

const DASHES = ["solid", "9px,5px", "2px,4px", "9px,4px,2px,4px"]; // as in figure.css

export class Curve extends View {
  path({ points, values }, upTo) {
    return points.slice(0, upTo + 1).map((point, k) => [point[0], values[k]]);
  }

  landscape() {
    const [low, high] = this.frame.axes[0];
    const x = Array.from({ length: this.spec.samples }, (_, i) => low + ((high - low) * i) / (this.spec.samples - 1));
    return [this.spec.objective, ...this.spec.also].map((name, i) => ({
      type: "scatter", mode: "lines", x, y: x.map((w) => objectives[name].value([w])), hoverinfo: "skip",
      line: { color: this.colours.ink, width: 1.5, dash: DASHES[i], simplify: false }, opacity: 0.65,
    }));
  }

  retheme() {
    super.retheme();
    this.Plotly.restyle(this.plot, { "line.color": this.colours.ink }, [this.spec.objective, ...this.spec.also].map((_, i) => i));
    this.adopt();
  }

  // Where the handle stands for a start, and the start for a place of the handle.
  handleAt([w]) {
    return [w, objectives[this.spec.objective].value([w])];
  }

  startAt([w]) {
    return [w];
  }
}
