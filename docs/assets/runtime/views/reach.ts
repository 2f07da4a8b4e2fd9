// How many steps a method needs, each at its best settings, against the condition number κ of the stretched bowl.
import { type Frame, framed, type Project } from "../draw/frame.ts";
import { tag } from "../draw/markup.ts";
import { dots, line, runGroup, swatch } from "../draw/path.ts";
import type { NumberTable } from "../figure/table.ts";
import { put, Still } from "../live/still.ts";
import { objectives, run } from "../optlib.js";
import type { Quantity, ViewSpec } from "../types.ts";
import { show } from "../words/numbers.ts";

interface ReachSpec extends ViewSpec {
  kappa: Quantity; // where the markers stand
  rules: string[];
  span: [number, number]; // of κ
  goal: number; // the share of the first value that counts as arrived
  height: [number, number]; // of the axis of steps
}

const PATIENCE = 20000,
  SAMPLES = 25,
  LISTED = 4;

// For curvatures 1/κ and 1.
const best: Record<string, (kappa: number) => Record<string, number>> = {
  gd: (kappa) => ({ lr: (2 * kappa) / (kappa + 1) }),
  momentum: (kappa) => {
    const root = Math.sqrt(kappa);
    return { lr: (4 * kappa) / (root + 1) ** 2, momentum: ((root - 1) / (root + 1)) ** 2 };
  },
};

// After how many steps from (1, 1) the value is at most `goal` times that at the start, for good. Runs of doubling length are tried, so
// that a late rise above the goal is seen.
export function stepsNeeded(rule: string, kappa: number, goal: number): number {
  const bowl = objectives.stretched_bowl.at?.({ kappa }) ?? objectives.stretched_bowl;
  for (let steps = 32; steps <= PATIENCE; steps *= 2) {
    const { values } = run(bowl, rule, [1, 1], 2 * steps, best[rule](kappa));
    const last = values.findLastIndex((value) => value > goal * values[0]);
    if (last < steps) return last + 1;
  }
  throw new RangeError(`${rule} does not arrive at κ = ${kappa}`);
}

export class Reach extends Still<ReachSpec> {
  private known = new Map<string, number>();

  override framed(): Frame {
    return framed([...this.spec.span, "log", "κ"], [...this.spec.height, "log", "@axis:reach"]);
  }

  override overlay(): string {
    return this.spec.rules.map((rule, i) => runGroup(rule, i).replace(" off", "")).join("");
  }

  override decorate(project: Project): void {
    const kappa = this.figure.dialled(this.spec.kappa);
    const place = (rule: string, at: number) => project([at, Math.max(1, this.steps(rule, at))]);
    this.spec.rules.forEach((rule, i) => {
      const parts = this.parts({ key: rule }),
        spot = dots([place(rule, kappa)], i);
      if (!parts.line.getAttribute("d")) put(parts.line, line(this.samples().map((at) => place(rule, at)))); // it depends on nothing that moves
      put(parts.dots, spot);
      put(parts.now, spot);
    });
  }

  private samples(): number[] {
    const [low, high] = this.spec.span.map(Math.log10);
    return Array.from({ length: SAMPLES }, (_, i) => 10 ** (low + ((high - low) * i) / (SAMPLES - 1)));
  }

  private steps(rule: string, kappa: number): number {
    const key = `${rule} ${kappa}`,
      steps = this.known.get(key) ?? stepsNeeded(rule, kappa, this.spec.goal);
    this.known.set(key, steps);
    return steps;
  }

  override beside(): string {
    const { say } = this.figure;
    return tag(
      "ul",
      { class: "fig-legend", "aria-label": say("legend") },
      ...this.spec.rules.map((rule, i) => tag("li", {}, swatch(i), say(rule))),
    );
  }

  override words(): string[] {
    const { say } = this.figure,
      kappa = this.figure.dialled(this.spec.kappa);
    return this.spec.rules.map((rule) =>
      say("reach:words", {
        run: say(rule),
        steps: this.steps(rule, kappa),
        kappa: show(kappa, 3),
        goal: show(this.spec.goal, 1),
      }),
    );
  }

  override numbers(): NumberTable[] {
    const { say } = this.figure,
      { rules } = this.spec;
    const rows = this.samples()
      .filter((_, i) => i % LISTED === 0)
      .map((kappa) => [show(kappa, 3), ...rules.map((rule) => String(this.steps(rule, kappa)))]);
    return [{ caption: say("axis:reach"), heads: ["κ", ...rules.map((rule) => say(rule))], rows }];
  }
}
