// What all flat views share. A view first writes its paths into the still picture, so that it is alive at once; when Plotly has
// drawn frame, axes and landscape, the same paths move into Plotly's drawing and keep being written directly.
import { axes, lay } from "../ground.js";
import { dots, far, line } from "../path.js";
import { projector, ticks, WIDTH } from "../frame.js";
import { CONFIG, flat, inTurn } from "../library.js";
import { show } from "../numbers.js";
import { colours, onTheme } from "../theme.js";
import { Handle, startGrip } from "../handle.js";
import { where } from "../words.js";

export const SPARSE = 100;
const MARKED = 150, PIXEL = 1, GROUND = 60;

export class View {
  constructor(figure, spec, element) {
    Object.assign(this, { figure, spec, element, frame: spec.frame, plot: null });
    this.stage = element.querySelector(".fig-stage");
    this.layer = this.stage.querySelector(".fig-runs");
    this.rect = this.frame.rect;
    this.home = this.layer.parentNode;
    this.clip = this.home.getAttribute("clip-path").slice(5, -1);
    this.runs = figure.runs.filter((run) => spec.runs.includes(run.key));
    this.measure();
    this.pointer = matchMedia("(hover: hover)").matches ? "mouse" : "touch";
    this.stage.addEventListener("pointerover", (event) => this.pointed(event), true);
    const knobs = [...this.stage.querySelectorAll(".fig-handle")];
    const grips = knobs.length ? this.grips() : [];
    this.handles = knobs.map((knob, i) => new Handle(this, knob, grips[i], i === 0));
    new ResizeObserver(() => this.resize()).observe(this.stage);
  }

  // CSS pixels per SVG unit of the still; measured when the size changes, as asking in every frame would force a layout.
  measure() {
    this.scale = this.stage.clientWidth / WIDTH;
  }

  // The objective that this view draws: the figure's where it names none of its own.
  get objective() {
    return this.figure.objectiveNamed(this.spec.objective);
  }

  // Other ground: the still shows it at once, and stays in sight until Plotly has come after.
  change(spec) {
    Object.assign(this, { spec, frame: spec.frame });
    this.returnHome();
    this.stage.style.setProperty("--fig-ratio", `${WIDTH}/${spec.tall}`);
    this.reground();
  }

  // What the declaration says of this view, for the present shape of the objective.
  reshape(spec) {
    return spec;
  }

  // The least value at the objective's minima, or null.
  lowest() {
    const { minima, value } = this.objective;
    return minima.length ? Math.min(...minima.map(value)) : null;
  }

  // While a finger moves the ground is drawn some times a second, the runs in every frame.
  reground() {
    if (this.figure.moving && this.grounded > performance.now() - GROUND) { this.behind = true; return; }
    this.behind = false;
    lay(this.home.parentNode, this.home, this.layer, this.spec.tall, this.ground());
    this.grounded = performance.now();
  }

  ground() {
    return { around: axes(this.spec.frame, this.figure.say, this.clip) };
  }

  returnHome() {
    this.rect = this.spec.frame.rect;
    if (!this.plot || this.home === this.layer.parentNode) return;
    this.home.append(this.layer);
    delete this.stage.dataset.live;
    this.plot.hidden = true;
  }

  draw() {
    const project = projector(this.frame, this.rect);
    for (const run of this.runs) {
      const parts = this.parts(run);
      const result = this.figure.results.get(run.key);
      const visible = run.on && this.figure.revealed && result;
      parts.group.classList.toggle("off", !visible);
      if (visible) this.write(parts, run, result, project);
    }
    this.decorate?.(project);
    for (const handle of this.handles) handle.place();
  }

  write(parts, run, result, project) {
    const points = this.path(result, this.figure.shown, run).map(project);
    // A thousand markers cost more than all the rest of a frame; while a finger moves, lines and ends say enough.
    const many = this.figure.moving && points.length * this.figure.results.size > MARKED;
    put(parts.line, line(points, many ? PIXEL : undefined));
    const sparse = this.sparse(result);
    parts.group.classList.toggle("noisy", sparse);
    put(parts.dots, many || sparse ? "" : dots(this.marked(points), run.style));
    put(parts.now, dots(this.ends(points), run.style));
  }

  // A long noisy run turns at every step: with a marker at each there would be nothing but markers.
  sparse({ noisy, points }) {
    return Boolean(noisy) && points.length > SPARSE;
  }

  // Where the run stands now.
  ends(points) {
    return this.marked(points).slice(-1);
  }

  marked(points) {
    return points;
  }

  // The three paths of a run, and what its view has beside them; they are looked up once and move with their layer.
  parts(run) {
    this.found ??= new Map();
    if (!this.found.has(run.key)) {
      const group = this.layer.querySelector(`[data-run="${CSS.escape(run.key)}"]`);
      const [lines, spots, now, ...tags] = group.children;
      this.found.set(run.key, { group, line: lines, dots: spots, now, tags });
    }
    return this.found.get(run.key);
  }

  // What the knobs of this picture move, in the order of the view's `grips` in Python: see handle.js.
  grips() {
    return [startGrip(this)];
  }

  // — Plotly —

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
    if (this.layer.parentNode !== inner) inner.append(this.layer);
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
    const project = projector(this.spec.frame);
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
    this.measure();
    if (this.plot && this.stage.clientWidth && this.layer.parentNode !== this.home) {
      this.Plotly.relayout(this.plot, this.size());
      this.adopt();
    }
    for (const handle of this.handles) handle.place();
  }
}

const near = (place) => place.every(Number.isFinite) && !far(place);

// For a browser `d` is style: even writing what is there already makes it match every rule of the page anew.
const written = new WeakMap();
export function put(path, d) {
  if (written.get(path) === d) return;
  written.set(path, d);
  path.setAttribute("d", d);
}

// As svg.tick writes it.
function tick(kind, value) {
  if (kind !== "log" || (value >= 0.001 && value <= 1000)) return show(value);
  return `10<sup>${String(Math.round(Math.log10(value))).replace("-", "−")}</sup>`;
}
