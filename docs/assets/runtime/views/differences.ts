// @ts-nocheck
// The error of difference quotients against the size of their step. scripts/figures/views/differences.py is the twin.
import { put } from "../live/still.ts";
import { Sketch } from "../live/sketch.ts";
import { show } from "../words/numbers.ts";
import { dots, line } from "../draw/path.ts";
import { symbol } from "../words/symbols.ts";

const NONE = 1e-300;

// |quotient − derivative| at a, forward and central, as plain double arithmetic gives them.
export function errors(objective, a, h) {
  const slope = objective.gradient([a])[0];
  const [ahead, here, behind] = [a + h, a, a - h].map((w) => objective.value([w]));
  return [Math.abs((ahead - here) / h - slope), Math.abs((ahead - behind) / (2 * h) - slope)];
}

export class Differences extends Sketch {
  constructor(...parts) {
    super(...parts);
    this.groups = [...this.layer.querySelectorAll(".fig-run")].map((group) => [...group.children]);
    const [low, high] = this.frame.axes[0].slice(0, 2).map(Math.log10);
    const { samples } = this.spec;
    this.sizes = Array.from({ length: samples }, (_, i) => 10 ** (low + ((high - low) * i) / (samples - 1)));
  }

  decorate(project) {
    const a = this.dialled(this.spec.at), h = Math.abs(this.dialled(this.spec.gap));
    const along = this.sizes.map((size) => errors(this.objective, a, size));
    const here = errors(this.objective, a, h);
    this.groups.forEach(([curve, spots, now], i) => {
      const spot = [project([h, Math.max(here[i], NONE)])];
      put(curve, line(this.sizes.map((size, k) => project([size, Math.max(along[k][i], NONE)]))));
      put(spots, dots(spot, i));
      put(now, dots(spot, i));
    });
  }

  words() {
    const [forward, central] = errors(this.objective, this.dialled(this.spec.at), Math.abs(this.dialled(this.spec.gap)));
    return [this.figure.say("difference:words", { forward: show(forward, 3), central: show(central, 3) })];
  }

  numbers() {
    const { say } = this.figure;
    const a = this.dialled(this.spec.at);
    const least = Math.floor(Math.log10(this.frame.axes[0][0]) + 1e-9);
    const powers = Array.from({ length: 1 - least }, (_, i) => Number(`1e${-i}`));
    return [{
      caption: say("difference:table", { at: `${symbol(this.objective.variables[0])} = ${show(a)}` }),
      heads: ["h", say("difference:forward"), say("difference:central")],
      rows: powers.map((h) => [h, ...errors(this.objective, a, h)].map((v) => show(v, 3))),
    }];
  }
}
