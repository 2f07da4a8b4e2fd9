// The kinds of controls by name: a new kind is one file here, one line below, and its twin in scripts/figures/controls/.
import { choose } from "./choose.js";
import { dial } from "./dial.js";
import { landscape } from "./landscape.js";
import { optimizers } from "./optimizers.js";
import { parameter } from "./parameter.js";
import { pick } from "./pick.js";
import { sample } from "./sample.js";
import { seed } from "./seed.js";
import { several } from "./several.js";
import { point } from "./point.js";
import { presets } from "./presets.js";
import { rates } from "./rates.js";
import { slider } from "./slider.js";
import { start } from "./start.js";
import { steps } from "./steps.js";

const kinds = { choose, dial, landscape, optimizers, parameter, pick, point, sample, seed, several, presets, rates, slider, start, steps };

// A control answers: show() the state in its inputs, text() for the address (null where nothing was changed), parse(text) from it.
// It may have: restore() its own declared state, prepare() the runs before they are computed, settle() when the reader has let go.
export const bind = (part, spec, figure) => kinds[spec.kind](part, spec, figure);
