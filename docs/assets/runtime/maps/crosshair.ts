// The cell that is the figure's run: where it stands, what moves it, and what it and the cell under the pointer say.
import { inside, type Point, unproject } from "../draw/frame.ts";
import type { Figure } from "../figure/figure.ts";
import type { Run } from "../figure/model.ts";
import type { Grip } from "../live/grip.ts";
import { type Objective, run as record } from "../optlib.js";
import type { SliderSpec } from "../controls/slider.ts";
import { show } from "../words/numbers.ts";
import { verdict } from "../words/verdict.ts";
import { variant } from "./cells.ts";
import { cellOf, centres, coordinate, type Over, symbolOf } from "./over.ts";
import type { Frame } from "../draw/frame.ts";

interface Place {
  readonly figure: Figure;
  readonly frame: Frame;
  readonly varied: Run;
  readonly over: Over[];
  readonly spec: { cells: readonly [number, number] };
  local(event: PointerEvent): [number, number];
}

export class Crosshair {
  private readonly map: Place;
  private knob: Element | null = null;
  private line!: Element;
  private hint = "";
  private under: number[] | null = null;
  private asking = false;

  constructor(map: Place) {
    this.map = map;
  }

  private get objective(): Objective {
    return this.map.varied.objective;
  }

  // The values of the axes.
  at(): number[] {
    const { over, varied, figure } = this.map;
    return over.map((one) => {
      const at = coordinate(one, this.objective);
      return at === null ? (varied.hyper[one.name] as number) : figure.startOf(varied)[at];
    });
  }

  grip(): Grip {
    return {
      label: "map:crosshair",
      at: () => this.at(),
      now: () => this.at()[0],
      said: () => this.words(this.at()),
      range: () => [this.map.over[0].low, this.map.over[0].high],
      move: (point) => this.choose(this.cellOf(point)),
      key: (way, large) => this.choose(this.cellOf(this.at()).map((cell, i) => cell + way[i] * (large ? 5 : 1))),
    };
  }

  private cellOf(point: Point): number[] {
    return cellOf(this.map.over, this.map.spec.cells, point);
  }

  // The values of a cell: short enough to read out and to type, and well within it.
  private valuesOf(cell: number[]): number[] {
    return cell.map((at, i) => {
      const count = this.map.spec.cells[i];
      return Number(centres(this.map.over[i], count)[Math.min(count - 1, Math.max(0, at))].toPrecision(4));
    });
  }

  // A cell becomes the figure's run, by way of the controls, which keep it for the address.
  private choose(cell: number[]): void {
    const { figure, varied, over } = this.map;
    this.valuesOf(cell).forEach((value, i) => {
      const { name } = over[i],
        at = coordinate(over[i], this.objective);
      if (at !== null) {
        figure.start = figure.start.map((v, k) => (k === at ? value : v));
        figure.controls.get("start")?.show();
        return;
      }
      const sliders = figure.spec.controls.filter((control): control is SliderSpec => control.kind === "slider");
      const slider = sliders.find(({ hyper, runs }) => hyper === name && runs.includes(varied.key));
      if (!slider) return;
      for (const run of figure.runs) if (slider.runs.includes(run.key)) run.hyper[name] = value;
      figure.controls.get(slider.key)?.show();
    });
    figure.touch();
  }

  // — in words —

  private words(values: number[]): string {
    const { over, figure } = this.map;
    return values
      .map((value, i) => `${symbolOf(figure.say, over[i], this.objective)} = ${show(value)}`.replaceAll(" ", "\u00a0"))
      .join(", ");
  }

  private told(values: number[]): string {
    const { figure, varied, over } = this.map,
      { objective } = this;
    const { start, hyper } = variant({ objective, start: figure.startOf(varied), hyper: varied.hyper }, over, values);
    const result = record(objective, varied.rule, start, figure.steps, hyper);
    return figure.say("map:cell", {
      place: this.words(values),
      verdict: verdict(figure.say, figure.name(varied), objective, result),
    });
  }

  listen(stage: Element, line: Element): void {
    this.line = line;
    this.hint = this.map.figure.say("map:hint");
    this.knob = stage.querySelector(".fig-handle");
    stage.addEventListener("pointermove", (event) => this.point(event as PointerEvent));
    stage.addEventListener("pointerleave", () => this.write(this.hint));
    this.knob?.addEventListener("focus", () => this.settle());
    this.knob?.addEventListener("blur", () => this.write(this.hint));
  }

  private point(event: PointerEvent): void {
    if (event.pointerType !== "mouse") return;
    const local = this.map.local(event);
    this.under = inside(this.map.frame, local) ? this.cellOf(unproject(this.map.frame, local)) : null;
    if (this.asking) return;
    this.asking = true;
    requestAnimationFrame(() => {
      this.asking = false;
      this.write(this.under ? this.told(this.valuesOf(this.under)) : this.hint);
    });
  }

  // Whoever holds the knob hears of the run that it stands on.
  settle(): void {
    if (this.knob && document.activeElement === this.knob) this.write(this.told(this.at()));
  }

  private write(text: string): void {
    if (this.line.textContent !== text) this.line.textContent = text;
  }
}
