// The kinds of views by name: a new kind is one file here, one line below, and its twin in scripts/figures/views/.
import { Contour } from "./contour.js";
import { Curve } from "./curve.js";
import { Data } from "./data.js";
import { Loss } from "./loss.js";
import { Map } from "./map.js";
import { Surface } from "./surface.js";
import { Sweep } from "./sweep.js";
import { Table } from "./table.js";
import { Track } from "./track.js";

export const views = { contour: Contour, curve: Curve, data: Data, loss: Loss, map: Map, surface: Surface, sweep: Sweep, table: Table, track: Track };
