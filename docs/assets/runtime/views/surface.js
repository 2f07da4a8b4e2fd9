// The surface. Its still is alive like the others; the turning one needs a library of its own, so a phone gets it on a touch here.
import { CONFIG } from "../library.js";
import { projector, ticks } from "../frame.js";
import { digits } from "../handle.js";
import { extremes, grid, transform } from "../levels.js";
import { show } from "../numbers.js";
import { line } from "../path.js";
import { colours } from "../theme.js";
import { Space } from "./space.js";

const RANGE = 101; // points each way on which the range of the values is measured, as GRID in levels.py
const LINES = 19; // of the wireframe, each way, as in surface.py
const STILL = 5; // pixels that a click may stray; more turns the land
const PICKED = 120; // milliseconds until the land knows what lies under the pointer
const DASHES = ["solid", "dash", "dot", "dashdot", "longdash", "longdashdot"];

export class Surface extends Space {
  get lift() {
    return this.spec.height === "linear" ? (f) => f : transform(this.spec.levels);
  }

  change(spec) {
    Object.assign(this, { spec, frame: spec.frame });
    this.reground();
    if (this.plot) this.draw();
  }

  reshape(spec) {
    const { frame } = spec;
    if (this.figure.moving) return { ...spec, levels: this.spec.levels, frame: this.spec.frame };
    const levels = { ...spec.levels, ...extremes(grid(this.objective, frame.axes, RANGE)) };
    const lift = spec.height === "linear" ? (f) => f : transform(levels);
    const height = [lift(levels.low), lift(levels.high), ...frame.axes[2].slice(2)];
    return { ...spec, levels, frame: { ...frame, axes: [frame.axes[0], frame.axes[1], height] } };
  }

  // The twin of Surface.still in surface.py.
  ground() {
    const { frame } = this.spec, [x, y, z] = frame.axes, project = projector(frame), lift = this.lift;
    const land = grid(this.objective, [x, y], LINES);
    const along = land.z.map((row, i) => row.map((f, j) => project([land.x[j], land.y[i], lift(f)])));
    const across = land.x.map((_, j) => along.map((row) => row[j]));
    const corners = [[x[0], y[0]], [x[1], y[0]], [x[1], y[1]], [x[0], y[1]]];
    const base = [...corners, corners[0]].map((corner) => project([...corner, z[0]]));
    const names = [[x[3], 0], [y[3], 1]].map(([name, k]) => {
      const [u, v] = project([(corners[k][0] + corners[k + 1][0]) / 2, (corners[k][1] + corners[k + 1][1]) / 2, z[0]]);
      const out = [u - 220, v - 174], far = Math.max(1, Math.hypot(...out));
      return `<text x="${(u + (18 * out[0]) / far).toFixed(0)}" y="${(v + (18 * out[1]) / far + 4).toFixed(0)}" class="fig-axis">${name}</text>`;
    });
    return {
      around: `<clipPath id="${this.clip}"><rect width="440" height="348"></rect></clipPath>`,
      below: `<path d="${line(base)}" class="fig-grid"></path><path d="${[...along, ...across].map((points) => line(points)).join("")}" class="fig-mesh"></path>`,
      notes: names.join(""),
    };
  }

  path({ points, values }, upTo) {
    return points.slice(0, upTo + 1).map((point, k) => [point[0], point[1], this.lift(values[k])]);
  }

  draw() {
    if (!this.plot) { super.draw(); return; }
    if (this.pending) return;
    this.pending = true; // WebGL takes a few frames for a restyle: draw the newest state when it has time again
    setTimeout(() => { this.pending = false; this.restyle(); }, 60);
  }

  print(starts) {
    if (starts) super.draw();
  }

  async mount(Plotly) {
    this.Plotly = Plotly;
    this.colours = colours(this.stage);
    const plot = Object.assign(document.createElement("div"), { className: "fig-plot" });
    this.stage.append(plot);
    this.drawn = this.spec;
    await Plotly.newPlot(plot, [this.land(), ...this.runs.map((run) => this.trace(run))], this.layout(), CONFIG);
    this.plot = plot;
    this.watch();
    if (this.drawn !== this.spec) this.draw();
    this.stage.dataset.live = "space";
    if (this.figure.controls.has("start") && this.spec.objective === this.figure.declared.objective) this.listen();
  }

  // A click on the land sets the start there; what turns the land does not.
  listen() {
    const { plot } = this;
    let under = null, down = null;
    const seen = ({ points: [{ x, y }] }) => { under = [x, y]; };
    for (const event of ["plotly_hover", "plotly_click"]) plot.on(event, seen);
    plot.on("plotly_unhover", () => { under = null; });
    plot.addEventListener("pointerdown", (event) => { down = [event.clientX, event.clientY]; });
    plot.addEventListener("pointerup", ({ button, clientX, clientY }) => {
      if (button !== 0 || !down || Math.hypot(clientX - down[0], clientY - down[1]) > STILL) return;
      setTimeout(() => { if (under) this.place(under); }, PICKED);
    });
  }

  place(point) {
    const { figure, frame } = this;
    figure.start = point.map((w, i) => Number(w.toPrecision(digits(frame.axes[i], w))));
    figure.controls.get("start").show();
    figure.touch();
    figure.settle();
  }

  land() {
    const { x, y, z } = grid(this.objective, this.frame.axes, this.spec.grid);
    return {
      type: "surface", x, y, z: z.map((row) => row.map(this.lift)), showscale: false, hoverinfo: "none", opacity: 0.92,
      colorscale: this.colorscale(), contours: { x: { highlight: false }, y: { highlight: false }, z: { show: true, color: this.colours.line, width: 1, highlight: false } },
      lighting: { ambient: 0.8, diffuse: 0.4, specular: 0.05 },
    };
  }

