// @ts-nocheck
// How many steps a method needs against the condition number. scripts/figures/views/reach.py is the twin and says more.
import { put } from "../live/still.ts";
import { Sketch } from "../live/sketch.ts";
import { objectives, run } from "../optlib.js";
import { dots } from "../draw/path.ts";
import { show } from "../words/numbers.ts";

const PATIENCE = 20000;

const best = {
  gd: (kappa) => ({ lr: (2 * kappa) / (kappa + 1) }),
  momentum: (kappa) => {
    const root = Math.sqrt(kappa);
    return { lr: (4 * kappa) / (root + 1) ** 2, momentum: ((root - 1) / (root + 1)) ** 2 };
  },
};

export function stepsNeeded(rule, kappa, goal) {
  const bowl = objectives.stretched_bowl.at({ kappa });
  for (let steps = 32; steps <= PATIENCE; steps *= 2) {
    const { values } = run(bowl, rule, [1, 1], 2 * steps, best[rule](kappa));
    const last = values.findLastIndex((value) => value > goal * values[0]);
    if (last < steps) return last + 1;
  }
  throw new RangeError(`${rule} does not arrive at κ = ${kappa}`);
}

export class Reach extends Sketch {
  constructor(...parts) {
    super(...parts);
    this.groups = [...this.layer.querySelectorAll(".fig-run")].map((group) => [...group.children]);
  }

  // The lines are the build's; only the markers move.
  decorate(project) {
    const kappa = this.dialled(this.spec.kappa);
    this.spec.rules.forEach((rule, i) => {
      const [, spots, now] = this.groups[i];
      const spot = dots([project([kappa, Math.max(1, this.steps(rule, kappa))])], i);
      put(spots, spot);
      put(now, spot);
    });
  }

  steps(rule, kappa) {
    this.known ??= new Map();
    const key = `${rule} ${kappa}`;
    if (!this.known.has(key)) this.known.set(key, stepsNeeded(rule, kappa, this.spec.goal));
    return this.known.get(key);
  }

  words() {
    const kappa = this.dialled(this.spec.kappa);
    const { say } = this.figure;
    return this.spec.rules.map((rule) => say("reach:words", {
      run: say(rule), steps: this.steps(rule, kappa), kappa: show(kappa, 3), goal: show(this.spec.goal, 1),
    }));
  }

  numbers() {
    const { say } = this.figure;
    const rows = this.spec.samples.filter((_, i) => i % 4 === 0)
      .map((kappa) => [show(kappa, 3), ...this.spec.rules.map((rule) => String(this.steps(rule, kappa)))]);
    return [{ caption: say("axis:reach"), heads: ["κ", ...this.spec.rules.map((rule) => say(rule))], rows }];
  }
}
