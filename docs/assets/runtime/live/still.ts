// A flat picture without any library: its ground, its paths and the knobs on them, as SVG. The build draws it by this very code, so
// that the still in the page is the living picture before the first touch.
import type { Trajectory } from "../optlib.js";
import { type Frame, type Point, type Project, projector, type Rect, WIDTH } from "../draw/frame.ts";
import { lay } from "../draw/ground.ts";
import { escaped, tag } from "../draw/markup.ts";
import { dots, line } from "../draw/path.ts";
import type { Run } from "../figure/model.ts";
import type { ViewSpec } from "../types.ts";
import { Handle, knob } from "./handle.ts";
import { Picture } from "./picture.ts";

export const SPARSE = 100; // points of a noisy run that can be told apart
const MARKED = 150,
  PIXEL = 1,
  GROUND = 60;

export interface Parts {
  group: Element;
  line: Element;
  dots: Element;
  now: Element;
  under: Element | null;
  thin: Element | null;
  tags: Element[];
}

export abstract class Still<S extends ViewSpec = ViewSpec> extends Picture<S> {
  stage!: HTMLElement;
  layer!: Element; // holds the runs; it moves into Plotly's drawing and back
  home!: Element; // the clipped part of the still, where the layer is at home
  rect!: Rect; // where the layer's paths are drawn: the still's own rectangle, or Plotly's in its pixels
  handles: Handle[] = [];
  scale = 1; // CSS pixels per SVG unit of the still
  behind = false;
  private grounded = Number.NEGATIVE_INFINITY;
  private found = new Map<string, Parts>();

  // A kind of view says its axes, from the declaration and the runs as they are now.
  abstract framed(): Frame;

  // After the runs have been computed for the first time. What the build has drawn stays.
  open(): void {
    this.frame = this.framed();
    this.rect = this.frame.rect;
    this.place();
    if (!this.home.parentElement?.hasAttribute("viewBox")) {
      this.layer.innerHTML = this.layered();
      this.lay();
    }
    this.measure();
    new ResizeObserver(() => this.resize()).observe(this.stage);
  }

  // The stage with the still and the knobs in it.
  private place(): void {
    const { element } = this,
      grips = this.grips();
    if (!element.querySelector(".fig-stage")) element.innerHTML = tag("div", { class: "fig-stage" }) + this.beside();
    this.stage = element.querySelector(".fig-stage") as HTMLElement;
    this.shape();
    if (!this.stage.querySelector(".fig-still")) {
      const layer = tag("g", { "clip-path": `url(#${this.clip})` }, tag("g", { class: "fig-runs" }));
      this.stage.insertAdjacentHTML(
        "afterbegin",
        tag("svg", { class: "fig-still", "aria-hidden": "true", focusable: "false" }, layer),
      );
    }
    if (!this.stage.querySelector(".fig-handle"))
      this.stage.insertAdjacentHTML("beforeend", grips.map((grip) => knob(this.figure.say(grip.label))).join(""));
    this.layer = this.stage.querySelector(".fig-runs") as Element;
    this.home = this.layer.parentNode as Element;
    this.handles = [...this.stage.querySelectorAll<HTMLElement>(".fig-handle")].map(
      (part, i) => new Handle(this, part, grips[i], i === 0),
    );
  }

  // The stage is as wide as its place, and as tall as the picture asks.
  private shape(): void {
    this.stage.style.setProperty("--fig-ratio", `${WIDTH}/${this.frame.tall}`);
  }

  lay(): void {
    lay(this.home.parentElement as Element, this.home, this.layer, this.frame.tall, this.ground());
    this.grounded = performance.now();
  }

  // Asked when the size changes, as asking in every frame would force a layout.
  measure(): void {
    this.scale = (this.stage.clientWidth || WIDTH) / WIDTH;
  }

  // Where the pointer is, in SVG units. From the page's corner, not the window's: it may have scrolled since an event that was kept.
  local(event: PointerEvent | MouseEvent): [number, number] {
    const box = this.stage.getBoundingClientRect();
    return [(event.pageX - scrollX - box.left) / this.scale, (event.pageY - scrollY - box.top) / this.scale];
  }

  resize(): void {
    this.measure();
  }

  // Other ground, or another shape of it: the still shows it at once, and stays in sight until Plotly has come after.
  change(spec: S): void {
    this.spec = spec;
    if (!this.figure.moving || !this.steady) this.frame = this.framed();
    this.rect = this.frame.rect;
    this.shape();
    this.reground();
  }

  // While a finger moves the ground is drawn some times a second, the runs in every frame.
  reground(): void {
    this.behind = this.figure.moving && this.grounded > performance.now() - GROUND;
    if (!this.behind) this.lay();
  }

  draw(): void {
    const project = projector(this.frame, this.rect);
    for (const run of this.runs) {
      const parts = this.parts(run);
      const result = this.figure.shownResult(run);
      parts.group.classList.toggle("off", !result);
      if (result) this.write(parts, run, result, project);
    }
    this.decorate(project);
    for (const handle of this.handles) handle.place();
  }

  write(parts: Parts, run: Run, result: Trajectory, project: Project): void {
    const points = this.path(result, this.figure.shown, run).map(project);
    // A thousand markers cost more than all the rest of a frame; while a finger moves, lines and ends say enough.
    const many = this.figure.moving && points.length * this.figure.results.size > MARKED;
    this.stroke(parts, points, many ? PIXEL : undefined);
    const sparse = this.sparse(result);
    parts.group.classList.toggle("noisy", sparse);
    put(parts.dots, many || sparse ? "" : dots(this.marked(points), run.style));
    put(parts.now, dots(this.ends(points), run.style));
  }

  stroke(parts: Parts, points: Point[], close?: number): void {
    const d = line(points, close);
    put(parts.line, d);
    if (parts.under) put(parts.under, d);
  }

  // A long noisy run turns at every step: with a marker at each there would be nothing but markers.
  sparse({ noisy, points }: Trajectory): boolean {
    return Boolean(noisy) && points.length > SPARSE;
  }

  // Where the run stands now.
  ends(points: Point[]): Point[] {
    return this.marked(points).slice(-1);
  }

  marked(points: Point[]): Point[] {
    return points;
  }

  // The three paths of a run, and what its view has beside them; they are looked up once and move with their layer.
  parts(run: Pick<Run, "key">): Parts {
    const known = this.found.get(run.key);
    if (known) return known;
    const group = this.layer.querySelector(`[data-run="${CSS.escape(run.key)}"]`) as Element;
    const under = group.querySelector(".fig-under"),
      thin = group.querySelector(".fig-thin");
    const [lines, spots, now, ...more] = [...group.children].filter((part) => part !== under);
    const parts = { group, line: lines, dots: spots, now, thin, under, tags: more.filter((part) => part !== thin) };
    this.found.set(run.key, parts);
    return parts;
  }

  settle(): void {
    if (this.behind) this.reground();
  }
}

// For a browser `d` is style: even writing what is there already makes it match every rule of the page anew.
const written = new WeakMap<Element, string>();
export function put(path: Element, d: string): void {
  if (written.get(path) === d) return;
  written.set(path, d);
  path.setAttribute("d", d);
}

// A switch under a picture.
export const toggle = (label: string, checked: boolean): string =>
  tag(
    "fieldset",
    { class: "fig-switch", disabled: true },
    tag("label", {}, tag("input", { type: "checkbox", checked, autocomplete: "off" }) + escaped(label)),
  );
