// Plotly with the traces of flat pictures: scripts/build/plotly/plotly-2d.js.
import type { Plotly } from "./plotly-core.js";

declare const plotly: Plotly;
export default plotly;
