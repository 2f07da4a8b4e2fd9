// A curve with a secant through two of its points and the tangent at the first.
import { disc } from "../draw/arrows.ts";
import { type Frame, framed, type Project, projector } from "../draw/frame.ts";
import { graph, heights } from "../draw/graph.ts";
import { curve, type Ground } from "../draw/ground.ts";
import { line } from "../draw/path.ts";
import { along } from "../live/along.ts";
import type { Grip } from "../live/grip.ts";
import { legend, Sketch, type Stroke } from "../live/sketch.ts";
import type { Quantity, ViewSpec } from "../types.ts";
import { show } from "../words/numbers.ts";
import { symbol, written } from "../words/symbols.ts";

interface SecantSpec extends ViewSpec {
  at: Quantity; // the first point
  gap: Quantity; // how far the second is from it
  box: [number, number] | null; // of w
  height: [number, number] | null; // of f
}

export class Secant extends Sketch<SecantSpec> {
  framed(): Frame {
    const [left, right] = this.spec.box ?? this.box[0];
    const [low, high] = this.spec.height ?? heights(graph(this.objective, left, right));
    return framed(
      [left, right, "linear", symbol(this.objective.variables[0])],
      [low, high, "linear", written(this.objective)],
    );
  }

  override get steady(): boolean {
    return true;
  }

  override ground(): Ground {
    const [low, high] = this.frame.axes[0];
    return { ...super.ground(), below: curve(projector(this.frame), graph(this.objective, low, high), "fig-curve") };
  }

  private get gap(): number {
    return this.figure.dialled(this.spec.gap);
  }

  // The two points and the derivative at the first.
  private points() {
    const { objective } = this,
      a = this.figure.dialled(this.spec.at),
      b = a + this.gap;
    return { a, b, fa: objective.value([a]), fb: objective.value([b]), slope: objective.gradient([a])[0] };
  }

  strokes(project: Project): Stroke[] {
    const { a, b, fa, fb, slope } = this.points(),
      [low, high] = this.frame.axes[0];
    const through = (steepness: number) => line([low, high].map((w) => project([w, fa + steepness * (w - a)])));
    return [
      ["fig-toward", through(slope)],
      [
        "fig-residuals",
        line(
          [
            [a, fa],
            [b, fa],
            [b, fb],
          ].map(project),
        ),
      ],
      ["fig-arrow", through((fb - fa) / this.gap)],
      [
        "fig-data",
        [
          [a, fa],
          [b, fb],
        ]
          .map((point) => disc(project(point)))
          .join(""),
      ],
    ];
  }

  override beside(): string {
    const { say } = this.figure;
    return legend([
      ["fig-arrow", say("secant:secant")],
      ["fig-toward", say("secant:tangent")],
    ]);
  }

  // The second point moves the gap, and an arrow key a small gap by a small part; the first takes the second along.
  override grips(): Grip[] {
    const { at, gap } = this.spec,
      { figure } = this;
    const range = (): [number, number] => [this.frame.axes[0][0], this.frame.axes[0][1]];
    const second: Grip = {
      label: "secant:second",
      range,
      at: () => [this.points().b, this.points().fb],
      now: () => this.points().b,
      said: () => show(this.points().b),
      move: ([w]) => {
        const h = Number((w - figure.dialled(at)).toPrecision(12));
        if (h) figure.turn([[gap, h]]);
      },
      key: ([x, y], large) => {
        const grown = this.gap * (1 + (x + y) * Math.sign(this.gap) * (large ? 0.5 : 0.05));
        figure.turn([[gap, Number(grown.toPrecision(3))]]);
      },
    };
    const first = along({
      label: "secant:first",
      range,
      at: () => [this.points().a, this.points().fa],
      now: () => this.points().a,
      put: (w) => figure.turn([[at, w]]),
    });
    return [...(typeof gap === "string" ? [second] : []), ...(typeof at === "string" ? [first] : [])];
  }

  override words(): string[] {
    const { a, fa, fb, slope } = this.points(),
      secant = (fb - fa) / this.gap;
    const fill = { w: symbol(this.objective.variables[0]), at: show(a), h: show(this.gap) };
    return [
      this.figure.say("secant:words", {
        ...fill,
        secant: show(secant, 6),
        slope: show(slope, 6),
        off: show(secant - slope, 3),
      }),
    ];
  }
}
