// One living figure: its state, its runs, its views. Everything is linked because there is one run and all views draw it.
import { bind, type Bound } from "../controls/index.ts";
import * as optlib from "../optlib.js";
import type { Hyper, Objective, Rule, Trajectory } from "../optlib.js";
import { ruleNamed } from "../measure/rule.ts";
import type { Declared, FigureSpec, Language, Quantity, RunSpec } from "../types.ts";
import { type AnyView, make } from "../views/index.ts";
import { json, messages, type Say } from "../words/words.ts";
import { skeleton } from "./markup.ts";
import { Playback } from "./playback.ts";
import { Prediction } from "./prediction.ts";
import { mark, speak } from "./speech.ts";
import { readState, writeState } from "./state.ts";
import { Table } from "./table.ts";
import { bindTools } from "./tools.ts";

export async function wake(element: HTMLElement): Promise<Figure> {
  const url = new URL(`../figures/${encodeURIComponent(element.dataset.figure ?? "")}.json`, import.meta.url);
  const [spec, say] = await Promise.all([json<FigureSpec>(url), messages(element.lang)]);
  return new Figure(element, spec, say).begin();
}

export interface Run extends Omit<RunSpec, "objective"> {
  style: number; // its number among the figure's runs: colour, dash and marker
  objective: Objective;
  rule: Rule;
  hyper: Record<string, number> & Hyper;
  on: boolean;
}

export class Figure {
  readonly element: HTMLElement;
  readonly spec: FigureSpec;
  readonly say: Say;
  readonly lang: Language;
  readonly runs: Run[];
  readonly controls = new Map<string, Bound>();
  readonly views: AnyView[];
  readonly table: Table | null;
  readonly playback: Playback;
  readonly prediction: Prediction | null;
  landscape = "";
  box: number[][] = [];
  start: number[] = [];
  objective!: Objective; // a figure of samples has none, and nothing that asks for one
  declaredObjective!: Objective;
  dials: Record<string, number | string> = {}; // what belongs to no run
  steps = 0;
  at = Number.POSITIVE_INFINITY; // the step shown; infinity stands for the last one, however many there are
  moving = false;
  queued = false; // a frame is coming that draws the present state
  private computed = new Map<string, Trajectory>();
  private stale = false;
  private stood: { landscape: string; objective: Objective; moving: boolean } | null = null;
  private upgraded: Promise<unknown> | null = null;

  constructor(element: HTMLElement, spec: FigureSpec, say: Say) {
    this.element = element;
    this.spec = spec;
    this.say = say;
    this.lang = element.lang as Language;
    this.runs = spec.runs.map((run, style) => ({
      ...run, style, rule: ruleNamed(run.optimizer), objective: (run.objective && optlib.objective(run.objective)) as Objective, on: run.shown,
    }));
    this.restore();
    if (!element.querySelector(".fig-views")) element.insertAdjacentHTML("afterbegin", skeleton(this));
    const find = <E extends Element>(selector: string) => element.querySelector<E>(selector);
    for (const control of spec.controls) {
      this.controls.set(control.key, bind(find<HTMLElement>(`[data-control="${CSS.escape(control.key)}"]`) as HTMLElement, control, this));
    }
    this.views = spec.views.flatMap((view, i) => (view.kind === "table" ? [] : [make(this, view, find<HTMLElement>(`[data-view="${i}"]`) as HTMLElement)]));
    const folder = find<HTMLDetailsElement>(".fig-data-table");
    this.table = folder && new Table(this, folder);
    this.playback = new Playback(this);
    this.prediction = spec.predict ? new Prediction(this, spec.predict) : null;
    matchMedia("print").addEventListener("change", ({ matches }) => { for (const view of this.views) view.print?.(matches); });
    bindTools(this);
  }

  // The declaration on the landscape that the runs are on: the figure's own, or one that a control offers.
  get declared(): Declared {
    return this.spec.landscapes[this.landscape] ?? this.spec;
  }

  // Other ground under the runs: its objective, box and start, as declared.
  enter(landscape: string): void {
    this.landscape = landscape;
    this.box = this.declared.box;
    this.start = [...this.declared.start];
    if (this.declared.objective) this.stand(optlib.objective(this.declared.objective));
    this.declaredObjective ??= this.objective;
  }

  stand(objective: Objective): void {
    this.objective = objective;
    for (const run of this.runs) if (!this.spec.runs[run.style].objective) run.objective = objective;
  }

  objectiveNamed(name: string): Objective {
    return name === this.declared.objective ? this.objective : optlib.objective(name);
  }

  // The views follow to another landscape, or to another shape of it. While a finger changes the shape, axes wait until it is off.
  private follow(): void {
    const { landscape, objective, moving } = this;
    const stood = this.stood ?? { landscape: this.spec.objective, objective: this.declaredObjective, moving: false };
    if (landscape === stood.landscape && objective === stood.objective && (moving || !stood.moving)) return;
    this.stood = { landscape, objective, moving: moving && objective !== stood.objective };
    for (const view of this.views) view.change?.(this.declared.views[Number(view.element.dataset.view)] as never);
  }

