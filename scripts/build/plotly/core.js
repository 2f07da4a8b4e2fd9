// Plotly without what no figure of this site uses. Plotly's own core registers updatemenus, range sliders, images
// … for everyone; every kilobyte of them would stand between a reader's first touch and a living figure.
import { version } from "plotly.js/src/version";
import "plotly.js/build/plotcss";
import { register } from "plotly.js/src/registry";
import api from "plotly.js/src/plot_api";
import plots from "plotly.js/src/plots/plots";
import scatter from "plotly.js/src/traces/scatter";
import colorscale from "plotly.js/src/components/colorscale";
import colorbar from "plotly.js/src/components/colorbar";
import annotations from "plotly.js/src/components/annotations";
import shapes from "plotly.js/src/components/shapes";
import legend from "plotly.js/src/components/legend";
import fx from "plotly.js/src/components/fx";
import * as modebar from "./modebar.js";
import english from "plotly.js/src/locale-en";
import american from "plotly.js/src/locale-en-us";

const Plotly = { version, register, Plots: { resize: plots.resize } };
for (const [name, fn] of Object.entries(api)) {
  if (!name.startsWith("_")) Plotly[name] = fn; // the underscored ones are Plotly's own, but it looks them up by name too
  register({ moduleType: "apiMethod", name, fn });
}
// Plotly refuses to draw without these two locales. The order counts: the legend reads the shapes, fx the legend's defaults.
register([scatter, colorscale, colorbar, annotations, shapes, legend, fx, modebar, english, american]);

export default Plotly;
