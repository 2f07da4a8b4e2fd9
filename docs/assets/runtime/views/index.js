// The kinds of views by name: a new kind is one file here, one line below, and its twin in scripts/figures/views/.
import { Cloud } from "./cloud.js";
import { Average } from "./average.js";
import { Contour } from "./contour.js";
import { Curve } from "./curve.js";
import { Cut } from "./cut.js";
import { Data } from "./data.js";
import { Differences } from "./differences.js";
import { Form } from "./form.js";
import { Ends } from "./ends.js";
import { Epochs } from "./epochs.js";
import { Depth } from "./depth.js";
import { Loss } from "./loss.js";
import { Map } from "./map.js";
import { Partials } from "./partials.js";
import { Secant } from "./secant.js";
import { Slice } from "./slice.js";
import { Scoreboard } from "./scoreboard.js";
import { Surface } from "./surface.js";
import { Sweep } from "./sweep.js";
import { Table } from "./table.js";
import { Track } from "./track.js";
import { Turn } from "./turn.js";

export const views = {
  average: Average, cloud: Cloud, contour: Contour, curve: Curve, cut: Cut, data: Data, depth: Depth, differences: Differences, ends: Ends, epochs: Epochs, form: Form, loss: Loss, map: Map,
  partials: Partials, secant: Secant, slice: Slice, scoreboard: Scoreboard, surface: Surface, sweep: Sweep, table: Table, track: Track,
  turn: Turn,
};
