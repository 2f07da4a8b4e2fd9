// The value of the objective against the step. The reader may change between a logarithmic and a linear axis.
import { View } from "./base.js";
import { power, widened } from "../frame.js";
import { show } from "../numbers.js";
import { symbol, word } from "../words.js";

const DENSE = 400;

export class Loss extends View {
  constructor(...parts) {
    super(...parts);
    this.switch = this.element.querySelector(".fig-switch input");
    this.switch?.addEventListener("change", () => { if (this.plot) this.sync(); });
  }

  get floor() {
    return this.spec.floor ?? 0;
  }

  reshape(spec) {
    return spec.floor === null || spec.floor === undefined ? spec : { ...spec, floor: this.lowest() };
  }

  change(spec) {
    super.change(spec);
    if (this.switch) this.switch.closest(".fig-switch").hidden = spec.floor === null; // without a minimum there is nothing to subtract
  }

  // The axis that the reader has asked for.
  get asked() {
    if (!this.switch || this.spec.floor === null) return this.spec.scale;
    return this.switch.checked ? "log" : "linear";
  }

  get log() {
    return this.frame.axes[1][2] === "log";
  }

  // Where the axis of steps ends.
  get until() {
    return this.figure.steps;
  }

  get across() {
    return "@axis:step";
  }

  // A very long run is no more than its markers, whether it is noisy or not.
  sparse(result) {
    return result.points.length > DENSE || super.sparse(result);
  }

  path({ values }, upTo) {
    return values.slice(0, upTo + 1).map((f, k) => [k, this.log ? Math.max(f - this.floor, 1e-300) : f]);
  }

  // Axes follow the runs once the reader has let go: moving them under the finger would hide what changes.
  sync() {
    this.fit(this.asked);
    super.sync();
  }

  fit(kind) {
    const [low, high] = this.spec.fixed && kind === this.spec.scale ? this.spec.frame.axes[1] : this.extent(kind);
    const label = this.spec.labels[kind];
    this.frame = { ...this.frame, axes: [[0, this.until, "linear", this.across], [low, high, kind, label]] };
    const [x, y] = this.frame.axes.map((axis, i) => this.axis(axis, i ? 5 : 8));
    this.stage.querySelectorAll(".fig-axis")[1].textContent = word(this.figure.say, label);
    this.Plotly.relayout(this.plot, { xaxis: x, yaxis: y });
  }

  // The twin of Loss.extent in scripts/figures/views/loss.py.
  extent(kind) {
    const rows = this.runs.map((run) => this.figure.results.get(run.key)).filter(Boolean)
      .map(({ values }) => values.map((f) => (kind === "log" ? Math.max(f - this.floor, 1e-300) : f)));
    const starts = rows.map((row) => row[0]).filter(Number.isFinite);
    const top = starts.length ? Math.max(...starts) : 1;
    let high = top, low = top;
    for (const row of rows) for (const f of row) if (Number.isFinite(f)) { if (f > high) high = f; if (f < low) low = f; }
    high = Math.min(high, Math.abs(top) * 1e3);
    if (kind === "log") {
      high = power(Math.ceil(Math.log10(Math.max(high, 1e-12))));
      low = power(Math.floor(Math.log10(Math.max(low, high * 1e-10))));
      return [low < high ? low : low / 10, high];
    }
    return widened(low, high);
  }

  hoverText(run, { values }, k) {
    return `${this.figure.name(run)}<br>${this.figure.say("axis:step")} ${k}: ${symbol(run.objective.letter)} = ${show(values[k])}`;
  }
}
