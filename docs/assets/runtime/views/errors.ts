// Training and test error against the degree or, where the polynomial has updates, against the steps.
import { type Frame, framed, type Project } from "../draw/frame.ts";
import { dots, line } from "../draw/path.ts";
import type { NumberTable } from "../figure/table.ts";
import { legend, type Stroke } from "../live/sketch.ts";
import { polynomials } from "../optlib.js";
import { show } from "../words/numbers.ts";
import { FRESH, Sampled, type SampledSpec } from "./sampled.ts";

interface ErrorsSpec extends SampledSpec {
  most: number;
  height: [number, number]; // of the logarithmic axis
}

const PLACES = 90; // along the axis of steps
const LISTED = 6; // every so many of them has a row in the table

export class Errors extends Sampled<ErrorsSpec> {
  private kept = { key: "", errors: [] as number[][], best: 0 };

  get descending(): boolean {
    return this.spec.updates !== null;
  }

  override framed(): Frame {
    const { most, height } = this.spec;
    return framed(this.descending ? [1, most, "log", "@axis:step"] : [0, most, "linear", "@axis:degree"], [
      ...height,
      "log",
      "@axis:mean-loss",
    ]);
  }

  // Degrees, or numbers of steps about evenly spaced on a logarithmic axis.
  private places(): number[] {
    const { most } = this.spec;
    if (!this.descending) return Array.from({ length: most + 1 }, (_, degree) => degree);
    const steps = Array.from({ length: PLACES + 1 }, (_, k) => Math.max(1, Math.floor(most ** (k / PLACES) + 0.5)));
    return [...new Set(steps)].sort((a, b) => a - b);
  }

  private now(): number {
    return this.whole(this.spec.updates ?? this.spec.degree);
  }

  // Training and test error at each of the places.
  private errors(places: number[]): number[][] {
    const train = this.sample(),
      test = this.sample(FRESH);
    const models = this.descending
      ? polynomials.descend(train, this.whole(this.spec.degree), this.spec.rate, places, ...this.stretch)
      : places.map((degree) => polynomials.fit(train.x, train.y, degree, ...this.stretch));
    return models.map((c) => [train, test].map((rows) => polynomials.meanSquaredError(c, rows, ...this.stretch)));
  }

  // All along the axis: computed anew only when the sample or the model is another one.
  private along() {
    const { rows, seed, degree } = this.spec;
    const key = JSON.stringify([
      this.noise,
      ...[rows, seed, this.descending ? degree : 0].map((one) => this.figure.dialled(one)),
    ]);
    if (this.kept.key !== key) {
      const errors = this.errors(this.places());
      this.kept = {
        key,
        errors,
        best: errors.reduce((least, [, test], i) => (test < errors[least][1] ? i : least), 0),
      };
    }
    return this.kept;
  }

  override strokes(project: Project): Stroke[] {
    const places = this.places(),
      now = this.now(),
      { errors, best } = this.along();
    const [train, test] = [0, 1].map((k) => places.map((place, i) => project([place, errors[i][k]])));
    const here = this.errors([now])[0].map((error) => project([now, error]));
    const [, top, , tall] = this.frame.rect,
      x = here[0][0];
    return [
      [
        "fig-border",
        line([
          [x, top],
          [x, top + tall],
        ]),
      ],
      ["fig-train", line(train)],
      ["fig-test", line(test)],
      ["fig-best", dots([test[best]], 3)],
      ["fig-data", dots([here[0]], 0) + dots([here[1]], 1)],
    ];
  }

  override beside(): string {
    const { say } = this.figure;
    return legend([
      ["fig-train", say("errors:train")],
      ["fig-test", say("errors:test")],
      ["fig-best", say("errors:best"), dots([[18, 7]], 3)],
    ]);
  }

  override words(): string[] {
    const now = this.now(),
      [train, test] = this.errors([now])[0];
    const fill = { at: now, train: show(train, 3), test: show(test, 3), best: this.places()[this.along().best] };
    return [this.figure.say(this.descending ? "errors:updates" : "errors:degree", fill)];
  }

  override numbers(): NumberTable[] {
    const { say } = this.figure,
      places = this.places().filter((_, i) => !this.descending || i % LISTED === 0);
    return [
      {
        caption: say("errors:table"),
        heads: [say(this.descending ? "axis:step" : "axis:degree"), say("errors:train"), say("errors:test")],
        rows: this.errors(places).map((pair, i) => [String(places[i]), ...pair.map((e) => show(e))]),
      },
    ];
  }
}
