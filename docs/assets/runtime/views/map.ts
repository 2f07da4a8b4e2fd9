// @ts-nocheck
// A field of runs over two hyperparameters or coordinates of the start. The cells are computed anew in idle slices whenever
// something other than the axes' own values has changed; the crosshair is the figure's run.
import { View } from "../live/view.ts";
import { axes } from "../draw/ground.ts";
import { inside, projector, unproject } from "../draw/frame.ts";
import { run as record } from "../optlib.js";
import { cellOf, centres, compute, variant } from "../maps/cells.ts";
import { classes } from "../maps/classes.ts";
import { fits, outlines, roomiest } from "../maps/field.ts";
import { show } from "../words/numbers.ts";
import { verdict } from "../words/verdict.ts";
import { word } from "../words/words.ts";

export class Map extends View {
  constructor(figure, spec, element) {
    super(figure, spec, element);
    this.varied = figure.runs.find((run) => run.key === spec.run);
    this.cell = element.querySelector(".fig-cell");
    this.hint = this.cell.textContent;
    this.find();
    const { hyper, start } = figure.spec.runs[this.varied.style];
    this.key = JSON.stringify(this.task(hyper, start ?? figure.spec.start, figure.spec.steps, figure.declaredObjective.name)); // what the still shows
    this.stage.addEventListener("pointermove", (event) => this.point(event));
    this.stage.addEventListener("pointerleave", () => this.say(this.hint));
    this.knob = this.stage.querySelector(".fig-handle");
    this.knob.addEventListener("focus", () => this.sayChosen());
    this.knob.addEventListener("blur", () => this.say(this.hint));
  }

  find() {
    this.areas = [...this.stage.querySelectorAll(".fig-cells path")];
    this.texts = this.stage.querySelector("g.fig-words");
    this.cross = this.layer.querySelector(".fig-cross");
    this.list = [...this.element.querySelectorAll(".fig-shares li")];
  }

  // Another landscape has other axes, and other classes where they are its minima. A parameter alone changes only what is found.
  change(spec) {
    if (spec === this.spec) return;
    this.grounded = -Infinity; // other classes need areas of their own at once
    super.change(spec);
    const kinds = this.kinds();
    this.list[0].parentNode.replaceChildren(...kinds.map(([name, , look]) => {
      const item = document.createElement("li");
      item.hidden = true;
      item.innerHTML = `<svg class="fig-tile" viewBox="0 0 28 16" aria-hidden="true" focusable="false"><rect width="28" height="16" fill="${this.fill(look)}"></rect></svg><span></span><b></b>`;
      item.querySelector("span").textContent = word(this.figure.say, name);
      return item;
    }));
    this.find();
    this.key = null;
  }

  kinds() {
    return classes(this.spec.show, this.varied.objective, this.spec.levels);
  }

  fill(look) {
    return `url(#${this.spec.patterns}-${look})`;
  }

  // The cells are found after; the words stand above all, or a path would hide them.
  ground() {
    const { frame, minima } = this.spec, project = projector(frame);
    const cells = this.kinds().map(([, , look]) => `<path d="" fill="${this.fill(look)}"></path>`).join("");
    const crosses = minima.map((m) => project(m)).map(([u, v]) => `M${u.toFixed(1)},${v.toFixed(1)}m-4,0h8m-4,-4v8`).join("");
    return {
      around: axes(frame, this.figure.say, this.clip),
      below: `<g class="fig-cells">${cells}</g><path d="${crosses}" class="fig-minimum"></path>`,
      notes: `<g class="fig-words fig-note"></g>`,
    };
  }

  grips() {
    const at = () => this.crosshair();
    return [{
      at, now: () => at()[0], said: () => this.placeWords(at()),
      move: (point) => this.choose(this.cellOf(point)),
      key: (way, large) => this.choose(this.cellOf(at()).map((cell, i) => cell + way[i] * (large ? 5 : 1))),
    }];
  }

  path({ points }, upTo) {
    return points.slice(0, upTo + 1);
  }

  // Everything that decides the classes, with the axes' own values taken out.
  task(hyper = this.varied.hyper, start = this.figure.startOf(this.varied), steps = this.figure.steps, name = this.varied.objective.name) {
    const { spec } = this;
    const none = spec.over.map(() => 0);
    return {
      name, steps, axes: this.frame.axes, cells: spec.cells, show: spec.show, levels: spec.levels,
      ...variant({ start, hyper, over: spec.over }, none), over: spec.over,
    };
  }

