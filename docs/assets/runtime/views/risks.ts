// The empirical risk of one weight and the risk, with what the samples before have promised.
import { type Frame, framed, type Project } from "../draw/frame.ts";
import { dots, line } from "../draw/path.ts";
import type { NumberTable } from "../figure/table.ts";
import { legend, type Stroke } from "../live/sketch.ts";
import { show } from "../words/numbers.ts";
import { OneWeight, type OneWeightSpec } from "./one_weight.ts";
import { spaced } from "./sampled.ts";

interface RisksSpec extends OneWeightSpec {
  box: [number, number]; // of w
  height: [number, number]; // of the risks
}

interface Minimum {
  seed: number;
  w: number;
  promised: number; // the empirical risk there
  real: number; // the risk there
}

const SAMPLES = 121;
const PAST = 20; // so many samples before the present one leave their minima in the picture

export class Risks extends OneWeight<RisksSpec> {
  override framed(): Frame {
    const { box, height } = this.spec;
    return framed([...box, "linear", "@axis:weight"], [...height, "linear", "@axis:mean-loss"]);
  }

  // Of the present sample, last, and of those before it.
  private minima(): Minimum[] {
    const now = this.whole(this.spec.seed),
      first = Math.min(now, Math.max(1, now - PAST));
    return Array.from({ length: now - first + 1 }, (_, i) => {
      const seed = first + i,
        rows = this.sample(0, seed),
        w = this.best(rows);
      return { seed, w, promised: this.empirical(w, rows), real: this.risk(w) };
    });
  }

  override strokes(project: Project): Stroke[] {
    const across = spaced(...this.spec.box, SAMPLES),
      rows = this.sample(),
      minima = this.minima();
    const { w, promised, real } = minima[minima.length - 1];
    return [
      ["fig-toward", line(across.map((at) => project([at, this.risk(at)])))],
      ["fig-model", line(across.map((at) => project([at, this.empirical(at, rows)])))],
      [
        "fig-past",
        minima
          .slice(0, -1)
          .map((one) => dots([project([one.w, one.promised])], 1))
          .join(""),
      ],
      ["fig-residuals", line([promised, real].map((value) => project([w, value])))],
      ["fig-best", dots([project([this.truest, this.risk(this.truest)])], 3)],
      ["fig-data", [promised, real].map((value) => dots([project([w, value])], 0)).join("")],
    ];
  }

  override beside(): string {
    const { say } = this.figure;
    return legend([
      ["fig-model", say("risks:empirical")],
      ["fig-toward", say("risks:risk")],
      ["fig-past", say("risks:past"), dots([[18, 7]], 1)],
    ]);
  }

  override words(): string[] {
    const minima = this.minima(),
      { w, promised, real } = minima[minima.length - 1];
    return [
      this.figure.say("risks:words", {
        w: show(w),
        promised: show(promised),
        risk: show(real),
        least: show(this.risk(this.truest)),
      }),
    ];
  }

  override numbers(): NumberTable[] {
    const { say } = this.figure;
    return [
      {
        caption: say("risks:table"),
        heads: [say("axis:sample"), "w", say("risks:empirical"), say("risks:risk")],
        rows: this.minima().map(({ seed, w, promised, real }) => [String(seed), show(w), show(promised), show(real)]),
      },
    ];
  }
}
