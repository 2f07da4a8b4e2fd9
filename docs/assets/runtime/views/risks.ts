// @ts-nocheck
// The empirical risk of one weight and the risk. scripts/figures/views/risks.py is the twin.
import { OneWeight } from "./one_weight.ts";
import { show } from "../words/numbers.ts";
import { dots, line } from "../draw/path.ts";

export class Risks extends OneWeight {
  minima() {
    const now = this.whole(this.spec.seed);
    const out = [];
    for (let seed = Math.min(now, Math.max(1, now - this.spec.past)); seed <= now; seed++) {
      const rows = this.sample(0, seed);
      const w = this.best(rows);
      out.push([seed, w, this.empirical(w, rows), this.risk(w)]);
    }
    return out;
  }

  strokes(project) {
    const [low, high] = this.frame.axes[0];
    const { samples } = this.spec;
    const across = Array.from({ length: samples }, (_, i) => low + ((high - low) * i) / (samples - 1));
    const rows = this.sample();
    const past = this.minima();
    const [, best, promised, real] = past.pop();
    return [
      line(across.map((w) => project([w, this.risk(w)]))),
      line(across.map((w) => project([w, this.empirical(w, rows)]))),
      past.map(([, at, value]) => dots([project([at, value])], 1)).join(""),
      line([promised, real].map((value) => project([best, value]))),
      dots([project([this.truest, this.risk(this.truest)])], 3),
      [promised, real].map((value) => dots([project([best, value])], 0)).join(""),
    ];
  }

  words() {
    const [, w, promised, real] = this.minima().at(-1);
    return [this.figure.say("risks:words", { w: show(w), promised: show(promised), risk: show(real), least: show(this.risk(this.truest)) })];
  }

  numbers() {
    const { say } = this.figure;
    return [{
      caption: say("risks:table"),
      heads: [say("axis:sample"), "w", say("risks:empirical"), say("risks:risk")],
      rows: this.minima().map(([seed, ...values]) => [String(seed), ...values.map((v) => show(v))]),
    }];
  }
}
