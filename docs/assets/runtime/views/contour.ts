// The contour lines of an objective of two variables, with the paths over them.
import type { Trajectory } from "../optlib.js";
import { contours } from "../draw/contours.ts";
import { type Frame, framed, type Point, type Project } from "../draw/frame.ts";
import type { Ground } from "../draw/ground.ts";
import { extremes, grid, GRID, type Levels, transform } from "../draw/levels.ts";
import { path } from "../draw/markup.ts";
import { arrow } from "../draw/arrows.ts";
import { line } from "../draw/path.ts";
import { View } from "../live/view.ts";
import type { Trace } from "../plotly-core.js";
import { put } from "../live/still.ts";
import type { ViewSpec } from "../types.ts";
import { show } from "../words/numbers.ts";
import { symbol } from "../words/symbols.ts";

interface ContourSpec extends ViewSpec {
  levels: Levels["transform"]; // on which the lines are evenly spaced
  count: number;
  equal: boolean;
  arrow: boolean; // −∇f at the start, and the straight way to the lowest minimum: between them lies an angle
}

const ARROW = 70; // SVG units: it shows a direction, its length says nothing

export class Contour extends View<ContourSpec> {
  override get startByPointer(): boolean {
    return true;
  }

  framed(): Frame {
    const [x, y] = this.objective.variables.map(symbol),
      [across, up] = this.box;
    return framed([across[0], across[1], "linear", x], [up[0], up[1], "linear", y], this.spec.equal);
  }

  override path({ points }: Trajectory, upTo: number): Point[] {
    return points.slice(0, upTo + 1);
  }

  override overlay(): string {
    return this.spec.arrow ? path("fig-toward") + path("fig-arrow") : "";
  }

  override decorate(project: Project): void {
    if (!this.spec.arrow) return;
    const { start } = this.figure,
      from = project(start),
      g = this.objective.gradient(start);
    const ahead = project(start.map((w, i) => w - 1e-3 * g[i]));
    const length = Math.hypot(ahead[0] - from[0], ahead[1] - from[1]);
    const tip = from.map((v, i) => v + (ARROW * (ahead[i] - v)) / length);
    const far = (point: Point) => Math.hypot(point[0] - start[0], point[1] - start[1]);
    const { minima, value } = this.objective,
      least = (this.lowest() ?? 0) + 1e-9;
    const [nearest] = minima.filter((point) => value(point) <= least).sort((a, b) => far(a) - far(b));
    const drawn = (name: string) => this.layer.querySelector(`.${name}`) as Element;
    put(drawn("fig-toward"), nearest ? line([from, project(nearest)]) : "");
    put(drawn("fig-arrow"), length > 0 ? arrow(from, tip) : "");
  }

  private levels(): Levels {
    return { transform: this.spec.levels, count: this.spec.count, ...extremes(this.grid()) };
  }

  private grid() {
    const [x, y] = this.frame.axes;
    return grid(this.objective, [x, y], GRID);
  }

  override ground(): Ground {
    return { ...super.ground(), below: contours(this.frame, this.objective, this.spec.levels, this.spec.count) };
  }

  override landscape(): Trace[] {
    const { x, y, z } = this.grid(),
      levels = this.levels(),
      apply = transform(levels);
    const { count, high } = levels,
      size = apply(high) / count,
      { minima } = this.objective;
    return [
      {
        type: "contour",
        x,
        y,
        z: z.map((row) => row.map(apply)),
        showscale: false,
        autocontour: false,
        contours: { start: size / 2, end: apply(high) - size / 2, size, coloring: "fill" },
        colorscale: this.colorscale(),
        zmin: 0,
        zmax: apply(high),
        zauto: false,
        line: { color: this.colours.line, width: 0.7 },
        text: z.map((row) => row.map((v) => show(v))),
        hovertemplate: `(%{x:.3~g}, %{y:.3~g})<br>${symbol(this.objective.letter)} = %{text}<extra></extra>`,
      },
      {
        type: "scatter",
        mode: "markers",
        x: minima.map((m) => m[0]),
        y: minima.map((m) => m[1]),
        hoverinfo: "skip",
        marker: {
          symbol: "cross-thin",
          size: 10,
          color: this.colours.ink,
          line: { width: 1.6, color: this.colours.ink },
        },
      },
    ];
  }

  private colorscale(): [number, string][] {
    return [
      [0, this.colours.low],
      [1, this.colours.high],
    ];
  }

  override retheme(): void {
    super.retheme();
    const {
      plot,
      Plotly,
      colours: { line: stroke, ink },
    } = this;
    if (!plot || plot.hidden) return;
    Plotly.restyle(plot, { colorscale: [this.colorscale()], "line.color": stroke }, [0]);
    Plotly.restyle(plot, { "marker.color": ink, "marker.line.color": ink }, [1]);
    this.adopt();
  }
}
