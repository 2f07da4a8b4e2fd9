// What pictures of the model wx share; the loss is the squared error.
import type { Rows } from "../optlib.js";
import { Sampled, type SampledSpec } from "./sampled.ts";

export interface OneWeightSpec extends SampledSpec {
  moments: [squared: number, mixed: number, inputs: number]; // the means of truth², truth · x and x² over the population
}

export abstract class OneWeight<S extends OneWeightSpec = OneWeightSpec> extends Sampled<S> {
  // The weight with the smallest empirical risk.
  best({ x, y }: Rows): number {
    const sum = (part: (v: number, t: number) => number) => x.reduce((total, v, i) => total + part(v, y[i]), 0);
    return sum((v, t) => v * t) / sum((v) => v * v);
  }

  empirical(w: number, { x, y }: Rows): number {
    return x.reduce((total, v, i) => total + (y[i] - w * v) ** 2, 0) / x.length;
  }

  // The squared error, averaged over all rows that could ever occur.
  risk(w: number): number {
    const [squared, mixed, inputs] = this.spec.moments;
    return this.noise ** 2 + squared - 2 * mixed * w + inputs * w * w;
  }

  // The weight with the smallest risk.
  get truest(): number {
    const [, mixed, inputs] = this.spec.moments;
    return mixed / inputs;
  }
}
