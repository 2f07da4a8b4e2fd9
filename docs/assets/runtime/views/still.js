// The half of a flat view that lives in the still picture: its ground, its paths and the knobs on them, as SVG without any library.
import { axes, lay } from "../ground.js";
import { dots, line } from "../path.js";
import { projector, WIDTH } from "../frame.js";
import { Handle, startGrip } from "../handle.js";

export const SPARSE = 100;
const MARKED = 150, PIXEL = 1, GROUND = 60;

export class Still {
  constructor(figure, spec, element) {
    Object.assign(this, { figure, spec, element, frame: spec.frame, plot: null });
    this.stage = element.querySelector(".fig-stage");
    this.layer = this.stage.querySelector(".fig-runs");
    this.rect = this.frame.rect;
    this.home = this.layer.parentNode;
    this.clip = this.home.getAttribute("clip-path").slice(5, -1);
    this.runs = figure.runs.filter((run) => spec.runs.includes(run.key));
    this.measure();
    const knobs = [...this.stage.querySelectorAll(".fig-handle")];
    const grips = knobs.length ? this.grips() : [];
    this.handles = knobs.map((knob, i) => new Handle(this, knob, grips[i], i === 0));
    new ResizeObserver(() => this.resize()).observe(this.stage);
  }

  // CSS pixels per SVG unit of the still; measured when the size changes, as asking in every frame would force a layout.
  measure() {
    this.scale = this.stage.clientWidth / WIDTH;
  }

  // Where the pointer is, in SVG units. From the page's corner, not the window's: it may have scrolled since an event that was kept.
  local(event) {
    const box = this.stage.getBoundingClientRect();
    return [(event.pageX - scrollX - box.left) / this.scale, (event.pageY - scrollY - box.top) / this.scale];
  }

  resize() {
    this.measure();
    for (const handle of this.handles) handle.place();
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
    this.stroke(parts, points, many ? PIXEL : undefined);
    const sparse = this.sparse(result);
    parts.group.classList.toggle("noisy", sparse);
    put(parts.dots, many || sparse ? "" : dots(this.marked(points), run.style));
    put(parts.now, dots(this.ends(points), run.style));
  }

  stroke(parts, points, close) {
    const d = line(points, close);
    put(parts.line, d);
    if (parts.under) put(parts.under, d);
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
      const under = group.querySelector(".fig-under"), thin = group.querySelector(".fig-thin");
      const [lines, spots, now, ...more] = [...group.children].filter((part) => part !== under);
      this.found.set(run.key, { group, line: lines, dots: spots, now, thin, under, tags: more.filter((part) => part !== thin) });
    }
    return this.found.get(run.key);
  }

  // What the knobs of this picture move, in the order of the view's `grips` in Python: see handle.js.
  grips() {
    return [startGrip(this)];
  }
}

// For a browser `d` is style: even writing what is there already makes it match every rule of the page anew.
const written = new WeakMap();
export function put(path, d) {
  if (written.get(path) === d) return;
  written.set(path, d);
  path.setAttribute("d", d);
}
