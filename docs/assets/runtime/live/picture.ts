// What a kind of view says of itself; live/still.ts draws it, live/view.ts brings Plotly. A new kind is one file in views/, beside its
// declaration in scripts/figures/views/.
import type { Objective, Trajectory } from "../optlib.js";
import type { Frame, Point, Project } from "../draw/frame.ts";
import { axes, type Ground } from "../draw/ground.ts";
import { runGroup } from "../draw/path.ts";
import type { Figure } from "../figure/figure.ts";
import type { Run } from "../figure/model.ts";
import type { NumberTable } from "../figure/table.ts";
import type { ViewSpec } from "../types.ts";
import { type Grip, startGrip } from "./grip.ts";

export abstract class Picture<S extends ViewSpec = ViewSpec> {
  readonly figure: Figure;
  readonly element: HTMLElement;
  readonly clip: string;
  spec: S;
  runs: Run[];
  frame!: Frame;

  // Nothing is asked of the page here: the fields of a kind are not there yet. That is for open().
  constructor(figure: Figure, spec: S, element: HTMLElement) {
    this.figure = figure;
    this.spec = spec;
    this.element = element;
    this.clip = `${figure.spec.id}-clip${element.dataset.view}`;
    this.runs = figure.runs.filter((run) => spec.runs.includes(run.key));
  }

  // Where a run's points stand, in the frame's data coordinates.
  path(_result: Trajectory, _upTo: number, _run: Run): Point[] {
    return [];
  }

  ground(): Ground {
    return { around: axes(this.frame, this.figure.say, this.clip) };
  }

  // What the layer holds; draw() writes into it. `overlay` comes after the runs.
  layered(): string {
    return (
      this.runs.map((run) => runGroup(run.key, run.style, { haloed: this.haloed, more: this.more(run) })).join("") +
      this.overlay()
    );
  }

  overlay(): string {
    return "";
  }

  // What a run's group holds beside its three paths.
  more(_run: Run): string {
    return "";
  }

  // HTML under the picture: what the reader may change about this view alone.
  beside(): string {
    return "";
  }

  // Do the runs' lines keep apart from the ground, because its colours may be theirs?
  get haloed(): boolean {
    return false;
  }

  // What the knobs of this picture move; the first one also goes wherever a mouse presses. Here the start, where it may be set.
  grips(): Grip[] {
    return this.startByPointer && this.figure.spec.controls.some((control) => control.kind === "start")
      ? [startGrip(this)]
      : [];
  }

  // May the reader set the start by touching this picture? Then the kind says where it stands in it, and the way back.
  get startByPointer(): boolean {
    return false;
  }

  handleAt(start: number[]): Point {
    return start;
  }

  startAt(point: number[]): number[] {
    return point;
  }

  // Sentences about the figure; sentences in place of one for each run; those a reader may know before predicting.
  words(): string[] {
    return [];
  }

  summary(): string[] | null {
    return null;
  }

  evidence(): string[] {
    return [];
  }

  // Tables that belong to this view and to no run, and what it knows of a run that the run's own table has not.
  numbers(): NumberTable[] {
    return [];
  }

  tabled(_run: Run, _result: Trajectory): [head: string, line: number[]][] {
    return [];
  }

  // Beside the runs, in every frame.
  decorate(_project: Project): void {}

  // Axes that depend on values wait until the finger is off: moving them under it would hide what changes.
  get steady(): boolean {
    return false;
  }

  // The objective that this view draws: the figure's where it names none of its own.
  get objective(): Objective {
    return this.figure.objectiveNamed(this.spec.objective);
  }

  // The box that landscapes show: the figure's, or the domain of an objective of the view's own.
  get box(): number[][] {
    return this.spec.objective === this.figure.declared.objective ? this.figure.box : this.objective.domain;
  }

  // The least value at the objective's minima, or null.
  lowest(): number | null {
    const { minima, value } = this.objective;
    return minima.length ? Math.min(...minima.map(value)) : null;
  }
}
