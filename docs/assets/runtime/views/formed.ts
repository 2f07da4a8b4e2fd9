// What the pictures of a quadratic form share: the matrix, the angle of a unit vector, and the knob that turns it.
import type { Point } from "../draw/frame.ts";
import type { Grip } from "../live/grip.ts";
import { Sketch } from "../live/sketch.ts";
import type { Matrix, Vector } from "../optlib.js";
import type { Quantity, ViewSpec } from "../types.ts";

interface FormedSpec extends ViewSpec {
  angle: Quantity; // in degrees
  at: [number, number]; // where the objective's Hessian is taken
}

interface Turning extends Pick<Grip, "label" | "said"> {
  at(): Point;
  degrees(point: number[]): number; // of the direction in which a point of the picture lies
}

export const times = (h: Matrix, u: Vector): Vector => h.map((row) => row[0] * u[0] + row[1] * u[1]);
export const unit = (degrees: number): Vector => [
  Math.cos((degrees * Math.PI) / 180),
  Math.sin((degrees * Math.PI) / 180),
];
export const tidy = (x: number): number => Number(x.toFixed(12)); // a cosine of 90° is not quite zero

// uᵀHu for the unit vector at that angle.
export function around(h: Matrix, degrees: number): number {
  const u = unit(degrees),
    hu = times(h, u);
  return u[0] * hu[0] + u[1] * hu[1];
}

export abstract class Formed extends Sketch<FormedSpec> {
  get now(): number {
    return this.figure.dialled(this.spec.angle);
  }

  get hessian(): Matrix {
    return this.objective.hessian(this.spec.at);
  }

  override get steady(): boolean {
    return true;
  }

  // An arrow key turns by a degree, or by ten, and on past the full circle.
  protected turning({ degrees, ...grip }: Turning): Grip[] {
    const { angle } = this.spec;
    if (typeof angle !== "string") return [];
    const put = (value: number) =>
      this.figure.turn([[angle, value > 360 ? value - 360 : value < 0 ? value + 360 : value]]);
    return [
      {
        ...grip,
        now: () => this.now,
        range: () => [0, 360],
        move: (point) => put(Math.round(degrees(point))),
        key: ([x, y], large) => put(this.now + (x + y) * (large ? 10 : 1)),
      },
    ];
  }
}
