// @ts-nocheck
// A noisy series with its exponential moving average, or the average's weights; scripts/figures/views/average.py is the twin.
import { Sketch } from "../live/sketch.ts";
import { averaged, corrected, span, weights } from "../measure/averages.ts";
import { show } from "../words/numbers.ts";
import { line } from "../draw/path.ts";

const DISC = "m-2.4,0a2.4,2.4 0 1,0 4.8,0a2.4,2.4 0 1,0 -4.8,0z";

export class Average extends Sketch {
  get beta() {
    return this.dialled(this.spec.beta);
  }

  strokes(project) {
    const { beta } = this;
    const { picture, length, values, correct } = this.spec;
    if (picture === "weights") {
      const bars = weights(beta, length).map((weight, age) => bar(project, age, weight));
      return [bars.filter((_, age) => age + 0.5 < span(beta)).join(""), bars.filter((_, age) => age + 0.5 >= span(beta)).join("")];
    }
    const spots = values.map((p, i) => project([i + 1, p])).map(([x, y]) => `M${x.toFixed(1)},${y.toFixed(1)}${DISC}`).join("");
    const plain = line([0, ...averaged(values, beta)].map((x, k) => project([k, x])));
    const other = correct ? [line(corrected(values, beta).map((x, i) => project([i + 1, x])))] : [];
    return [spots, plain, ...other];
  }

  words() {
    const { beta } = this;
    if (this.spec.picture === "weights") {
      const whole = Math.round(span(beta));
      return [this.figure.say("average:weighs", { beta: show(beta), n: show(whole), share: show(100 * (1 - beta ** whole), 3) })];
    }
    const x = averaged(this.spec.values, beta).at(-1);
    return [this.figure.say("average:words", { beta: show(beta), alpha: show(1 - beta), n: show(span(beta), 3), x: show(x, 3) })];
  }

  // A value and its averages, or a weight, under the pointer.
  told([x]) {
    const { beta } = this;
    const { say } = this.figure;
    const { picture, length, values, correct } = this.spec;
    if (picture === "weights") {
      const age = Math.min(length - 1, Math.max(0, Math.round(x)));
      return say("average:told-weight", { age: show(age), weight: show(weights(beta, length)[age], 3) });
    }
    const k = Math.min(values.length, Math.max(1, Math.round(x)));
    const fill = { k: show(k), p: show(values[k - 1], 3), x: show(averaged(values, beta)[k - 1], 3) };
    if (!correct) return say("average:told", fill);
    return say("average:told-corrected", { ...fill, y: show(corrected(values, beta)[k - 1], 3) });
  }

  numbers() {
    const { beta } = this;
    const { say } = this.figure;
    const { picture, length, values, correct } = this.spec;
    if (picture === "weights") {
      const rows = weights(beta, length).map((weight, age) => [String(age), show(weight)]);
      return [{ caption: say("average:weight"), heads: [say("average:age"), say("average:weight")], rows }];
    }
    const columns = [values, averaged(values, beta), ...(correct ? [corrected(values, beta)] : [])];
    const rows = values.map((_, i) => [String(i + 1), ...columns.map((column) => show(column[i]))]);
    return [{ caption: say("average:plain"), heads: ["k", "pₖ", "xₖ", ...(correct ? ["xₖ / (1 − βᵏ)"] : [])], rows }];
  }
}

function bar(project, age, weight) {
  const [left, top] = project([age - 0.4, weight]), [right, bottom] = project([age + 0.4, 0]);
  return `M${left.toFixed(1)},${bottom.toFixed(1)}V${top.toFixed(1)}H${right.toFixed(1)}V${bottom.toFixed(1)}z`;
}
