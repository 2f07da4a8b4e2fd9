// The value of the objective against what it has cost: how often all the rows have been looked at.
import type { Trajectory } from "../optlib.js";
import type { Axis, Point } from "../draw/frame.ts";
import type { Run } from "../figure/model.ts";
import { seen } from "../measure/minibatches.ts";
import { show } from "../words/numbers.ts";
import { symbol } from "../words/symbols.ts";
import { Loss, type LossSpec } from "./loss.ts";

interface EpochsSpec extends LossSpec {
  span: number; // epochs on the axis; a run that goes on for more leaves the picture
}

const BEYOND = 1.05; // of the span: so far a line is drawn

export class Epochs extends Loss<EpochsSpec> {
  override across(): Axis {
    return [0, this.spec.span, "linear", "@axis:epochs"];
  }

  override path(result: Trajectory, upTo: number, run: Run): Point[] {
    const costs = super.path(result, upTo, run).map(([k, f]): Point => [seen(run, k), f]);
    return costs.filter(([epochs]) => epochs <= this.spec.span * BEYOND);
  }

  override hoverText(run: Run, { values }: Trajectory, k: number): string {
    return `${this.figure.name(run)}<br>${this.figure.say("axis:epochs")} ${show(seen(run, k), 3)}: ${symbol(run.objective.letter)} = ${show(values[k])}`;
  }
}
