// The kinds of controls by name: a new kind is one file here, one line below, and its declaration in scripts/figures/controls/.
import type { Figure } from "../figure/figure.ts";
import type { ControlSpec } from "../types.ts";
import { choose } from "./choose.ts";
import type { Bound, Kind } from "./control.ts";
import { dial } from "./dial.ts";
import { landscape } from "./landscape.ts";
import { optimizers } from "./optimizers.ts";
import { parameter } from "./parameter.ts";
import { pick } from "./pick.ts";
import { point } from "./point.ts";
import { presets } from "./presets.ts";
import { rates } from "./rates.ts";
import { sample } from "./sample.ts";
import { seed } from "./seed.ts";
import { several } from "./several.ts";
import { slider } from "./slider.ts";
import { start } from "./start.ts";
import { steps } from "./steps.ts";

// biome-ignore lint/suspicious/noExplicitAny: each kind reads its own options
const kinds: Record<string, Kind<any>> = {
  choose,
  dial,
  landscape,
  optimizers,
  parameter,
  pick,
  point,
  presets,
  rates,
  sample,
  seed,
  several,
  slider,
  start,
  steps,
};

export const bind = (part: HTMLElement, spec: ControlSpec, figure: Figure): Bound =>
  kinds[spec.kind].bind(part, spec, figure);
export const html = (spec: ControlSpec, figure: Figure): string => kinds[spec.kind].html(spec, figure);
export type { Bound };
