// What all flat views share. A view first writes its paths into the still picture, so that it is alive at once; when Plotly has
// drawn frame, axes and landscape, the same paths move into Plotly's drawing and keep being written directly.
import { projector, ticks } from "../frame.js";
import { far } from "../path.js";
import { CONFIG, flat, inTurn } from "../library.js";
import { show } from "../numbers.js";
import { colours, onTheme } from "../theme.js";
import { where } from "../words.js";
import { Still } from "./still.js";

export class View extends Still {
  constructor(figure, spec, element) {
    super(figure, spec, element);
    this.pointer = matchMedia("(hover: hover)").matches ? "mouse" : "touch";
    this.stage.addEventListener("pointerover", (event) => this.pointed(event), true);
  }

  upgrade() {
    return inTurn(async () => {
      try {
        const Plotly = await flat();
        await this.mount(Plotly);
      } catch (error) {
        console.warn(`${this.figure.spec.id}: ${error?.stack ?? error}`);
        this.figure.notice(this.figure.say("plot-failed"));
      }
    });
  }

  async mount(Plotly) {
    this.Plotly = Plotly;
    const plot = document.createElement("div");
    plot.className = "fig-plot";
    this.stage.append(plot);
    this.colours = colours(this.stage);
    const landscape = this.landscape();
    this.below = landscape.length; // the runs' traces come after the landscape's
    const { spec } = this;
    await Plotly.newPlot(plot, [...landscape, ...this.hovers()], this.layout(), CONFIG);
    this.plot = plot;
    if (spec === this.spec) this.appear();
    else plot.hidden = true; // the reader has gone on to another landscape in the meantime
    this.settle();
    onTheme(() => { this.colours = colours(this.stage); this.retheme(); });
  }

  appear() {
    this.plot.hidden = false;
    this.stage.dataset.live = "";
    this.adopt();
  }

  // Plotly on the ground to which the still went ahead.
  async remake() {
    const { spec } = this;
    const landscape = this.landscape();
    this.below = landscape.length;
    await this.Plotly.react(this.plot, [...landscape, ...this.hovers()], this.layout(), CONFIG);
    if (spec === this.spec && !this.figure.moving) this.appear();
  }

  // Put the runs' layer into Plotly's drawing, in its pixels.
  adopt() {
    if (this.printing) return; // a restyle that was under way must not take the paths off the paper
    const inner = this.plot.querySelector(".overplot > .xy");
    // On top: Plotly makes its layers anew once a trace that was empty has something to show.
    if (inner.lastElementChild !== this.layer) inner.append(this.layer);
    const { xaxis, yaxis } = this.plot._fullLayout;
    this.rect = [0, 0, xaxis._length, yaxis._length];
    this.draw();
  }

  // Paper has another width than the screen: what is printed is the still, with the present paths on its own axes.
  print(starts) {
    if (!this.plot || this.plot.hidden) return;
    this.printing = starts;
    const { frame } = this;
    if (starts) {
      this.home.append(this.layer);
      Object.assign(this, { frame: this.spec.frame, rect: this.spec.frame.rect });
      this.draw();
      this.frame = frame;
    } else {
      this.adopt();
    }
  }

  layout() {
    const [x, y] = this.frame.axes;
    return {
      ...this.size(),
      paper_bgcolor: "rgba(0,0,0,0)", plot_bgcolor: "rgba(0,0,0,0)",
      font: { family: this.colours.font, size: 12, color: this.colours.ink },
      showlegend: false, hovermode: this.hovering(), dragmode: false,
      hoverlabel: { bgcolor: this.colours.paper, bordercolor: this.colours.ink, font: { color: this.colours.ink } },
      xaxis: this.axis(x, 8), yaxis: this.axis(y, 5),
    };
  }

