// @ts-nocheck
// A sample and the polynomial fitted to it. scripts/figures/views/fit.py is the twin.
import { Sampled } from "./sampled.ts";
import { polynomials } from "../optlib.js";
import { dots, line } from "../draw/path.ts";

export class Fit extends Sampled {
  strokes(project) {
    const c = this.coefficients();
    const [low, high] = this.stretch;
    const { samples } = this.spec;
    const curve = Array.from({ length: samples }, (_, i) => {
      const x = low + ((high - low) * i) / (samples - 1);
      return project([x, polynomials.value(c, x, low, high)]);
    });
    const { x, y } = this.sample();
    return [line(curve), x.map((v, i) => dots([project([v, y[i]])], 0)).join("")];
  }
}
