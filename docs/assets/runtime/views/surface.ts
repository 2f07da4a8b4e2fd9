// An objective of two variables as a surface. Its still is a wireframe, alive like the others; the turning one needs a library of its
// own, so it comes on a touch.
import type { Trajectory } from "../optlib.js";
import { type Axis, type Frame, type Point, projected } from "../draw/frame.ts";
import type { Ground } from "../draw/ground.ts";
import { extremes, grid, type Levels, transform } from "../draw/levels.ts";
import { walled } from "../draw/walled.ts";
import { wireframe } from "../draw/wireframe.ts";
import type { Run } from "../figure/model.ts";
import { digits } from "../live/grip.ts";
import { CONFIG } from "../live/library.ts";
import { scene } from "../live/scene.ts";
import { Space } from "../live/space.ts";
import { colours } from "../live/theme.ts";
import type { Plotly, PlotElement as Plot, Trace } from "../plotly-core.js";
import type { ViewSpec } from "../types.ts";
import { symbol } from "../words/symbols.ts";

interface SurfaceSpec extends ViewSpec {
  height: Levels["transform"]; // of the values, for landscapes whose walls would flatten their valleys
  azimuth: number;
}

const GRID = 49; // points each way of the surface that turns
const PAUSE = 60; // milliseconds between two drawings: WebGL takes a few frames for one
const STRAY = 5; // pixels that a click may stray; more turns the land
const PICKED = 120; // milliseconds until the land knows what lies under the pointer
const DASHES = ["solid", "dash", "dot", "dashdot", "longdash", "longdashdot"];

export class Surface extends Space<SurfaceSpec> {
  private range = { low: 0, high: 1 }; // of the values in the box
  private pending = false;
  private moved = false; // has the land changed since it was last drawn?

  framed(): Frame {
    const { variables, letter } = this.objective,
      f = symbol(letter);
    const [x, y] = this.box.map(([low, high], i): Axis => [low, high, "linear", symbol(variables[i])]);
    this.range = extremes(grid(this.objective, [x, y]));
    // A linear height is f itself; a transformed one says so on its axis.
    const name = { linear: f, sqrt: `√(${f} − min)`, log: `log ${f}` }[this.spec.height];
    return projected(x, y, [this.lift(this.range.low), this.lift(this.range.high), "linear", name], this.spec.azimuth);
  }

  private get lift(): (f: number) => number {
    return this.spec.height === "linear" ? (f) => f : transform({ transform: this.spec.height, ...this.range });
  }

  override get steady(): boolean {
    return true;
  }

  override change(spec: SurfaceSpec): void {
    this.spec = spec;
    if (!this.figure.moving) this.frame = this.framed();
    this.moved = true;
    this.reground();
    if (this.plot) this.draw();
  }

  override ground(): Ground {
    return wireframe(this.frame, this.objective, this.clip, this.lift);
  }

  override path({ points, values }: Trajectory, upTo: number): Point[] {
    const { lift } = this;
    return points.slice(0, upTo + 1).map((point, k) => [point[0], point[1], lift(values[k])]);
  }

  override draw(): void {
    if (!this.plot) {
      super.draw();
      return;
    }
    if (this.pending) return;
    this.pending = true;
    setTimeout(() => {
      this.pending = false;
      this.restyle();
    }, PAUSE);
  }

  override settle(): void {
    if (this.behind) this.reground();
    if (this.plot) this.draw();
  }

  override print(starts: boolean): void {
    if (starts) super.draw();
  }

  override async mount(Plotly: Plotly): Promise<void> {
    this.Plotly = Plotly;
    this.colours = colours(this.stage);
    const plot = document.createElement("div") as unknown as Plot;
    plot.className = "fig-plot";
    this.stage.append(plot);
    this.moved = false;
    await Plotly.newPlot(plot, this.all(), this.layout(), CONFIG);
    this.plot = plot;
    this.watch(plot);
    if (this.moved) this.draw();
    this.stage.dataset.live = "space";
    if (this.figure.controls.has("start") && this.spec.objective === this.figure.declared.objective) this.listen(plot);
  }