  // Plotly's plot area lies exactly over the still's, so that nothing moves when it takes over and one pointer map serves both.
  size() {
    const { clientWidth: width, clientHeight: height } = this.stage;
    const [left, top, w, h] = this.spec.frame.rect.map((v) => v * this.scale);
    return { width, height, margin: { l: left, t: top, r: width - left - w, b: height - top - h, pad: 0, autoexpand: false } };
  }

  // Titles stay the still's, which lie in the same place.
  axis(axis, count) {
    const [low, high, kind] = axis;
    const tickvals = ticks(axis, count);
    return {
      type: kind, range: kind === "log" ? [Math.log10(low), Math.log10(high)] : [low, high], fixedrange: true, zeroline: false,
      gridcolor: this.colours.grid, ticks: "", showline: false, ticklabelstandoff: 4, tickmode: "array", tickvals, ticktext: tickvals.map((v) => tick(kind, v)), automargin: false,
    };
  }

  // A finger's hover box would stay and cover the path it has just moved.
  hovering() {
    return this.pointer === "mouse" ? "closest" : false;
  }

  pointed({ pointerType }) {
    if (pointerType === this.pointer) return;
    this.pointer = pointerType;
    if (this.plot) this.Plotly.relayout(this.plot, { hovermode: this.hovering() });
  }

  landscape() {
    return [];
  }

  // Invisible lines: Plotly's own hover on the iterates. The visible paths are written by draw().
  hovers() {
    return this.runs.map((run) => ({
      type: "scatter", mode: "lines", name: this.figure.name(run), line: { color: "rgba(0,0,0,0)", width: 1 },
      ...this.hoverData(run), hovertemplate: "%{text}<extra></extra>",
    }));
  }

  hoverData(run) {
    const result = run.on && this.figure.revealed && this.figure.results.get(run.key);
    if (!result) return { x: [], y: [], text: [] };
    const project = projector(this.frame); // the reader may have asked for another scale than the declared one
    // Far outside the picture nothing can be hovered over, and Plotly would write paths there that no browser can read.
    const points = this.path(result, this.figure.shown, run).map((point) => (near(project(point)) ? point : [null, null]));
    return { x: points.map((p) => p[0]), y: points.map((p) => p[1]), text: points.map((_, k) => this.hoverText(run, result, k)) };
  }

  hoverText(run, { points, values }, k) {
    return this.figure.say("at-step", { run: this.figure.name(run), step: k, where: where(run.objective, points[k], values[k]) });
  }

  // One restyle once the reader has let go; a held arrow key lets go many times a second, so wait for quiet.
  settle() {
    if (this.behind) this.reground();
    if (!this.plot) return;
    clearTimeout(this.settling);
    this.settling = setTimeout(() => this.sync(), 180);
  }

  sync() {
    if (this.layer.parentNode === this.home && !this.printing) { this.remake(); return; }
    const data = this.runs.map((run) => this.hoverData(run));
    const change = { x: data.map((d) => d.x), y: data.map((d) => d.y), text: data.map((d) => d.text) };
    if (data.length) this.Plotly.restyle(this.plot, change, data.map((_, i) => this.below + i));
    this.adopt();
  }

  retheme() {
    const { ink, grid, paper, font } = this.colours;
    if (this.plot.hidden) return;
    this.Plotly.relayout(this.plot, {
      "font.color": ink, "font.family": font, "xaxis.gridcolor": grid, "yaxis.gridcolor": grid,
      "hoverlabel.bgcolor": paper, "hoverlabel.bordercolor": ink, "hoverlabel.font.color": ink,
    });
    this.adopt();
  }

  resize() {
    super.resize();
    if (!this.plot || !this.stage.clientWidth || this.layer.parentNode === this.home) return;
    this.Plotly.relayout(this.plot, this.size());
    this.adopt();
  }
}

const near = (place) => place.every(Number.isFinite) && !far(place);

// As svg.tick writes it.
function tick(kind, value) {
  if (kind !== "log" || (value >= 0.001 && value <= 1000)) return show(value);
  return `10<sup>${String(Math.round(Math.log10(value))).replace("-", "−")}</sup>`;
}
