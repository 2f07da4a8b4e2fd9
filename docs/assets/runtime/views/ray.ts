// A sample and the line through the origin that fits it best, beside the true one.
import { type Frame, framed, type Project, projector } from "../draw/frame.ts";
import { curve, type Ground } from "../draw/ground.ts";
import { dots, line } from "../draw/path.ts";
import { legend, type Stroke } from "../live/sketch.ts";
import { show } from "../words/numbers.ts";
import { OneWeight } from "./one_weight.ts";

export class Ray extends OneWeight {
  declare spec: OneWeight["spec"] & { height: [number, number] }; // of y

  framed(): Frame {
    const [low, high] = this.stretch;
    return framed([low, high, "linear", "x"], [...this.spec.height, "linear", "y"]);
  }

  override ground(): Ground {
    const truth = this.stretch.map((x) => [x, this.population.truth(x)]);
    return { ...super.ground(), below: curve(projector(this.frame), truth, "fig-toward") };
  }

  strokes(project: Project): Stroke[] {
    const rows = this.sample(),
      w = this.best(rows);
    return [
      ["fig-model", line(this.stretch.map((x) => project([x, w * x])))],
      ["fig-data", rows.x.map((x, i) => dots([project([x, rows.y[i]])], 0)).join("")],
    ];
  }

  override beside(): string {
    const { say } = this.figure;
    return legend([
      ["fig-model", say("sample:fit")],
      ["fig-toward", say("sample:truth")],
    ]);
  }

  override words(): string[] {
    return [this.figure.say("ray:words", { w: show(this.best(this.sample())), truth: show(this.truest) })];
  }
}
