// @ts-nocheck
// A curve and the segment between two of its points. scripts/figures/views/chord.py is the twin.
import { Sketch, nudge } from "../live/sketch.ts";
import { show } from "../words/numbers.ts";
import { dots, line } from "../draw/path.ts";
import { symbol } from "../words/symbols.ts";

export class Chord extends Sketch {
  place() {
    const { first, second, between } = this.spec;
    const [a, b] = [this.dialled(first), this.dialled(second)].sort((p, q) => p - q);
    const parts = Array.from({ length: between + 1 }, (_, k) => k / between);
    const w = parts.map((part) => a + (b - a) * part);
    const f = w.map((at) => this.objective.value([at]));
    return { w, f, chord: parts.map((part) => f[0] + (f.at(-1) - f[0]) * part) };
  }

  rise({ w, f, chord }) {
    const [low, high] = this.frame.axes[1];
    const above = f.map((v, i) => v - chord[i]);
    const k = above.reduce((best, v, i) => (v > above[best] ? i : best), 0);
    return [above[k] > this.spec.touching * (high - low) ? above[k] : 0, w[k]];
  }

  strokes(project) {
    const place = this.place();
    const { w, f, chord } = place;
    const ends = [0, w.length - 1].map((k) => project([w[k], f[k]]));
    const over = w.map((at, k) => project([at, Math.max(f[k], chord[k])]));
    const back = w.map((at, k) => project([at, chord[k]])).reverse();
    return [this.rise(place)[0] ? line([...over, ...back]) : "", line(ends), dots(ends, 0)];
  }

  grips() {
    const [low, high] = this.frame.axes[0];
    return [this.spec.first, this.spec.second].filter((name) => typeof name === "string").map((name) => ({
      at: () => [this.dialled(name), this.objective.value([this.dialled(name)])],
      now: () => this.dialled(name),
      said: () => show(this.dialled(name)),
      move: ([w]) => this.figure.turn([[name, w]]),
      key: ([x, y], large) => this.figure.turn([[name, Number((this.dialled(name) + (x + y) * nudge(large) * (high - low)).toPrecision(6))]]),
    }));
  }

  words() {
    const { say, lang } = this.figure;
    const place = this.place();
    const [above, at] = this.rise(place);
    const { variables, letter } = this.objective;
    const w = symbol(variables[0]);
    const fill = { name: this.spec.name?.[lang] ?? `${symbol(letter)}(${w})`, w, a: show(place.w[0]), b: show(place.w.at(-1)) };
    return [above ? say("chord:above", { ...fill, rise: show(above, 3), at: show(at, 3) }) : say("chord:below", fill)];
  }
}
