// @ts-nocheck
// A slice as the graph of one variable, with its tangent. scripts/figures/views/slice.py is the twin.
import { Sliced } from "./sliced.ts";
import { nudge } from "../live/sketch.ts";
import { disc } from "../draw/arrows.ts";
import { show } from "../words/numbers.ts";
import { line } from "../draw/path.ts";
import { symbol } from "../words/symbols.ts";

export class Slice extends Sliced {
  strokes(project) {
    const { objective, varied: k, point } = this;
    const value = objective.value(point), slope = objective.gradient(point)[k];
    return [
      line(this.sampled().map((p) => project([p[k], objective.value(p)]))),
      line(this.spec.box[k].map((w) => project([w, value + slope * (w - point[k])]))),
      disc(project([point[k], value])),
    ];
  }

  draw() {
    const label = this.names[this.varied];
    const place = this.stage.querySelector(".fig-axis");
    if (place.textContent !== label) place.textContent = label;
    super.draw();
  }

  grips() {
    const move = (w) => this.figure.turn([[this.spec.at[this.varied], w]]);
    return [{
      at: () => [this.point[this.varied], this.objective.value(this.point)],
      now: () => this.point[this.varied],
      said: () => show(this.point[this.varied]),
      move: ([w]) => move(w),
      key: ([x, y], large) => {
        const [low, high] = this.spec.box[this.varied];
        move(Number((this.point[this.varied] + (x + y) * nudge(large) * (high - low)).toPrecision(6)));
      },
    }];
  }

  words() {
    const { objective, varied: k, point } = this;
    const name = this.names[k];
    return [this.figure.say("slice:words", {
      fixed: this.fixed(), at: `${name} = ${show(point[k])}`, partial: `∂${symbol(objective.letter)}/∂${name}`, slope: show(objective.gradient(point)[k]),
    })];
  }

  numbers() {
    const { objective, varied: k } = this;
    const [name, f] = [this.names[k], symbol(objective.letter)];
    return [{
      caption: this.figure.say("slice:table", { fixed: this.fixed() }),
      heads: [name, f, `∂${f}/∂${name}`],
      rows: this.sampled(this.spec.rows).map((p) => [p[k], objective.value(p), objective.gradient(p)[k]].map((v) => show(v))),
    }];
  }
}