  // A click on the land sets the start there; what turns the land does not.
  private listen(plot: Plot): void {
    let under: number[] | null = null,
      down: number[] | null = null;
    for (const event of ["plotly_hover", "plotly_click"] as const)
      plot.on(event, ({ points: [{ x, y }] }) => {
        under = [x, y];
      });
    plot.on("plotly_unhover", () => {
      under = null;
    });
    plot.addEventListener("pointerdown", ({ clientX, clientY }) => {
      down = [clientX, clientY];
    });
    plot.addEventListener("pointerup", ({ button, clientX, clientY }) => {
      if (button !== 0 || !down || Math.hypot(clientX - down[0], clientY - down[1]) > STRAY) return;
      setTimeout(() => {
        if (under) this.start(under);
      }, PICKED);
    });
  }

  private start(point: number[]): void {
    const { figure, frame } = this;
    figure.start = point.map((w, i) => Number(w.toPrecision(digits(frame.axes[i], w))));
    figure.controls.get("start")?.show();
    figure.touch();
    figure.settle();
  }

  private all(): Trace[] {
    return [this.land(), ...this.runs.map((run) => this.trace(run))];
  }

  private land(): Trace {
    const { x, y, z } = grid(this.objective, this.frame.axes, GRID),
      { lift } = this;
    return {
      type: "surface",
      x,
      y,
      z: z.map((row) => row.map(lift)),
      showscale: false,
      hoverinfo: "none",
      opacity: 0.92,
      colorscale: this.colorscale(),
      contours: {
        x: { highlight: false },
        y: { highlight: false },
        z: { show: true, color: this.colours.line, width: 1, highlight: false },
      },
      lighting: { ambient: 0.8, diffuse: 0.4, specular: 0.05 },
    };
  }

  private trace(run: Run): Trace {
    const color = this.colours.runs[run.style];
    return {
      type: "scatter3d",
      mode: "lines+markers",
      name: this.figure.name(run),
      ...this.points(run),
      line: { color, width: 5, dash: DASHES[run.style] },
      marker: { color, size: 3 },
      hovertemplate: "%{text}<extra></extra>",
    };
  }

  private points(run: Run): { x: unknown[]; y: unknown[]; z: unknown[]; text: string[] } {
    const result = this.figure.shownResult(run);
    if (!result) return { x: [], y: [], z: [], text: [] };
    // Outside the box WebGL would shrink the whole scene to make room: the path is cut where it passes through a wall.
    const cut = walled(this.path(result, this.figure.shown), this.frame.axes);
    const [x, y, z] = [0, 1, 2].map((i) => cut.map(({ point }) => point[i]));
    return { x, y, z, text: cut.map(({ step }) => (step === null ? "" : this.hoverText(run, result, step))) };
  }

  private restyle(): void {
    const { plot } = this;
    if (!plot) return;
    if (this.moved) {
      this.moved = false;
      this.camera = plot.layout.scene?.camera;
      this.Plotly.react(plot, this.all(), this.layout(), CONFIG);
      return;
    }
    const data = this.runs.map((run) => this.points(run));
    const change = {
      x: data.map((d) => d.x),
      y: data.map((d) => d.y),
      z: data.map((d) => d.z),
      text: data.map((d) => d.text),
    };
    if (data.length)
      this.Plotly.restyle(
        plot,
        change,
        data.map((_, i) => i + 1),
      );
  }

  override layout(): Trace {
    const { clientWidth: width, clientHeight: height } = this.stage,
      { ink, font } = this.colours;
    return {
      width,
      height,
      margin: { l: 0, r: 0, t: 0, b: 0 },
      paper_bgcolor: "rgba(0,0,0,0)",
      showlegend: false,
      font: { family: font, size: 12, color: ink },
      scene: scene(this.frame, this.colours, this.camera),
    };
  }

  private colorscale(): [number, string][] {
    return [
      [0, this.colours.low],
      [1, this.colours.high],
    ];
  }

  override retheme(): void {
    const { plot } = this;
    if (!plot) return;
    this.colours = colours(this.stage);
    this.camera = plot.layout.scene?.camera;
    const fresh = this.layout();
    this.Plotly.relayout(plot, { font: fresh.font, scene: fresh.scene });
    this.Plotly.restyle(plot, { colorscale: [this.colorscale()] }, [0]);
    const runs = this.runs.map((run) => this.colours.runs[run.style]);
    this.Plotly.restyle(
      plot,
      { "line.color": runs, "marker.color": runs },
      runs.map((_, i) => i + 1),
    );
  }

  override resize(): void {
    super.resize();
    const { clientWidth: width, clientHeight: height } = this.stage;
    if (this.plot && width) this.Plotly.relayout(this.plot, { width, height });
  }
}
