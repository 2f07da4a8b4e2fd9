// Plotly with the traces of flat pictures: scatter comes with the core.
import Plotly from "./core.js";
import contour from "plotly.js/lib/contour";
import heatmap from "plotly.js/lib/heatmap";

Plotly.register([contour, heatmap]);

export default Plotly;
