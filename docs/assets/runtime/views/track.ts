// A quantity of each run against the step: coordinates, what an optimizer remembers, step lengths, angles …
import type { Objective, Trajectory } from "../optlib.js";
import { extent } from "../draw/extent.ts";
import type { Axis, Point, Project, Scale } from "../draw/frame.ts";
import { escaped, path, tag } from "../draw/markup.ts";
import { line } from "../draw/path.ts";
import { spread } from "../draw/spread.ts";
import type { Run } from "../figure/model.ts";
import { type Parts, put, SPARSE } from "../live/still.ts";
import { lineNames, quantityNamed } from "../measure/quantities.ts";
import { show } from "../words/numbers.ts";
import { stateSymbol, symbol } from "../words/symbols.ts";
import { Loss, type LossSpec } from "./loss.ts";

interface TrackSpec extends LossSpec {
  quantity: string; // see measure/quantities.ts
  coordinates: number[] | null; // which of its lines are drawn
}

const ROOM = 1.09; // the axis of steps goes on so far beyond the last, for the names
const NOWHERE = [Number.NaN, Number.NaN];

export class Track extends Loss<TrackSpec> {
  private known = new WeakMap<Trajectory, number[][]>();

  // Nothing is subtracted: a logarithmic axis shows sizes, as signs have no logarithm.
  override get floor(): number {
    return 0;
  }

  override across(): Axis {
    const named = this.runs.some((run) => this.names(run).some(Boolean));
    return [0, this.figure.steps * (named ? ROOM : 1), "linear", "@axis:step"];
  }

  override label(kind: Scale): string {
    const { quantity } = this.spec,
      { objective } = this.runs[0];
    const sized = (name: string) => (kind === "log" ? `|${name}|` : name);
    if (quantity.startsWith("state:")) return sized(stateSymbol(quantity.slice(6)));
    if (quantity === "coordinate") return this.names(this.runs[0]).map(sized).join(", ");
    return `@track:${quantity}${kind === "log" && quantity === "component" ? "-size" : ""}|${symbol(objective.letter)}`;
  }

  override extent(kind: Scale): [number, number] {
    const values = this.runs.flatMap((run) => {
      const result = this.figure.results.get(run.key);
      return result ? this.tracked(run, result).flat() : [];
    });
    return extent(values.filter(Number.isFinite), kind);
  }

  private chosen<T>(lines: T[]): T[] {
    return (this.spec.coordinates ?? [...lines.keys()]).map((k) => lines[k]);
  }

  // What stands at the ends of a run's lines.
  private names({ objective }: { objective: Objective }): string[] {
    return this.chosen(lineNames(this.spec.quantity, objective));
  }

  // The lines themselves; computed once a run.
  private tracked(run: Run, result: Trajectory): number[][] {
    const known = this.known.get(result) ?? this.chosen(quantityNamed(this.spec.quantity).lines(run.objective, result));
    this.known.set(result, known);
    return known;
  }

  override more(run: Run): string {
    const names = this.names(run);
    const tags = names.map((name, k) =>
      tag("text", { class: k === 0 && names.length > 1 ? "fig-tag main" : "fig-tag" }, escaped(name)),
    );
    return (names.length > 1 ? path("fig-line fig-thin") : "") + tags.join("");
  }

  override change(spec: TrackSpec): void {
    super.change(spec);
    this.known = new WeakMap();
    for (const run of this.runs) {
      const names = this.names(run);
      this.parts(run).tags.forEach((part, k) => {
        part.textContent = names[k];
      });
    }
  }

  // All lines one after the other, each closed by a point that is nowhere.
  override path(result: Trajectory, upTo: number, run: Run): Point[] {
    const size = this.frame.axes[1][2] === "log" ? Math.abs : (x: number) => x;
    return this.tracked(run, result).flatMap((values) => [
      ...values.slice(0, upTo + 1).map((x, k): Point => [k, size(x)]),
      NOWHERE,
    ]);
  }

  // What is tracked may jump at every step of any run, not only of a noisy one.
  override sparse({ points }: Trajectory): boolean {
    return points.length > SPARSE;
  }

  // No line is told by its name at the end alone: the first one is the stroke of its run, the others are thin.
  override stroke(parts: Parts, points: Point[], close?: number): void {
    const gap = parts.thin ? points.findIndex(([x]) => Number.isNaN(x)) : points.length;
    put(parts.line, line(points.slice(0, gap), close));
    if (parts.thin) put(parts.thin, line(points.slice(gap), close));
  }

  override ends(points: Point[]): Point[] {
    const ends: Point[] = [];
    let last: Point = NOWHERE;
    for (const point of points) {
      if (Number.isFinite(point[0]) && Number.isFinite(point[1])) last = point;
      else if (Number.isNaN(point[0])) {
        ends.push(last);
        last = NOWHERE;
      }
    }
    return ends;
  }

  override decorate(project: Project): void {
    const tags: Element[] = [],
      ends: Point[] = [];
    for (const run of this.runs) {
      const parts = this.parts(run),
        names = this.names(run),
        result = this.figure.shownResult(run);
      const found = result ? this.ends(this.path(result, this.figure.shown, run).map(project)) : [];
      tags.push(...parts.tags);
      ends.push(...parts.tags.map((_, k) => (names[k] && found[k]) || NOWHERE));
    }
    spread(ends, this.rect).forEach((place, k) => {
      tags[k].classList.toggle("off", !place);
      if (place) for (const [n, side] of ["x", "y"].entries()) tags[k].setAttribute(side, place[n].toFixed(1));
    });
  }

  override hoverText(run: Run, result: Trajectory, k: number): string {
    const stride = this.figure.shown + 2; // a line's points and the gap after it
    const [at, step] = [Math.floor(k / stride), k % stride];
    if (step > this.figure.shown) return "";
    const own = this.names(run)[at],
      name = this.spec.quantity === "coordinate" ? own : `${this.heading(run)} ${own}`.trim();
    return `${this.figure.name(run)}<br>${this.figure.say("axis:step")} ${step}<br>${name} = ${show(this.tracked(run, result)[at][step])}`;
  }

  private heading(run: Run): string {
    const { quantity } = this.spec;
    if (quantity.startsWith("state:")) return stateSymbol(quantity.slice(6));
    return this.figure.say(`track:${quantity}`, { f: symbol(run.objective.letter) });
  }

  // For the table of numbers, what it does not have already.
  override tabled(run: Run, result: Trajectory): [string, number[]][] {
    if (quantityNamed(this.spec.quantity).told || !this.runs.includes(run)) return [];
    const names = this.names(run);
    return this.tracked(run, result).map((values, k) => [`${this.heading(run)} ${names[k]}`.trim(), values]);
  }
}
