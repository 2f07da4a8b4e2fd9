// The seed of all noisy runs: typed, or the next one.
import { escaped, tag } from "../draw/markup.ts";
import type { Figure } from "../figure/figure.ts";
import type { ControlSpec } from "../types.ts";
import { control, type Kind } from "./control.ts";
import { whole } from "./whole.ts";

interface SeedSpec extends ControlSpec {
  runs: string[];
  high: number;
}

const moved = (spec: SeedSpec, figure: Figure) => figure.runs.filter((run) => spec.runs.includes(run.key));

export const seed: Kind<SeedSpec> = {
  html(spec, figure) {
    const { say } = figure,
      value = moved(spec, figure)[0].hyper.seed;
    const number = tag("input", {
      type: "text",
      inputmode: "numeric",
      class: "fig-number",
      autocomplete: "off",
      "data-seed": true,
      value,
    });
    return control(
      spec,
      "fig-start",
      {},
      tag("label", {}, tag("span", {}, escaped(say("seed"))), number),
      tag("button", { type: "button", "data-next": true }, escaped(say("seed-next"))),
    );
  },
  bind(part, spec, figure) {
    const runs = moved(spec, figure);
    return whole(part, figure, {
      high: spec.high,
      get: () => runs[0].hyper.seed as number,
      set: (value) => {
        for (const run of runs) run.hyper.seed = value;
      },
    });
  },
};
