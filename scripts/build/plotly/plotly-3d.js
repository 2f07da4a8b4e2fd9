// Plotly with the traces of space, on the same core: a page that has loaded both has one Plotly that knows them all.
import Plotly from "./core.js";
import mesh3d from "plotly.js/lib/mesh3d";
import scatter3d from "plotly.js/lib/scatter3d";
import surface from "plotly.js/lib/surface";

Plotly.register([mesh3d, scatter3d, surface]);

export default Plotly;