  // The declared state.
  restore(): void {
    this.enter(this.spec.objective);
    this.dials = { ...this.spec.dials };
    this.steps = this.spec.steps;
    this.at = Number.POSITIVE_INFINITY;
    for (const run of this.runs) {
      run.hyper = { ...this.spec.runs[run.style].hyper };
      run.on = this.spec.runs[run.style].shown;
    }
    for (const control of this.controls.values()) control.restore?.();
  }

  begin(): this {
    readState(this);
    this.draft();
    // Let what is alive be painted and tried before the plotting library takes the main thread.
    setTimeout(() => this.upgrade(), 50);
    return this;
  }

  // Everything drawn and said; without Plotly, and without a word to the address.
  draft(): void {
    this.prediction?.put();
    this.show();
    this.compute();
    for (const view of this.views) view.open();
    this.update();
    this.settle({ quiet: true });
  }

  upgrade(): Promise<unknown> {
    this.upgraded ??= Promise.all(this.views.map((view) => view.upgrade?.()));
    return this.upgraded;
  }

  // Also the views that wait for a touch of their own.
  complete(): Promise<unknown> {
    return Promise.all([this.upgrade(), ...this.views.map((view) => view.complete?.())]);
  }

  // A pointer came down in one of the pictures while the code was still on its way.
  pressed(stage: Element, down: PointerEvent, now: PointerEvent): void {
    for (const handle of this.views.find((view) => view.stage === stage)?.handles ?? []) handle.press(down, now);
  }

  get shown(): number {
    return Math.min(this.at, this.steps);
  }

  get revealed(): boolean {
    return !this.prediction || this.prediction.done;
  }

  // What a run has come to, where a reader may see it.
  shownResult(run: Pick<Run, "key" | "on">): Trajectory | null {
    return (run.on && this.revealed && this.results.get(run.key)) || null;
  }

  get played(): [Run, Trajectory][] {
    return this.runs.flatMap((run) => {
      const result = this.shownResult(run);
      return result ? [[run, result] as [Run, Trajectory]] : [];
    });
  }

  // What a reader sees beside a run. On all rows at once it is no SGD, and is not called so.
  name(run: Run): string {
    if (run.label) return run.label[this.lang];
    const rule = this.messageOr(run.optimizer, run.optimizer);
    const { batch, noise } = run.hyper;
    if (batch !== undefined && run.optimizer === "gd") return this.say(batch === run.objective.data?.x.length ? "full-batch" : "sgd");
    if (batch !== undefined) return this.say("on-minibatches", { rule });
    return noise === undefined ? rule : this.say("with-noise", { rule });
  }

  messageOr(key: string, other: string): string {
    return this.say.has(key) ? this.say(key) : other;
  }

  // The number that a view's option stands for: itself, or the value of the dial of that name.
  dialled(quantity: Quantity): number {
    return Number(typeof quantity === "string" ? this.dials[quantity] : quantity);
  }

  // A knob in a picture moves dials, by name; what is given as a number stays.
  turn(changes: [Quantity, number][]): void {
    for (const [name, value] of changes) if (typeof name === "string") this.controls.get(name)?.put?.(value);
    this.touch();
  }

  startOf(run: Run): number[] {
    return run.start ?? this.start;
  }

  // What the runs that are on have left behind, in the present state: between a touch and its frame it is computed for who asks.
  get results(): Map<string, Trajectory> {
    if (this.stale) this.compute();
    return this.computed;
  }

  compute(): void {
    this.stale = false;
    for (const control of this.controls.values()) control.prepare?.();
    for (const run of this.runs) {
      if (run.on) this.computed.set(run.key, optlib.run(run.objective, run.rule, this.startOf(run), this.steps, run.hyper));
      else this.computed.delete(run.key);
    }
  }

  // Something changed under the reader's finger: compute and draw once, in the next frame.
  touch(): void {
    this.stale = true;
    if (this.queued) return;
    this.queued = this.moving = true;
    this.prediction?.again();
    requestAnimationFrame(() => { this.queued = false; this.update(); });
  }

  update(): void {
    this.compute();
    this.follow();
    this.draw();
  }

  draw(): void {
    for (const view of this.views) view.draw();
    this.playback.show();
    if (!this.runs.length) this.speak({ aloud: false }); // what a picture without runs shows is its numbers
  }

  // The finger is off: say the result, write the address, bring the plots up to date.
  settle({ quiet = false } = {}): void {
    if (this.queued) { requestAnimationFrame(() => this.settle({ quiet })); return; }
    if (this.moving) {
      this.moving = false;
      this.update(); // what would have held up the finger is computed now
    }
    this.speak();
    mark(this);
    for (const control of this.controls.values()) control.settle?.();
    if (!quiet) writeState(this);
    for (const view of this.views) view.settle();
    this.table?.settle();
  }

  speak(options?: { aloud?: boolean }): void {
    speak(this, options);
  }

  // Inputs say the state, whoever changed it.
  show(): void {
    for (const control of this.controls.values()) control.show();
    this.playback.show();
  }

  notice(text: string): void {
    const place = this.element.querySelector(".fig-notice");
    if (place) place.textContent = text;
  }

  reset(): void {
    this.playback.pause();
    this.restore();
    this.prediction?.reset();
    this.prediction?.put();
    this.notice("");
    this.show();
    this.update();
    this.settle();
  }
}
