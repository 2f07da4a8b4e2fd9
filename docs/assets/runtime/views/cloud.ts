// @ts-nocheck
// The gradients of all minibatches at the figure's start: a cloud around the full gradient, with the ellipse of its scatter.
import { View } from "../live/view.ts";
import { ellipse, means, scatter, subsets } from "../measure/minibatches.ts";
import { line } from "../draw/path.ts";
import { show } from "../words/numbers.ts";
import { where } from "../words/symbols.ts";

const HEAD = 9; // as in cloud.py

export class Cloud extends View {
  constructor(...parts) {
    super(...parts);
    this.parted = Object.fromEntries([".fig-minimum", ".fig-cloud", ".fig-ellipse", ".fig-arrow"].map((name) => [name, this.layer.querySelector(name)]));
  }

  get batch() {
    return this.figure.runs.find((run) => run.key === this.spec.sampled).hyper.batch;
  }

  // Which rows make up each minibatch; another choice only where the size has changed.
  get chosen() {
    if (this.known?.batch !== this.batch) {
      this.known = { batch: this.batch, rows: subsets(this.objective.data.x.length, this.batch, this.spec.most) };
    }
    return this.known.rows;
  }

  decorate(project) {
    const { start } = this.figure;
    const { centre, spread } = scatter(this.objective, start, this.batch);
    const put = (name, d) => this.parted[name].setAttribute("d", d);
    const origin = project([0, 0]);
    put(".fig-minimum", `M${origin}m-5,0h10m-5,-5v10`);
    put(".fig-cloud", means(this.objective, start, this.chosen).map((g) => project(g)).map(([x, y]) => `M${x.toFixed(1)},${y.toFixed(1)}h.01`).join(""));
    put(".fig-ellipse", line(ellipse(centre, spread, this.spec.deviations).map(project)));
    put(".fig-arrow", arrow(origin, project(centre)));
  }

  words() {
    const { start } = this.figure;
    const { centre, spread } = scatter(this.objective, start, this.batch);
    const at = where(this.objective, start, 0).split(", ").slice(0, -1).join(", ");
    const join = (values) => values.map((v) => show(v, 3)).join(", ");
    return [this.figure.say("cloud", {
      size: this.batch, where: at, full: join(centre),
      deviations: join(spread.map((row, k) => Math.sqrt(row[k]))),
    })];
  }

  // Invisible points for Plotly's hover: which rows a minibatch is made of.
  landscape() {
    const points = means(this.objective, this.figure.start, this.chosen);
    return [{
      type: "scatter", mode: "markers", ...this.hoverPoints(points), marker: { color: "rgba(0,0,0,0)", size: 6 },
      hovertemplate: "%{text}<extra></extra>",
    }];
  }

  hoverPoints(points) {
    const said = (rows) => this.figure.say("cloud-rows", { rows: rows.length > 12 ? `${rows.slice(0, 12).map((i) => i + 1).join(", ")} …` : rows.map((i) => i + 1).join(", ") });
    return { x: points.map((g) => g[0]), y: points.map((g) => g[1]), text: this.chosen.map(said) };
  }

  sync() {
    const { x, y, text } = this.hoverPoints(means(this.objective, this.figure.start, this.chosen));
    this.Plotly.restyle(this.plot, { x: [x], y: [y], text: [text] }, [0]);
    super.sync();
  }
}

function arrow(tail, tip) {
  const length = Math.hypot(tip[0] - tail[0], tip[1] - tail[1]);
  if (length <= HEAD) return line([tail, tip]);
  const [u, v] = [(tip[0] - tail[0]) / length, (tip[1] - tail[1]) / length];
  const wing = (s) => [tip[0] - HEAD * u + ((s * HEAD) / 2) * v, tip[1] - HEAD * v - ((s * HEAD) / 2) * u];
  return line([tail, tip]) + line([wing(1), tip, wing(-1)]);
}
