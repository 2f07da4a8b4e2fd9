// The contour lines of an objective of two variables, with the paths over them.
import { View } from "./base.js";
import { axes } from "../ground.js";
import { extremes, grid, outline, regions, transform } from "../levels.js";
import { projector } from "../frame.js";
import { line } from "../path.js";
import { show } from "../numbers.js";
import { symbol } from "../words.js";

const ARROW = 70; // as in contour.py

export class Contour extends View {
  constructor(...parts) {
    super(...parts);
    [this.arrow, this.toward] = [".fig-arrow", ".fig-toward"].map((part) => this.layer.querySelector(part));
  }

  path({ points }, upTo) {
    return points.slice(0, upTo + 1);
  }

  // −∇f at the start, beside the straight way to the nearest of the lowest minima.
  decorate(project) {
    if (!this.arrow) return;
    const from = project(this.figure.start);
    const g = this.objective.gradient(this.figure.start);
    const tip = project(this.figure.start.map((w, i) => w - 1e-3 * g[i]));
    const far = ([a, b]) => Math.hypot(a - this.figure.start[0], b - this.figure.start[1]);
    const nearest = this.spec.lowest.reduce((best, point) => (best && far(best) <= far(point) ? best : point), null);
    this.toward.setAttribute("d", nearest ? line([from, project(nearest)]) : "");
    const length = Math.hypot(tip[0] - from[0], tip[1] - from[1]);
    if (!(length > 0)) { this.arrow.setAttribute("d", ""); return; }
    const [u, v] = [(tip[0] - from[0]) / length, (tip[1] - from[1]) / length];
    const end = [from[0] + ARROW * u, from[1] + ARROW * v];
    const wing = (s) => [end[0] - 10 * u + s * 5 * v, end[1] - 10 * v - s * 5 * u];
    this.arrow.setAttribute("d", line([from, end]) + line([wing(1), end, wing(-1)]));
  }

  reshape(spec) {
    const { minima, value } = this.objective;
    const range = extremes(grid(this.objective, spec.frame.axes, spec.grid));
    const lowest = spec.lowest.length ? minima.filter((point) => value(point) <= this.lowest() + 1e-9) : [];
    return { ...spec, levels: { ...spec.levels, ...range }, minima, lowest };
  }

  // The twin of Contour.background in contour.py.
  ground() {
    const { frame, levels, minima } = this.spec;
    const [left, top, width, height] = frame.rect, project = projector(frame);
    const drawn = regions(levels, grid(this.objective, frame.axes, this.spec.grid)).map((rings, i) => [rings, 1 - (i + 1) / levels.count]);
    const level = (d, t) => `<path d="${d}" class="fig-level" style="--t:${t}"></path>`;
    const stars = minima.map((m) => project(m)).map(([u, v]) => `M${u.toFixed(1)},${v.toFixed(1)}m-4,0h8m-4,-4v8`).join("");
    return {
      around: axes(frame, this.figure.say, this.clip),
      below: level(`M${left},${top}h${width}v${height}h${-width}z`, 1)
        + drawn.map(([rings, t]) => level(outline(rings, project), t.toFixed(2))).join("") + `<path d="${stars}" class="fig-minimum"></path>`,
    };
  }

  landscape() {
    const { x, y, z } = grid(this.objective, this.frame.axes, this.spec.grid);
    const apply = transform(this.spec.levels);
    const { count, high } = this.spec.levels;
    const size = apply(high) / count;
    const traces = [{
      type: "contour", x, y, z: z.map((row) => row.map(apply)), showscale: false, autocontour: false,
      contours: { start: size / 2, end: apply(high) - size / 2, size, coloring: "fill" },
      colorscale: this.colorscale(), zmin: 0, zmax: apply(high), zauto: false, line: { color: this.colours.line, width: 0.7 },
      text: z.map((row) => row.map((v) => show(v))), hovertemplate: `(%{x:.3~g}, %{y:.3~g})<br>${symbol(this.objective.letter)} = %{text}<extra></extra>`,
    }];
    const minima = this.spec.minima;
    traces.push({
      type: "scatter", mode: "markers", x: minima.map((m) => m[0]), y: minima.map((m) => m[1]), hoverinfo: "skip",
      marker: { symbol: "cross-thin", size: 10, color: this.colours.ink, line: { width: 1.6, color: this.colours.ink } },
    });
    return traces;
  }

  colorscale() {
    return [[0, this.colours.low], [1, this.colours.high]];
  }

  retheme() {
    super.retheme();
    if (this.plot.hidden) return;
    const { line: stroke, ink } = this.colours;
    this.Plotly.restyle(this.plot, { colorscale: [this.colorscale()], "line.color": stroke }, [0]);
    this.Plotly.restyle(this.plot, { "marker.color": ink, "marker.line.color": ink }, [1]);
    this.adopt();
  }

  handleAt(start) {
    return start;
  }

  startAt(point) {
    return point;
  }
}
