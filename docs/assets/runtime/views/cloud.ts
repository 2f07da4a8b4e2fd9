// The gradients of all minibatches at the figure's start: a cloud around the full gradient, with the ellipse of its scatter.
import type { DataObjective, Vector } from "../optlib.js";
import { arrow } from "../draw/arrows.ts";
import { type Frame, framed, type Project } from "../draw/frame.ts";
import { path } from "../draw/markup.ts";
import { line } from "../draw/path.ts";
import { put } from "../live/still.ts";
import { View } from "../live/view.ts";
import { ellipse, means, scatter, subsets } from "../measure/minibatches.ts";
import type { Trace } from "../plotly-core.js";
import type { ViewSpec } from "../types.ts";
import { show } from "../words/numbers.ts";
import { symbol, where } from "../words/symbols.ts";

interface CloudSpec extends ViewSpec {
  reach: number; // of both axes
}

const MOST = 400; // minibatches that are drawn where there are more of them
const DEVIATIONS = 2; // of the ellipse
const HEAD = 9; // SVG units
const TOLD = 12; // rows that a hover names

export class Cloud extends View<CloudSpec> {
  private known: { batch: number; rows: number[][] } | null = null;

  framed(): Frame {
    const { variables, letter } = this.objective,
      { reach } = this.spec;
    const [x, y] = variables.map((v) => `∂${symbol(letter)}/∂${symbol(v)}`);
    return framed([-reach, reach, "linear", x], [-reach, reach, "linear", y], true);
  }

  private get target(): DataObjective {
    return this.objective as DataObjective;
  }

  // The size of the minibatches: that of the figure's first noisy run.
  private get batch(): number {
    return Number(this.figure.runs.find((run) => run.hyper.batch !== undefined)?.hyper.batch);
  }

  // Which rows make up each minibatch; another choice only where the size has changed.
  private get chosen(): number[][] {
    if (this.known?.batch !== this.batch) {
      this.known = { batch: this.batch, rows: subsets(this.target.data.x.length, this.batch, MOST) };
    }
    return this.known.rows;
  }

  private gradients(): Vector[] {
    return means(this.target, this.figure.start, this.chosen);
  }

  override overlay(): string {
    return ["fig-minimum", "fig-cloud", "fig-ellipse", "fig-arrow"].map((name) => path(name)).join("");
  }

  override decorate(project: Project): void {
    const { centre, spread } = scatter(this.target, this.figure.start, this.batch);
    const [cross, cloud, round, full] = this.layer.children;
    const origin = project([0, 0]);
    put(cross, `M${origin.map((v) => v.toFixed(1))}m-5,0h10m-5,-5v10`);
    put(
      cloud,
      this.gradients()
        .map((g) => project(g))
        .map(([x, y]) => `M${x.toFixed(1)},${y.toFixed(1)}h.01`)
        .join(""),
    );
    put(round, line(ellipse(centre, spread, DEVIATIONS).map(project)));
    put(full, arrow(origin, project(centre), HEAD));
  }

  override words(): string[] {
    const { start } = this.figure;
    const { centre, spread } = scatter(this.target, start, this.batch);
    const at = where(this.objective, start, 0).split(", ").slice(0, -1).join(", ");
    const join = (values: number[]) => values.map((v) => show(v, 3)).join(", ");
    return [
      this.figure.say("cloud", {
        size: this.batch,
        where: at,
        full: join(centre),
        deviations: join(spread.map((row, k) => Math.sqrt(row[k]))),
      }),
    ];
  }

  // Invisible points for Plotly's hover: which rows a minibatch is made of.
  override landscape(): Trace[] {
    return [
      {
        type: "scatter",
        mode: "markers",
        ...this.hoverPoints(),
        marker: { color: "rgba(0,0,0,0)", size: 6 },
        hovertemplate: "%{text}<extra></extra>",
      },
    ];
  }

  private hoverPoints(): { x: number[]; y: number[]; text: string[] } {
    const points = this.gradients();
    const said = (rows: number[]) =>
      rows
        .slice(0, TOLD)
        .map((i) => i + 1)
        .join(", ") + (rows.length > TOLD ? " …" : "");
    return {
      x: points.map((g) => g[0]),
      y: points.map((g) => g[1]),
      text: this.chosen.map((rows) => this.figure.say("cloud-rows", { rows: said(rows) })),
    };
  }

  override sync(): void {
    const { x, y, text } = this.hoverPoints();
    if (this.plot) this.Plotly.restyle(this.plot, { x: [x], y: [y], text: [text] }, [0]);
    super.sync();
  }
}
