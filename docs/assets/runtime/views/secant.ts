// @ts-nocheck
// A curve with a secant through two of its points and the tangent at the first. scripts/figures/views/secant.py is the twin.
import { Sketch, nudge } from "../live/sketch.ts";
import { disc } from "../draw/arrows.ts";
import { show } from "../words/numbers.ts";
import { line } from "../draw/path.ts";
import { symbol } from "../words/symbols.ts";

export class Secant extends Sketch {
  place() {
    const { objective } = this;
    const a = this.dialled(this.spec.at), b = a + this.dialled(this.spec.gap);
    return { a, b, fa: objective.value([a]), fb: objective.value([b]), slope: objective.gradient([a])[0] };
  }

  strokes(project) {
    const { a, b, fa, fb, slope } = this.place();
    const ends = this.frame.axes[0].slice(0, 2);
    const through = (steepness) => line(ends.map((w) => project([w, fa + steepness * (w - a)])));
    return [
      through(slope),
      line([[a, fa], [b, fa], [b, fb]].map(project)),
      through((fb - fa) / this.dialled(this.spec.gap)),
      [[a, fa], [b, fb]].map((p) => disc(project(p))).join(""),
    ];
  }

  // The second point moves the gap, and an arrow key a small gap by a small part; the first takes the second along.
  grips() {
    const { at, gap } = this.spec;
    const [low, high] = this.frame.axes[0];
    const second = {
      at: () => { const { b, fb } = this.place(); return [b, fb]; },
      now: () => this.place().b,
      said: () => show(this.place().b),
      move: ([w]) => { const h = Number((w - this.dialled(at)).toPrecision(12)); if (h) this.figure.turn([[gap, h]]); },
      key: ([x, y], large) => {
        const h = this.dialled(gap);
        const grown = h * (1 + (x + y) * Math.sign(h) * (large ? 0.5 : 0.05));
        this.figure.turn([[gap, Number(grown.toPrecision(3))]]);
      },
    };
    const first = {
      at: () => { const { a, fa } = this.place(); return [a, fa]; },
      now: () => this.place().a,
      said: () => show(this.place().a),
      move: ([w]) => this.figure.turn([[at, w]]),
      key: ([x, y], large) => this.figure.turn([[at, Number((this.dialled(at) + (x + y) * nudge(large) * (high - low)).toPrecision(6))]]),
    };
    return [[gap, second], [at, first]].filter(([name]) => typeof name === "string").map(([, grip]) => grip);
  }

  words() {
    const { a, fa, fb, slope } = this.place();
    const h = this.dialled(this.spec.gap);
    const secant = (fb - fa) / h;
    const fill = { w: symbol(this.objective.variables[0]), at: show(a), h: show(h) };
    return [this.figure.say("secant:words", { ...fill, secant: show(secant, 6), slope: show(slope, 6), off: show(secant - slope, 3) })];
  }
}
