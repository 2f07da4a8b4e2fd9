// @ts-nocheck
// Training and test error against the degree or the steps. scripts/figures/views/errors.py is the twin.
import { Sampled } from "./sampled.ts";
import { show } from "../words/numbers.ts";
import { polynomials } from "../optlib.js";
import { dots, line } from "../draw/path.ts";

export class Errors extends Sampled {
  get descending() {
    return this.spec.updates !== null;
  }

  now() {
    return this.whole(this.descending ? this.spec.updates : this.spec.degree);
  }

  errors(places) {
    const [train, test] = [this.sample(), this.sample(this.spec.fresh)];
    const models = this.descending
      ? polynomials.descend(train, this.whole(this.spec.degree), this.spec.rate, places, ...this.stretch)
      : places.map((degree) => polynomials.fit(train.x, train.y, degree, ...this.stretch));
    return models.map((c) => [train, test].map((rows) => polynomials.meanSquaredError(c, rows, ...this.stretch)));
  }

  // All along the axis: computed anew only when the sample or the model is another one.
  along() {
    const { rows, noise, seed, degree } = this.spec;
    const key = JSON.stringify([rows, noise, seed, this.descending ? degree : 0].map((quantity) => this.dialled(quantity)));
    if (this.kept?.key !== key) {
      const errors = this.errors(this.spec.places);
      const best = errors.reduce((least, [, test], i) => (test < errors[least][1] ? i : least), 0);
      this.kept = { key, errors, best };
    }
    return this.kept;
  }

  strokes(project) {
    const { places } = this.spec;
    const { errors, best } = this.along();
    const now = this.now();
    const [train, test] = [0, 1].map((k) => places.map((place, i) => project([place, errors[i][k]])));
    const here = this.errors([now])[0].map((error) => project([now, error]));
    const [, top, , tall] = this.frame.rect;
    const x = here[0][0];
    return [line([[x, top], [x, top + tall]]), line(train), line(test), dots([test[best]], 3), dots([here[0]], 0) + dots([here[1]], 1)];
  }

  words() {
    const now = this.now();
    const [train, test] = this.errors([now])[0];
    const fill = { at: now, train: show(train, 3), test: show(test, 3), best: this.spec.places[this.along().best] };
    return [this.descending ? this.figure.say("errors:updates", fill) : this.figure.say("errors:degree", fill)];
  }

  numbers() {
    const { say } = this.figure;
    const places = this.descending ? this.spec.places.filter((_, i) => i % this.spec.listed === 0) : this.spec.places;
    return [{
      caption: say("errors:table"),
      heads: [say(this.descending ? "axis:step" : "axis:degree"), say("errors:train"), say("errors:test")],
      rows: this.errors(places).map((pair, i) => [String(places[i]), ...pair.map((e) => show(e))]),
    }];
  }
}
