// A noisy series with its exponential moving average, or the weights that the average gives to older and older values.
import { type Frame, framed, type Point, type Project } from "../draw/frame.ts";
import { line } from "../draw/path.ts";
import type { NumberTable } from "../figure/table.ts";
import { legend, readout, Sketch, type Stroke } from "../live/sketch.ts";
import { averaged, corrected, series, span, weights } from "../measure/averages.ts";
import type { Quantity, ViewSpec } from "../types.ts";
import { show } from "../words/numbers.ts";

interface AverageSpec extends ViewSpec {
  beta: Quantity;
  picture: "series" | "weights";
  length: number;
  level: number;
  noise: number;
  seed: number;
  correct: boolean; // beside the plain average the one without the bias of its start at zero
}

const DISC = "m-2.4,0a2.4,2.4 0 1,0 4.8,0a2.4,2.4 0 1,0 -4.8,0z";
const HEAVIEST = 0.32; // weight that has room

export class Average extends Sketch<AverageSpec> {
  framed(): Frame {
    const { picture, length } = this.spec;
    if (picture === "weights")
      return framed([-1, length, "linear", "@average:age"], [0, HEAVIEST, "linear", "@average:weight"]);
    const low = Math.min(0, ...this.values),
      high = Math.max(0, ...this.values),
      pad = 0.05 * (high - low);
    return framed([0, length + 1, "linear", "k"], [low - pad, high + pad, "linear", "@average:values"]);
  }

  private get beta(): number {
    return this.figure.dialled(this.spec.beta);
  }

  private get values(): number[] {
    const { seed, length, level, noise } = this.spec;
    return series(seed, length, level, noise);
  }

  private get weights(): number[] {
    return weights(this.beta, this.spec.length);
  }

  // The plain average, and the corrected one where it is asked for.
  private averages(values: number[]): number[][] {
    return [averaged(values, this.beta), ...(this.spec.correct ? [corrected(values, this.beta)] : [])];
  }

  strokes(project: Project): Stroke[] {
    if (this.spec.picture === "weights") {
      const bars = (recent: boolean) =>
        this.weights.map((weight, age) => (age + 0.5 < span(this.beta) === recent ? bar(project, age, weight) : ""));
      return [
        ["fig-bars", bars(true).join("")],
        ["fig-bars late", bars(false).join("")],
      ];
    }
    const { values } = this,
      [plain, ...other] = this.averages(values);
    const spots = values.map((p, i) => project([i + 1, p])).map(([x, y]) => `M${x.toFixed(1)},${y.toFixed(1)}${DISC}`);
    const lines = [
      line([0, ...plain].map((x, k) => project([k, x]))),
      ...other.map((all) => line(all.map((x, i) => project([i + 1, x])))),
    ];
    return [["fig-data faint", spots.join("")], ...lines.map((d, i): Stroke => [look(i), d])];
  }

  override beside(): string {
    const { say } = this.figure,
      { picture, correct } = this.spec,
      hint = readout(say(`average:${picture}-hint`));
    if (picture === "weights" || !correct) return hint;
    return (
      legend([
        [look(0), say("average:plain")],
        [look(1), say("average:corrected")],
      ]) + hint
    );
  }

  override words(): string[] {
    const {
      beta,
      figure: { say },
    } = this;
    if (this.spec.picture === "weights") {
      const whole = Math.round(span(beta));
      return [say("average:weighs", { beta: show(beta), n: show(whole), share: show(100 * (1 - beta ** whole), 3) })];
    }
    const last = averaged(this.values, beta)[this.spec.length - 1];
    return [
      say("average:words", { beta: show(beta), alpha: show(1 - beta), n: show(span(beta), 3), x: show(last, 3) }),
    ];
  }

  // A value and its averages, or a weight, under the pointer.
  override told([x]: Point): string {
    const {
      figure: { say },
      spec: { picture, length },
    } = this;
    if (picture === "weights") {
      const age = Math.min(length - 1, Math.max(0, Math.round(x)));
      return say("average:told-weight", { age: show(age), weight: show(this.weights[age], 3) });
    }
    const { values } = this,
      k = Math.min(length, Math.max(1, Math.round(x)));
    const [p, plain, other] = [values, ...this.averages(values)].map((all) => show(all[k - 1], 3));
    return say(other === undefined ? "average:told" : "average:told-corrected", { k: show(k), p, x: plain, y: other });
  }

  override numbers(): NumberTable[] {
    const { say } = this.figure;
    if (this.spec.picture === "weights") {
      const rows = this.weights.map((weight, age) => [String(age), show(weight)]);
      return [{ caption: say("average:weight"), heads: [say("average:age"), say("average:weight")], rows }];
    }
    const columns = [this.values, ...this.averages(this.values)];
    const rows = this.values.map((_, i) => [String(i + 1), ...columns.map((column) => show(column[i]))]);
    return [
      { caption: say("average:plain"), heads: ["k", "pₖ", "xₖ", "xₖ / (1 − βᵏ)"].slice(0, columns.length + 1), rows },
    ];
  }
}

const look = (i: number): string => `fig-line fig-run r${i}`;

// A bar from zero up, as wide as most of one value's place.
function bar(project: Project, age: number, weight: number): string {
  const [left, top] = project([age - 0.4, weight]),
    [right, bottom] = project([age + 0.4, 0]);
  return `M${left.toFixed(1)},${bottom.toFixed(1)}V${top.toFixed(1)}H${right.toFixed(1)}V${bottom.toFixed(1)}z`;
}