  trace(run) {
    return {
      type: "scatter3d", mode: "lines+markers", name: this.figure.name(run), ...this.points(run),
      line: { color: this.colours.runs[run.style], width: 5, dash: DASHES[run.style] }, marker: { color: this.colours.runs[run.style], size: 3 },
      hovertemplate: "%{text}<extra></extra>",
    };
  }

  points(run) {
    const result = run.on && this.figure.revealed && this.figure.results.get(run.key);
    if (!result) return { x: [], y: [], z: [], text: [] };
    // Outside the box WebGL would shrink the whole scene to make room: the path is cut where it passes through a wall.
    const cut = walled(this.path(result, this.figure.shown), this.frame.axes);
    return {
      x: cut.map(({ point }) => point[0]), y: cut.map(({ point }) => point[1]), z: cut.map(({ point }) => point[2]),
      text: cut.map(({ step }) => (step === null ? "" : this.hoverText(run, result, step))),
    };
  }

  restyle() {
    if (!this.plot) return;
    if (this.drawn !== this.spec) {
      this.drawn = this.spec;
      const layout = this.layout();
      layout.scene.camera = this.plot.layout.scene.camera; // as the reader has turned it
      this.Plotly.react(this.plot, [this.land(), ...this.runs.map((run) => this.trace(run))], layout, CONFIG);
      return;
    }
    const data = this.runs.map((run) => this.points(run));
    const pick = (name) => data.map((d) => d[name]);
    if (data.length) this.Plotly.restyle(this.plot, { x: pick("x"), y: pick("y"), z: pick("z"), text: pick("text") }, data.map((_, i) => i + 1));
  }

  settle() {
    if (this.behind) this.reground();
    if (this.plot) this.draw();
  }

  layout() {
    // Round values well within the axis: at the corners those of two axes would stand in one place.
    const between = ([low, high], count) => ticks([low, high, "linear"], count).filter((v) => Math.abs((v - low) / (high - low) - 0.5) < 0.44);
    const within = (axis) => [4, 6, 8].map((count) => between(axis, count)).find((values) => values.length > 1) ?? [];
    const axis = ([low, high, , label]) => ({
      range: [low, high], title: { text: label }, gridcolor: this.colours.grid, zerolinecolor: this.colours.grid,
      backgroundcolor: "rgba(0,0,0,0)", color: this.colours.ink, tickmode: "array", tickvals: within([low, high]), ticktext: within([low, high]).map((v) => show(v)), tickangle: 0, showspikes: false,
    });
    const turn = (this.frame.azimuth * Math.PI) / 180;
    return {
      width: this.stage.clientWidth, height: this.stage.clientHeight, margin: { l: 0, r: 0, t: 0, b: 0 },
      paper_bgcolor: "rgba(0,0,0,0)", showlegend: false, font: { family: this.colours.font, size: 12, color: this.colours.ink },
      scene: {
        xaxis: axis(this.frame.axes[0]), yaxis: axis(this.frame.axes[1]), zaxis: axis(this.frame.axes[2]),
        aspectmode: "manual", aspectratio: { x: 1, y: 1, z: 0.62 }, camera: this.camera ?? { eye: { x: 1.7 * Math.cos(turn), y: 1.7 * Math.sin(turn), z: 1.1 }, center: { x: 0, y: 0, z: -0.12 } },
      },
    };
  }

  colorscale() {
    return [[0, this.colours.low], [1, this.colours.high]];
  }

  retheme() {
    this.colours = colours(this.stage);
    const { layout } = this.plot;
    const camera = layout.scene.camera;
    const fresh = this.layout();
    this.Plotly.relayout(this.plot, { font: fresh.font, scene: { ...fresh.scene, camera } });
    this.Plotly.restyle(this.plot, { colorscale: [this.colorscale()] }, [0]);
    const runs = this.runs.map((run) => this.colours.runs[run.style]);
    this.Plotly.restyle(this.plot, { "line.color": runs, "marker.color": runs }, runs.map((_, i) => i + 1));
  }

  resize() {
    if (this.plot && this.stage.clientWidth) {
      this.Plotly.relayout(this.plot, { width: this.stage.clientWidth, height: this.stage.clientHeight });
    }
  }
}

// The parts of a path within the box, as points with their steps; a point on a wall belongs to none, and a gap is a point of nulls.
export function walled(points, axes) {
  const out = [], gap = { point: [null, null, null], step: null };
  points.forEach((point, step) => {
    if (step > 0) {
      const [t0, t1] = between(points[step - 1], point, axes);
      const at = (t) => ({ point: points[step - 1].map((v, i) => v + t * (point[i] - v)), step: null });
      if (t0 <= t1) {
        if (t0 > 0) out.push(gap, at(t0));
        if (t1 < 1) out.push(at(t1), gap);
      }
    }
    if (axes.every(([low, high], i) => point[i] >= low - 1e-9 && point[i] <= high + 1e-9)) out.push({ point, step });
  });
  return out;
}

// The part of a segment, from 0 to 1, that lies within the box; none where the first number is the larger.
function between(from, to, axes) {
  let [t0, t1] = [0, 1];
  axes.forEach(([low, high], i) => {
    const run = to[i] - from[i];
    const [enter, leave] = run > 0 ? [(low - 1e-9 - from[i]) / run, (high + 1e-9 - from[i]) / run] : [(high + 1e-9 - from[i]) / run, (low - 1e-9 - from[i]) / run];
    if (run === 0) { if (from[i] < low - 1e-9 || from[i] > high + 1e-9) [t0, t1] = [1, 0]; }
    else if (!Number.isFinite(run)) [t0, t1] = [1, 0];
    else [t0, t1] = [Math.max(t0, enter), Math.min(t1, leave)];
  });
  return [t0, t1];
}