  decorate() {
    const [left, top, width, height] = this.rect;
    const [u, v] = projector(this.frame, this.rect)(this.crosshair()).map((c) => Math.round(c * 10) / 10);
    this.cross.setAttribute("d", Number.isFinite(u + v) ? `M${left},${v}h${width}M${u},${top}v${height}` : "");
    const task = this.task(), key = JSON.stringify(task);
    if (key === this.key) return;
    this.key = key;
    this.stop?.();
    this.element.setAttribute("aria-busy", "true");
    // The classes are those of the task: until the next frame the runs may already be on another landscape.
    const kinds = this.kinds();
    this.stop = compute({ ...task, objective: this.varied.objective, rule: this.varied.rule }, (pass) => this.paint(pass, kinds));
  }

  paint({ found, last }, kinds) {
    const { cells } = this.spec;
    outlines(found, cells, this.rect, kinds.length).forEach((d, k) => this.areas[k].setAttribute("d", d));
    this.texts.replaceChildren(...(last ? this.names(found, kinds) : []));
    if (!last) return;
    this.element.removeAttribute("aria-busy");
    const counts = new Array(kinds.length).fill(0);
    for (const k of found) counts[k]++;
    this.list.forEach((item, k) => {
      item.hidden = counts[k] === 0;
      item.querySelector("span").textContent = word(this.figure.say, kinds[k][0]); // minima move with a parameter
      item.querySelector("b").textContent = percent(counts[k] / found.length);
    });
  }

  names(found, kinds) {
    const { cells: [columns, rows] } = this.spec;
    const [left, top, width, height] = this.rect;
    return roomiest(found, this.spec.cells, kinds.length).flatMap(([column, row, side], k) => {
      const text = word(this.figure.say, kinds[k][1]);
      if (!side || !text || !fits(text, (side * width) / columns, (side * height) / rows)) return [];
      const made = document.createElementNS("http://www.w3.org/2000/svg", "text");
      made.setAttribute("x", (left + (width * column) / columns).toFixed(1));
      made.setAttribute("y", (top + height * (1 - row / rows) + 4).toFixed(1));
      made.textContent = text;
      return [made];
    });
  }

  // — the crosshair —

  crosshair() {
    return this.spec.over.map(({ name, coordinate }) =>
      (coordinate === null ? this.varied.hyper[name] : this.figure.startOf(this.varied)[coordinate]));
  }

  cellOf(point) {
    return cellOf(this.frame.axes, this.spec.cells, point);
  }

  // The values of a cell: short enough to read out and to type, and well within it.
  valuesOf(cell) {
    return cell.map((at, i) => {
      const count = this.spec.cells[i];
      return Number(centres(this.frame.axes[i], count)[Math.min(count - 1, Math.max(0, at))].toPrecision(4));
    });
  }

  // A cell becomes the figure's run, by way of the controls, which keep it for the address.
  choose(cell) {
    const { figure, varied } = this;
    this.valuesOf(cell).forEach((value, i) => {
      const { name, coordinate } = this.spec.over[i];
      if (coordinate !== null) {
        figure.start = figure.start.map((v, k) => (k === coordinate ? value : v));
        figure.controls.get("start").show();
        return;
      }
      const slider = figure.spec.controls.find((c) => c.kind === "slider" && c.hyper === name && c.runs.includes(varied.key));
      for (const run of figure.runs) if (slider.runs.includes(run.key)) run.hyper[name] = value;
      figure.controls.get(slider.key).show();
    });
    figure.touch();
  }

  // — a cell in words —

  placeWords(values) {
    return values.map((value, i) => `${this.spec.over[i].symbol} = ${show(value)}`.replaceAll(" ", "\u00a0")).join(", ");
  }

  runWords(values) {
    const { figure, varied, spec } = this;
    const { start, hyper } = variant({ start: figure.startOf(varied), hyper: varied.hyper, over: spec.over }, values);
    const result = record(varied.objective, varied.rule, start, figure.steps, hyper);
    return figure.say("map:cell", { place: this.placeWords(values), verdict: verdict(figure.say, figure.name(varied), varied.objective, result) });
  }

  point(event) {
    if (event.pointerType !== "mouse") return;
    const local = this.local(event);
    this.under = inside(this.frame, local) ? this.cellOf(unproject(this.frame, local)) : null;
    if (this.asking) return;
    this.asking = true;
    requestAnimationFrame(() => {
      this.asking = false;
      this.say(this.under ? this.runWords(this.valuesOf(this.under)) : this.hint);
    });
  }

  sayChosen() {
    this.say(this.runWords(this.crosshair()));
  }

  say(text) {
    if (this.cell.textContent !== text) this.cell.textContent = text;
  }

  settle() {
    if (document.activeElement === this.knob) this.sayChosen();
  }

  upgrade() {}

  pointed() {}

  print() {}

  resize() {
    this.measure();
    for (const handle of this.handles) handle.place();
  }
}

// A share as a reader sees it; map.py has the twin.
export function percent(share) {
  if (share > 0 && share < 0.001) return "< 0.1%";
  return `${show(Math.floor(1000 * share + 0.5) / 10)}%`;
}
