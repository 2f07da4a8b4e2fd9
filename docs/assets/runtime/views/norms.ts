// How large the gradient was along each run: a histogram of its norms over the steps shown. A run that settles goes on to the left; one
// that chance keeps moving stays in a band.
import type { Trajectory } from "../optlib.js";
import { extent } from "../draw/extent.ts";
import { type Axis, type Frame, framed, type Point } from "../draw/frame.ts";
import type { Run } from "../figure/model.ts";
import type { NumberTable } from "../figure/table.ts";
import { View } from "../live/view.ts";
import { edges, outline, quantile, shares } from "../measure/histogram.ts";
import { norm } from "../measure/quantities.ts";
import type { ViewSpec } from "../types.ts";
import { percent, show } from "../words/numbers.ts";
import { symbol } from "../words/symbols.ts";

interface NormsSpec extends ViewSpec {
  bins: number;
  span: [number, number] | null; // of the norms; without it the axis follows the runs
  height: number; // the largest share of the steps that the axis shows
}

export class Norms extends View<NormsSpec> {
  private known = new WeakMap<Trajectory, number[]>();

  framed(): Frame {
    const [low, high] = this.spec.span ?? this.extent();
    const names = new Set(this.runs.map(({ objective }) => symbol(objective.letter)));
    return framed(
      [low, high, "log", `@track:gradient_norm|${[...names].join(", ")}`],
      [0, this.spec.height, "linear", "@axis:steps"],
    );
  }

  override get steady(): boolean {
    return this.spec.span === null;
  }

  // Whole decades around all norms of all runs, ten of them at most.
  private extent(): [number, number] {
    const all = this.runs
      .flatMap(({ key }) => this.figure.results.get(key) ?? [])
      .flatMap((result) => this.norms(result));
    return extent(all.filter(Number.isFinite), "log");
  }

  private norms(result: Trajectory): number[] {
    const known = this.known.get(result) ?? result.gradients.map(norm);
    this.known.set(result, known);
    return known;
  }

  private until(result: Trajectory): number[] {
    return this.norms(result).slice(0, this.figure.shown + 1);
  }

  private get across(): Axis {
    return this.frame.axes[0];
  }

  override path(result: Trajectory): Point[] {
    return outline(this.until(result), this.across, this.spec.bins);
  }

  override sparse(): boolean {
    return false;
  }

  override marked(): Point[] {
    return [];
  }

  private get played(): [Run, Trajectory][] {
    return this.figure.played.filter(([run]) => this.runs.includes(run));
  }

  override words(): string[] {
    return this.played.map(([run, result]) => {
      const norms = this.until(result),
        [low, high] = [0.25, 0.75].map((part) => show(quantile(norms, part), 3));
      return this.figure.say("norms", { run: this.figure.name(run), step: this.figure.shown, low, high });
    });
  }

  override hoverText(run: Run, result: Trajectory, k: number): string {
    const { bins } = this.spec,
      bin = Math.min(Math.max(Math.floor((k - 1) / 2), 0), bins - 1); // two points a bin, one before them all
    return `${this.figure.name(run)}<br>${this.range(bin)}<br>${percent(shares(this.until(result), this.across, bins)[bin])}`;
  }

  private range(bin: number): string {
    const ends = edges(this.across, this.spec.bins);
    return `${show(ends[bin], 3)} – ${show(ends[bin + 1], 3)}`;
  }

  // The bins in which there is anything.
  override numbers(): NumberTable[] {
    const {
      figure,
      played,
      spec: { bins },
    } = this;
    if (!played.length) return [];
    const columns = played.map(([, result]) => shares(this.until(result), this.across, bins));
    const filled = Array.from({ length: bins }, (_, k) => k).filter((k) => columns.some((column) => column[k] > 0));
    const f = [...new Set(played.map(([run]) => symbol(run.objective.letter)))].join(", ");
    return [
      {
        caption: figure.say("norms-table"),
        heads: [figure.say("track:gradient_norm", { f }), ...played.map(([run]) => figure.name(run))],
        rows: filled.map((k) => [this.range(k), ...columns.map((column) => percent(column[k]))]),
      },
    ];
  }
}
