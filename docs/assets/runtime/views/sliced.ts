// @ts-nocheck
// What the pictures of a slice share: the point, the variable that varies, and where the plane stands.
import { Sketch } from "../live/sketch.ts";
import { show } from "../words/numbers.ts";
import { symbol } from "../words/symbols.ts";

export class Sliced extends Sketch {
  constructor(...parts) {
    super(...parts);
    this.names = this.objective.variables.map(symbol);
  }

  get point() {
    return this.spec.at.map((part) => this.dialled(part));
  }

  // The number of the variable that varies, 0 or 1.
  get varied() {
    return this.objective.variables.indexOf(this.figure.dials[this.spec.along] ?? this.spec.along);
  }

  // Points along the slice, from one side of the box to the other.
  sampled(count = this.spec.samples) {
    const { point, varied } = this;
    const [low, high] = this.spec.box[varied];
    return Array.from({ length: count }, (_, i) => moved(point, varied, low + ((high - low) * i) / (count - 1)));
  }

  fixed() {
    const other = 1 - this.varied;
    return `${this.names[other]} = ${show(this.point[other])}`;
  }
}

// The point with another k-th coordinate.
export const moved = (point, k, w) => point.map((v, i) => (i === k ? w : v));
