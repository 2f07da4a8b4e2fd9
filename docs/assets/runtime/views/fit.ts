// A sample, the truth it was drawn from, and the polynomial fitted to it.
import { type Frame, framed, type Project, projector } from "../draw/frame.ts";
import { curve, type Ground } from "../draw/ground.ts";
import { dots, line } from "../draw/path.ts";
import { legend, type Stroke } from "../live/sketch.ts";
import { polynomials } from "../optlib.js";
import { pairs, Sampled, type SampledSpec, spaced } from "./sampled.ts";

interface FitSpec extends SampledSpec {
  height: [number, number];
}

const SAMPLES = 201;

export class Fit extends Sampled<FitSpec> {
  override framed(): Frame {
    return framed([...this.stretch, "linear", "x"], [...this.spec.height, "linear", "y"]);
  }

  override ground(): Ground {
    const truth = spaced(...this.stretch, SAMPLES).map((x) => [x, this.population.truth(x)]);
    return { ...super.ground(), below: curve(projector(this.frame), truth, "fig-toward") };
  }

  override strokes(project: Project): Stroke[] {
    const c = this.coefficients(),
      fitted = spaced(...this.stretch, SAMPLES).map((x) => [x, polynomials.value(c, x, ...this.stretch)]);
    return [
      ["fig-model", line(fitted.map(project))],
      [
        "fig-data",
        pairs(this.sample())
          .map((row) => dots([project(row)], 0))
          .join(""),
      ],
    ];
  }

  override beside(): string {
    const { say } = this.figure;
    return legend([
      ["fig-model", say("sample:fit")],
      ["fig-toward", say("sample:truth")],
    ]);
  }
}
