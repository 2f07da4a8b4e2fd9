// What the pictures of a slice share: the point, the variable that varies, and where the plane stands.
import { evenly } from "../draw/graph.ts";
import { Sketch } from "../live/sketch.ts";
import type { Vector } from "../optlib.js";
import type { Quantity, ViewSpec } from "../types.ts";
import { show } from "../words/numbers.ts";
import { symbol } from "../words/symbols.ts";

export interface SlicedSpec extends ViewSpec {
  at: [Quantity, Quantity]; // the point
  along: string; // a variable of the objective, or a pick between them
}

const SAMPLES = 81;

export abstract class Sliced<S extends SlicedSpec = SlicedSpec> extends Sketch<S> {
  get names(): string[] {
    return this.objective.variables.map(symbol);
  }

  get point(): Vector {
    return this.spec.at.map((part) => this.figure.dialled(part));
  }

  // The number of the variable that varies, 0 or 1.
  get varied(): number {
    return this.objective.variables.indexOf(String(this.figure.dials[this.spec.along] ?? this.spec.along));
  }

  override get steady(): boolean {
    return true;
  }

  // Points along the slice, from one side of the box to the other.
  sampled(count = SAMPLES): Vector[] {
    const { point, varied } = this,
      [low, high] = this.box[varied];
    return evenly(low, high, count).map((w) => moved(point, varied, w));
  }

  // Can the reader move the point?
  get loose(): boolean {
    return this.spec.at.every((part) => typeof part === "string");
  }

  // Where the plane stands: w₂ = 0.5.
  fixed(): string {
    const other = 1 - this.varied;
    return `${this.names[other]} = ${show(this.point[other])}`;
  }
}

// The point with another k-th coordinate.
export const moved = (point: Vector, k: number, w: number): Vector => point.map((v, i) => (i === k ? w : v));
