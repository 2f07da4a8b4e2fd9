// The value of the objective against the step, linear or logarithmic; the reader may change between the two. A logarithmic axis shows
// f minus its declared minimum, as f itself may be negative.
import type { Trajectory } from "../optlib.js";
import { type Axis, type Frame, framed, type Point, power, type Scale, widened } from "../draw/frame.ts";
import type { Run } from "../figure/model.ts";
import { toggle } from "../live/still.ts";
import { View } from "../live/view.ts";
import type { ViewSpec } from "../types.ts";
import { show } from "../words/numbers.ts";
import { symbol, written } from "../words/symbols.ts";

export interface LossSpec extends ViewSpec {
  scale: Scale;
  height: [number, number] | null; // fixes the axis where the runs' own range would hide what matters
}

const DENSE = 400; // points of which the markers are one smear
const NONE = 1e-300; // a run that lands exactly leaves the picture downwards, as its logarithm does

export class Loss<S extends LossSpec = LossSpec> extends View<S> {
  switch: HTMLInputElement | null = null;

  override open(): void {
    super.open();
    this.switch = this.element.querySelector(".fig-switch input");
    this.switch?.addEventListener("change", () => this.settle());
  }

  override beside(): string {
    return this.floor === null ? "" : toggle(this.figure.say("log-scale"), this.spec.scale === "log");
  }

  override change(spec: S): void {
    super.change(spec);
    this.switch?.closest(".fig-switch")?.toggleAttribute("hidden", this.floor === null); // without a minimum there is nothing to subtract
  }

  // The least declared minimum of all runs' objectives, or null where one of them declares none.
  get floor(): number | null {
    const floors = this.runs.map(({ objective: { minima, value } }) =>
      minima.length ? Math.min(...minima.map(value)) : null,
    );
    return floors.includes(null) ? null : Math.min(...(floors as number[]));
  }

  // The axis that the reader has asked for.
  get kind(): Scale {
    if (!this.switch || this.floor === null) return this.spec.scale;
    return this.switch.checked ? "log" : "linear";
  }

  framed(): Frame {
    const { kind, spec } = this;
    const [low, high] = (kind === spec.scale && spec.height) || this.extent(kind);
    return framed(this.across(), [low, high, kind, this.label(kind)]);
  }

  across(): Axis {
    return [0, this.figure.steps, "linear", "@axis:step"];
  }

  // The objective under its own name; runs on several objectives share only the word.
  label(kind: Scale): string {
    const gap = kind === "log" && this.floor ? "-gap" : "";
    const names = new Set(this.runs.map(({ objective }) => written(objective)));
    return names.size > 1 ? `@axis:several${gap}` : `@axis:${gap ? "gap" : "loss"}|${[...names][0]}`;
  }

  override get steady(): boolean {
    return true;
  }

  drawn(f: number, kind: Scale): number {
    return kind === "log" ? Math.max(f - (this.floor ?? 0), NONE) : f;
  }

  // A very long run is no more than its markers, whether it is noisy or not.
  override sparse(result: Trajectory): boolean {
    return result.points.length > DENSE || super.sparse(result);
  }

  override path({ values }: Trajectory, upTo: number, _run: Run): Point[] {
    const kind = this.frame.axes[1][2];
    return values.slice(0, upTo + 1).map((f, k) => [k, this.drawn(f, kind)]);
  }

  // Twice the decades that the first value needs, unless the runs say otherwise.
  extent(kind: Scale): [number, number] {
    const rows = this.runs
      .flatMap((run) => this.figure.results.get(run.key) ?? [])
      .map(({ values }) => values.map((f) => this.drawn(f, kind)));
    const starts = rows.map((row) => row[0]).filter(Number.isFinite);
    const top = starts.length ? Math.max(...starts) : 1;
    let high = top,
      low = top;
    for (const row of rows)
      for (const f of row)
        if (Number.isFinite(f)) {
          if (f > high) high = f;
          if (f < low) low = f;
        }
    high = Math.min(high, Math.abs(top) * 1e3);
    if (kind === "log") {
      high = power(Math.ceil(Math.log10(Math.max(high, 1e-12))));
      low = power(Math.floor(Math.log10(Math.max(low, high * 1e-10))));
      return [low < high ? low : low / 10, high];
    }
    return widened(low, high);
  }

  override hoverText(run: Run, { values }: Trajectory, k: number): string {
    return `${this.figure.name(run)}<br>${this.figure.say("axis:step")} ${k}: ${symbol(run.objective.letter)} = ${show(values[k])}`;
  }
}
