// @ts-nocheck
// What pictures of the model wx share. scripts/figures/views/one_weight.py is the twin.
import { Sampled } from "./sampled.ts";

export class OneWeight extends Sampled {
  best({ x, y }) {
    const sum = (part) => x.reduce((total, v, i) => total + part(v, y[i]), 0);
    return sum((v, t) => v * t) / sum((v) => v * v);
  }

  empirical(w, { x, y }) {
    return x.reduce((total, v, i) => total + (y[i] - w * v) ** 2, 0) / x.length;
  }

  risk(w) {
    const [squared, mixed, inputs] = this.spec.moments;
    return this.dialled(this.spec.noise) ** 2 + squared - 2 * mixed * w + inputs * w * w;
  }

  get truest() {
    const [, mixed, inputs] = this.spec.moments;
    return mixed / inputs;
  }
}
