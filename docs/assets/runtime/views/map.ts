// A field of runs over two hyperparameters or coordinates of the start, one a cell. The cells are found anew whenever something other
// than the axes' own values has changed; the crosshair is the figure's run.
import type { Objective, Trajectory } from "../optlib.js";
import { type Frame, framed, type Point, type Project, projector } from "../draw/frame.ts";
import { axes, crossed, crosses, type Ground } from "../draw/ground.ts";
import { escaped, path, tag } from "../draw/markup.ts";
import { swatch } from "../draw/path.ts";
import type { Run } from "../figure/model.ts";
import type { Grip } from "../live/grip.ts";
import { workThrough } from "../live/slices.ts";
import { put, Still } from "../live/still.ts";
import { FEW } from "../maps/basins.ts";
import { passes, type Task, variant } from "../maps/cells.ts";
import { type Class, classes, levelsOf, type Show } from "../maps/classes.ts";
import { Crosshair } from "../maps/crosshair.ts";
import { Field, looks, places } from "../maps/field.ts";
import { type Mark, marked } from "../maps/marks.ts";
import { axis, coordinate, type Over } from "../maps/over.ts";
import type { ViewSpec } from "../types.ts";

interface MapSpec extends ViewSpec {
  x: Over;
  y: Over;
  show: Show;
  run: string | null; // the one that is varied; else the first
  cells: [columns: number, rows: number];
  levels: number[] | null;
  marks: Mark[];
}

export class RunMap extends Still<MapSpec> {
  private readonly crosshair = new Crosshair(this);
  private field!: Field;
  private key = ""; // of what the field shows, or will when it is found
  private stop = () => {};

  override open(): void {
    const drawn = this.element.querySelector(".fig-still")?.hasAttribute("viewBox");
    super.open();
    if (drawn) this.keep();
    this.crosshair.listen(this.stage, this.element.querySelector(".fig-cell") as Element);
  }

  // The build has drawn the declared state: what it found need not be found again.
  private keep(): void {
    const {
        figure: { spec, declaredObjective },
        varied,
      } = this,
      { hyper, start, objective } = spec.runs[varied.style];
    const declared = objective ? varied.objective : declaredObjective;
    this.field = this.laid(this.kinds(declared));
    this.key = this.keyOf(this.task(declared, hyper, start ?? spec.start, spec.steps));
  }

  get varied(): Run {
    const {
      figure: { runs },
      spec: { run },
    } = this;
    return runs.find(({ key }) => key === run) ?? runs[0];
  }

  get over(): Over[] {
    return [this.spec.x, this.spec.y];
  }

  // Can paths be drawn over the map, because the axes are the two variables?
  private get plane(): boolean {
    return this.objective.dimension === 2 && this.over.every((over, i) => coordinate(over, this.objective) === i);
  }

  framed(): Frame {
    const [x, y] = this.over.map((over) => axis(this.figure.say, over, this.objective));
    return framed(x, y);
  }

  override get haloed(): boolean {
    return true;
  }

  override path({ points }: Trajectory, upTo: number): Point[] {
    return points.slice(0, upTo + 1);
  }

  override grips(): Grip[] {
    return [this.crosshair.grip()];
  }

  override overlay(): string {
    return path("fig-cross");
  }

  override beside(): string {
    const {
      figure,
      varied,
      spec: { run, cells },
    } = this;
    const one = run && figure.runs.length > 1; // which of several maps this is
    return (
      (one ? tag("p", { class: "fig-varied" }, swatch(varied.style), escaped(figure.name(varied))) : "") +
      tag("ul", {
        class: "fig-shares",
        "aria-label": figure.say("map:shares", { count: String(cells[0] * cells[1]) }),
      }) +
      tag("p", { class: "fig-hint fig-cell" }, escaped(figure.say("map:hint")))
    );
  }

  // — the field —

  private get levels(): readonly number[] {
    return levelsOf(this.spec.show, this.spec.levels);
  }

  private kinds(objective = this.varied.objective): Class[] {
    return classes(this.spec.show, objective, this.levels);
  }

  // Those that are drawn: where the axes are the variables and a few minima have a class each.
  private get minima(): Point[] {
    const { minima } = this.objective;
    return ["basin", "nearest"].includes(this.spec.show) && this.plane && minima.length <= FEW ? minima : [];
  }

  override ground(): Ground {
    const { frame, figure, minima } = this,
      { areas, defs, names } = places(this.kinds(), `${figure.spec.id}-map${this.element.dataset.view}`);
    return {
      around: defs + axes(frame, figure.say, this.clip),
      below:
        areas + (minima.length ? crosses(projector(frame), minima) : "") + marked(this.spec.marks, frame, figure.lang),
      notes: names,
    };
  }

  override lay(): void {
    super.lay();
    this.stop();
    this.field = this.laid(this.kinds());
    this.key = "";
    this.seek();
  }

  private laid(kinds: Class[]): Field {
    return new Field(this.element, kinds, this.frame.rect, this.figure.say);
  }

  // Another landscape has other axes, and other classes where they are its minima. A parameter moves minima, and what is found of
  // them stays in sight until it is found anew.
  override change(spec: MapSpec): void {
    if (spec !== this.spec || this.behind || looks(this.kinds()) !== this.field.looks) super.change(spec);
    else if (this.minima.length)
      put(this.home.querySelector(".fig-cells + .fig-minimum") as Element, crossed(projector(this.frame), this.minima));
  }

  // Everything that decides the classes, with the axes' own values taken out.
  private task(objective: Objective, hyper: Task["hyper"], start: number[], steps: number): Omit<Task, "rule"> {
    const {
      over,
      levels,
      spec: { show, cells },
    } = this;
    return { objective, steps, over, cells, show, levels, ...variant({ objective, start, hyper }, over, [0, 0]) };
  }

  private keyOf(task: Omit<Task, "rule">): string {
    return JSON.stringify({ ...task, objective: task.objective.name });
  }

  // Not while the runs are on other ground than this picture, which follows in the next frame or when the finger is off.
  private seek(): void {
    const { figure, varied, field } = this,
      { objective, hyper, rule } = varied,
      kinds = this.kinds();
    if (this.behind || objective.name !== this.objective.name || looks(kinds) !== field.looks) return;
    const task = this.task(objective, hyper, figure.startOf(varied), figure.steps),
      key = this.keyOf(task);
    if (key === this.key) return;
    this.key = key;
    this.stop();
    this.element.setAttribute("aria-busy", "true");
    this.stop = workThrough(passes({ ...task, rule }), (pass) => {
      field.paint(pass, kinds, task.cells);
      if (pass.last) this.element.removeAttribute("aria-busy");
    });
  }

  override decorate(project: Project): void {
    const [left, top, width, height] = this.rect;
    const [u, v] = project(this.crosshair.at()).map((c) => Math.round(c * 10) / 10);
    put(
      this.layer.querySelector(".fig-cross") as Element,
      Number.isFinite(u + v) ? `M${left},${v}h${width}M${u},${top}v${height}` : "",
    );
    this.seek();
  }

  override settle(): void {
    super.settle();
    this.crosshair.settle();
  }
}
