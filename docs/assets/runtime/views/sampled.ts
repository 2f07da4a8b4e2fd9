// @ts-nocheck
// What pictures of a sample share. scripts/figures/views/sampled.py is the twin and says what the options mean.
import { Sketch } from "../live/sketch.ts";
import { polynomials, populations, sample } from "../optlib.js";

export class Sampled extends Sketch {
  get population() {
    return populations[this.spec.population];
  }

  get stretch() {
    return [this.population.low, this.population.high];
  }

  whole(quantity) {
    return Math.round(this.dialled(quantity));
  }

  sample(stream = 0, seed = this.whole(this.spec.seed)) {
    const { population, rows, noise, tests } = this.spec;
    return sample(population, stream ? tests : this.whole(rows), this.dialled(noise), seed, stream);
  }

  coefficients() {
    const { updates, rate } = this.spec;
    const rows = this.sample();
    const degree = this.whole(this.spec.degree);
    if (updates === null) return polynomials.fit(rows.x, rows.y, degree, ...this.stretch);
    return polynomials.descend(rows, degree, rate, [this.whole(updates)], ...this.stretch)[0];
  }
}
