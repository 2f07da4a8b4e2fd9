// How far a difference quotient is from the derivative, against the size of its step: down a slope, and up again.
import { type Frame, framed, type Project } from "../draw/frame.ts";
import { evenly } from "../draw/graph.ts";
import { escaped, tag } from "../draw/markup.ts";
import { dots, line, runGroup, swatch } from "../draw/path.ts";
import type { NumberTable } from "../figure/table.ts";
import { put, Still } from "../live/still.ts";
import type { Objective } from "../optlib.js";
import type { Quantity, ViewSpec } from "../types.ts";
import { show } from "../words/numbers.ts";
import { symbol } from "../words/symbols.ts";

interface DifferencesSpec extends ViewSpec {
  at: Quantity;
  gap: Quantity;
  span: [number, number]; // of the gap's size
  height: [number, number]; // of the error
}

const SAMPLES = 181;
const NONE = 1e-300; // an error of nothing at all leaves a logarithmic picture downwards
const QUOTIENTS = ["forward", "central"];

// |quotient − derivative| at a, forward and central, as plain double arithmetic gives them.
export function errors(objective: Objective, a: number, h: number): [forward: number, central: number] {
  const slope = objective.gradient([a])[0];
  const [ahead, here, behind] = [a + h, a, a - h].map((w) => objective.value([w]));
  return [Math.abs((ahead - here) / h - slope), Math.abs((ahead - behind) / (2 * h) - slope)];
}

export class Differences extends Still<DifferencesSpec> {
  framed(): Frame {
    const { span, height } = this.spec;
    return framed([...span, "log", "|h|"], [...height, "log", "@axis:difference"]);
  }

  private get a(): number {
    return this.figure.dialled(this.spec.at);
  }

  private get h(): number {
    return Math.abs(this.figure.dialled(this.spec.gap));
  }

  // Its lines look as runs do.
  override overlay(): string {
    return QUOTIENTS.map((name, i) => runGroup(name, i, { off: false })).join("");
  }

  override decorate(project: Project): void {
    const [low, high] = this.spec.span.map(Math.log10),
      here = errors(this.objective, this.a, this.h);
    const along = evenly(low, high, SAMPLES).map((power) => ({
      size: 10 ** power,
      off: errors(this.objective, this.a, 10 ** power),
    }));
    const place = (size: number, off: number) => project([size, Math.max(off, NONE)]);
    [...this.layer.children].forEach(({ children: [curve, spots, now] }, i) => {
      const spot = dots([place(this.h, here[i])], i);
      put(curve, line(along.map(({ size, off }) => place(size, off[i]))));
      put(spots, spot);
      put(now, spot);
    });
  }

  override beside(): string {
    const names = QUOTIENTS.map((name, i) => tag("li", {}, swatch(i) + escaped(this.figure.say(`difference:${name}`))));
    return tag("ul", { class: "fig-legend" }, ...names);
  }

  override words(): string[] {
    const [forward, central] = errors(this.objective, this.a, this.h);
    return [this.figure.say("difference:words", { forward: show(forward, 3), central: show(central, 3) })];
  }

  override numbers(): NumberTable[] {
    const { say } = this.figure,
      least = Math.floor(Math.log10(this.spec.span[0]) + 1e-9);
    const powers = Array.from({ length: 1 - least }, (_, i) => Number(`1e${-i}`));
    return [
      {
        caption: say("difference:table", { at: `${symbol(this.objective.variables[0])} = ${show(this.a)}` }),
        heads: ["h", ...QUOTIENTS.map((name) => say(`difference:${name}`))],
        rows: powers.map((h) => [h, ...errors(this.objective, this.a, h)].map((v) => show(v, 3))),
      },
    ];
  }
}
