// The kinds of views by name: a new kind is one file here, one line below, and its twin in scripts/figures/views/.
import { Average } from "./average.js";
import { Chord } from "./chord.js";
import { Cloud } from "./cloud.js";
import { Contour } from "./contour.js";
import { Curve } from "./curve.js";
import { Cut } from "./cut.js";
import { Data } from "./data.js";
import { Depth } from "./depth.js";
import { Differences } from "./differences.js";
import { Ends } from "./ends.js";
import { Epochs } from "./epochs.js";
import { Errors } from "./errors.js";
import { Fit } from "./fit.js";
import { Form } from "./form.js";
import { Inspector } from "./inspector.js";
import { Loss } from "./loss.js";
import { Map } from "./map.js";
import { Partials } from "./partials.js";
import { Ray } from "./ray.js";
import { Risks } from "./risks.js";
import { Scoreboard } from "./scoreboard.js";
import { Reach } from "./reach.js";
import { Secant } from "./secant.js";
import { Slice } from "./slice.js";
import { Stopping } from "./stopping.js";
import { Surface } from "./surface.js";
import { Sweep } from "./sweep.js";
import { Table } from "./table.js";
import { Track } from "./track.js";
import { Turn } from "./turn.js";

export const views = {
  average: Average,
  chord: Chord,
  cloud: Cloud,
  contour: Contour,
  curve: Curve,
  cut: Cut,
  data: Data,
  depth: Depth,
  differences: Differences,
  ends: Ends,
  epochs: Epochs,
  errors: Errors,
  fit: Fit,
  form: Form,
  inspector: Inspector,
  loss: Loss,
  map: Map,
  partials: Partials,
  ray: Ray,
  reach: Reach,
  risks: Risks,
  scoreboard: Scoreboard,
  secant: Secant,
  slice: Slice,
  stopping: Stopping,
  surface: Surface,
  sweep: Sweep,
  table: Table,
  track: Track,
  turn: Turn,
};
