// Plotly with the traces of space: scripts/build/plotly/plotly-3d.js.
import type { Plotly } from "./plotly-core.js";

declare const plotly: Plotly;
export default plotly;
