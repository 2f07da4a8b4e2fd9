// When to stop a search: ‖∇f‖ of the figure's first run, what one step gains, and its distance from the nearest minimum.
import { type Frame, framed, type Project } from "../draw/frame.ts";
import { dots, line } from "../draw/path.ts";
import type { NumberTable } from "../figure/table.ts";
import { legend, Sketch, type Stroke } from "../live/sketch.ts";
import type { Trajectory } from "../optlib.js";
import type { Quantity, ViewSpec } from "../types.ts";
import { show } from "../words/numbers.ts";

interface StoppingSpec extends ViewSpec {
  epsilon: Quantity; // the threshold of the criteria
  most: number; // steps that fit on the axis
  height: [number, number];
}

interface Measured {
  slope: number;
  gained: number;
  away: number;
}

interface Stop {
  criterion: string;
  step: number; // 0 where it does not stop within the budget
  off: number; // how far from the minimum that is
}

const LEAST = 1e-300;
const LINES = {
  "fig-train": "gradient",
  "fig-test": "progress",
  "fig-away": "distance",
  "fig-border": "epsilon",
  "fig-residuals": "budget",
};

export class Stopping extends Sketch<StoppingSpec> {
  private kept: { result: Trajectory | null; rows: Measured[] } = { result: null, rows: [] };

  override framed(): Frame {
    return framed([1, this.spec.most, "log", "@axis:step"], [...this.spec.height, "log", "@stopping:axis"]);
  }

  // For each step from the first. The runs are computed anew at every touch; what is measured on them is kept until they are.
  private measured(): Measured[] {
    const result = this.figure.results.get(this.figure.runs[0].key) ?? null;
    if (result && this.kept.result !== result) {
      const { points, values, gradients } = result,
        { minima } = this.objective;
      const rows = points.slice(1).map((point, t) => ({
        slope: Math.hypot(...gradients[t + 1]),
        gained: Math.abs(values[t] - values[t + 1]),
        away: Math.min(...minima.map((minimum) => Math.hypot(...minimum.map((m, i) => point[i] - m)))),
      }));
      this.kept = { result, rows };
    }
    return this.kept.rows;
  }

  private stops(): Stop[] {
    const rows = this.measured(),
      epsilon = this.figure.dialled(this.spec.epsilon);
    const first = (met: (row: Measured) => boolean) => rows.findIndex(met) + 1;
    const at = {
      "small-gradient": first(({ slope }) => slope <= epsilon),
      "no-progress": first(({ gained }) => gained <= epsilon),
      spent: rows.length,
    };
    return Object.entries(at).map(([name, step]) => ({
      criterion: this.figure.say(`stopping:${name}`),
      step,
      off: step ? rows[step - 1].away : Number.NaN,
    }));
  }

  override strokes(project: Project): Stroke[] {
    const rows = this.measured(),
      [gradient, progress] = this.stops(),
      [left, top, wide, tall] = this.frame.rect;
    const level = project([1, this.figure.dialled(this.spec.epsilon)])[1],
      end = project([rows.length, 1])[0];
    const place = (name: keyof Measured, t: number) => project([t, Math.max(rows[t - 1][name], LEAST)]);
    const curve = (name: keyof Measured) => line(rows.map((_, i) => place(name, i + 1)));
    const met = (
      [
        [gradient, "slope"],
        [progress, "gained"],
      ] as const
    ).map(([{ step }, name]) => (step ? dots([place(name, step)], 3) : ""));
    return [
      [
        "fig-border",
        line([
          [left, level],
          [left + wide, level],
        ]),
      ],
      [
        "fig-residuals",
        line([
          [end, top],
          [end, top + tall],
        ]),
      ],
      ["fig-away", curve("away")],
      ["fig-train", curve("slope")],
      ["fig-test", curve("gained")],
      ["fig-data", met.join("")],
    ];
  }

  override beside(): string {
    return legend(Object.entries(LINES).map(([look, name]) => [look, this.figure.say(`stopping:${name}`)]));
  }

  override words(): string[] {
    const { say, steps } = this.figure;
    return this.stops().map(({ criterion, step, off }) =>
      step
        ? say("stopping:words", { criterion, step, off: show(off, 3) })
        : say("stopping:not-yet", { criterion, steps }),
    );
  }

  override numbers(): NumberTable[] {
    const { say } = this.figure;
    return [
      {
        caption: say("stopping:table"),
        heads: [say("stopping:criterion"), say("axis:step"), say("stopping:off")],
        rows: this.stops().map(({ criterion, step, off }) => [
          criterion,
          ...(step ? [String(step), show(off)] : [say("stopping:never"), "–"]),
        ]),
      },
    ];
  }
}
