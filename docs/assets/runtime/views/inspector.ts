// A point on a map, looked at closely: gradient, Hessian, eigenpairs and what the Hessian test makes of them. The figure's start is the
// point. Where the reader is asked first, eigenpairs and verdict stay hidden until the answer is given.
import { arrow, disc } from "../draw/arrows.ts";
import { contours } from "../draw/contours.ts";
import { drawn, places } from "../draw/eigen.ts";
import { type Axis, type Frame, framed, type Project } from "../draw/frame.ts";
import type { Ground } from "../draw/ground.ts";
import type { Levels } from "../draw/levels.ts";
import { tag } from "../draw/markup.ts";
import { type Grip, startGrip } from "../live/grip.ts";
import { legend, Sketch, type Stroke } from "../live/sketch.ts";
import { classify, eigenpairs, type Kind, type Pairs } from "../measure/eigen.ts";
import { CONVERGED, type Vector } from "../optlib.js";
import type { ViewSpec } from "../types.ts";
import { show } from "../words/numbers.ts";
import { symbol } from "../words/symbols.ts";

interface InspectorSpec extends ViewSpec {
  levels: Levels["transform"];
  count: number;
  critical: Vector[]; // the critical points in the box
}

const ARROW = 60; // SVG units; of the downhill arrow, whose length says nothing

// Without what rounding leaves of a zero.
const tidy = (x: number): number => (Math.abs(x) < 1e-12 ? 0 : x);
const list = (vector: Vector, digits?: number): string => vector.map((x) => show(tidy(x), digits)).join(",\u00a0");

export class Inspector extends Sketch<InspectorSpec> {
  framed(): Frame {
    const [x, y] = this.box.map(([low, high], k): Axis => [low, high, "linear", symbol(this.objective.variables[k])]);
    return framed(x, y, true);
  }

  override ground(): Ground {
    return { ...super.ground(), below: contours(this.frame, this.objective, this.spec.levels, this.spec.count) };
  }

  private get point(): Vector {
    return this.figure.start;
  }

  private get slope(): number {
    return Math.hypot(...this.objective.gradient(this.point));
  }

  // A point counts as critical where a run would count as converged.
  private get critical(): boolean {
    return this.slope <= CONVERGED;
  }

  private get pairs(): Pairs {
    return eigenpairs(this.objective.hessian(this.point));
  }

  strokes(project: Project): Stroke[] {
    const at = project(this.point),
      [u, v] = this.objective.gradient(this.point).map((g) => (ARROW * g) / this.slope);
    const shown = this.figure.revealed
      ? drawn(at, this.pairs, this.critical)
      : { model: "", up: "", down: "", zero: "" };
    return [
      ["fig-arrow", this.critical ? "" : arrow(at, [at[0] - u, at[1] + v])],
      ["fig-quadratic", shown.model],
      ["fig-eigen up", shown.up],
      ["fig-eigen down", shown.down],
      ["fig-eigen zero", shown.zero],
      ["fig-data", disc(at)],
    ];
  }

  override overlay(): string {
    return super.overlay() + tag("text", { x: "0.0", y: "0.0", class: "fig-tag fig-eigen-name" }).repeat(2);
  }

  override decorate(project: Project): void {
    super.decorate(project);
    const {
        pairs,
        figure: { revealed },
      } = this,
      where = places(this.rect, project(this.point), pairs);
    this.layer.querySelectorAll(".fig-eigen-name").forEach((name, k) => {
      name.textContent = revealed ? `λ${"₁₂"[k]} = ${show(tidy(pairs.values[k]), 3)}` : "";
      ["x", "y"].forEach((side, n) => {
        name.setAttribute(side, (revealed ? where[k][n] : 0).toFixed(1));
      });
    });
  }

  override beside(): string {
    const look = {
      downhill: "fig-arrow",
      up: "fig-eigen up",
      down: "fig-eigen down",
      zero: "fig-eigen zero",
      model: "fig-quadratic",
    };
    return legend(Object.entries(look).map(([name, stroke]) => [stroke, this.figure.say(`inspect:${name}`)]));
  }

  override grips(): Grip[] {
    return this.figure.spec.controls.some(({ kind }) => kind === "point")
      ? [{ ...startGrip(this), label: "inspect:point" }]
      : [];
  }

  // What a reader may know before predicting.
  override evidence(): string[] {
    const { point, objective, figure } = this,
      f = symbol(objective.letter),
      [first, second] = objective.hessian(point).map((row) => list(row));
    const at = objective.variables
      .map((v, i) => `${symbol(v)} = ${show(point[i])}`.replaceAll(" ", "\u00a0"))
      .join(", ");
    const fill = {
      at,
      f,
      value: show(tidy(objective.value(point))),
      g: list(objective.gradient(point)),
      size: show(tidy(this.slope)),
    };
    return [figure.say("inspect:here", fill), figure.say("inspect:hessian", { first, second })];
  }

  override words(): string[] {
    const {
      values: [low, high],
      vectors: [along, across],
    } = this.pairs;
    const fill = { low: show(tidy(low)), high: show(tidy(high)), along: list(along, 3), across: list(across, 3) };
    return [...this.evidence(), this.figure.say("inspect:pairs", fill), this.verdict()];
  }

  // The verdict of the test, or "level" where it does not apply because the ground slopes.
  judged(): Kind | "level" {
    return this.critical ? classify(this.pairs.values) : "level";
  }

  verdict(): string {
    return this.figure.say(`inspect:${this.judged()}`, { tolerance: show(CONVERGED) });
  }

  // For the control: the critical point after the one where the point is, or the nearest.
  next(): Vector | null {
    const { critical } = this.spec,
      far = (other: Vector) => Math.hypot(...other.map((w, i) => w - this.point[i]));
    const here = critical.findIndex((other) => far(other) < 1e-9);
    if (here >= 0) return critical[(here + 1) % critical.length];
    return critical.reduce((best: Vector | null, other) => (best && far(best) <= far(other) ? best : other), null);
  }
}
