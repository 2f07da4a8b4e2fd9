// What pictures of a sample share: the rows that a seed draws from a population, and the polynomial that is fitted to them.
import type { Point } from "../draw/frame.ts";
import { Sketch } from "../live/sketch.ts";
import { type Population, polynomials, populations, type Rows, sample } from "../optlib.js";
import type { Quantity, ViewSpec } from "../types.ts";

export interface SampledSpec extends ViewSpec {
  population: string;
  rows: Quantity;
  noise: Quantity;
  seed: Quantity;
  degree: Quantity;
  updates: Quantity | null; // of gradient descent from zero; without them the least-squares fit
  rate: number;
  tests: number; // fresh rows that measure the test error
}

export const FRESH = 1; // the stream of a seed from which the test rows come

export const pairs = ({ x, y }: Rows): Point[] => x.map((v, i) => [v, y[i]]);

// So many numbers from one end to the other.
export const spaced = (low: number, high: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => low + ((high - low) * i) / (count - 1));

export abstract class Sampled<S extends SampledSpec = SampledSpec> extends Sketch<S> {
  get population(): Population {
    return populations[this.spec.population];
  }

  get stretch(): [number, number] {
    return [this.population.low, this.population.high];
  }

  whole(quantity: Quantity): number {
    return Math.round(this.figure.dialled(quantity));
  }

  get noise(): number {
    return this.figure.dialled(this.spec.noise);
  }

  sample(stream = 0, seed = this.whole(this.spec.seed)): Rows {
    const { population, rows, tests } = this.spec;
    return sample(population, stream ? tests : this.whole(rows), this.noise, seed, stream);
  }

  // Of the polynomial that is shown.
  coefficients(): number[] {
    const { updates, rate } = this.spec,
      rows = this.sample(),
      degree = this.whole(this.spec.degree);
    if (updates === null) return polynomials.fit(rows.x, rows.y, degree, ...this.stretch);
    return polynomials.descend(rows, degree, rate, [this.whole(updates)], ...this.stretch)[0];
  }
}
