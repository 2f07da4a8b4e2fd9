// What a figure is about: its runs on their landscape, as the reader has set them, and what they come to.
import type { Bound } from "../controls/index.ts";
import { ruleNamed } from "../measure/rule.ts";
import * as optlib from "../optlib.js";
import type { Hyper, Objective, Rule, Trajectory } from "../optlib.js";
import type { Declared, FigureSpec, Language, Quantity, RunSpec } from "../types.ts";
import type { Say } from "../words/words.ts";

export interface Run extends Omit<RunSpec, "objective"> {
  style: number; // its number among the figure's runs: colour, dash and marker
  objective: Objective;
  rule: Rule;
  hyper: Record<string, number> & Hyper;
  on: boolean;
}

export abstract class Model {
  readonly spec: FigureSpec;
  readonly say: Say;
  readonly lang: Language;
  readonly runs: Run[];
  readonly controls = new Map<string, Bound>();
  landscape = "";
  box: number[][] = [];
  start: number[] = [];
  objective!: Objective; // a figure of samples has none, and nothing that asks for one
  declaredObjective!: Objective;
  dials: Record<string, number | string> = {}; // what belongs to no run
  steps = 0;
  at = Number.POSITIVE_INFINITY; // the step shown; infinity stands for the last one, however many there are
  protected stale = false; // something has changed since the runs were computed
  private computed = new Map<string, Trajectory>();

  constructor(spec: FigureSpec, say: Say, lang: Language) {
    this.spec = spec;
    this.say = say;
    this.lang = lang;
    this.runs = spec.runs.map((run, style) => ({
      ...run,
      style,
      rule: ruleNamed(run.optimizer),
      objective: (run.objective && optlib.objective(run.objective)) as Objective,
      on: run.shown,
    }));
    this.restore();
  }

  // May the reader see what the runs have come to?
  abstract get revealed(): boolean;

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

  get shown(): number {
    return Math.min(this.at, this.steps);
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
    if (batch !== undefined && run.optimizer === "gd")
      return this.say(batch === run.objective.data?.x.length ? "full-batch" : "sgd");
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

  // Whether the reader, or a link, has changed nothing: what the build drew is then what is to be seen.
  get asDeclared(): boolean {
    return [...this.controls.values()].every((control) => control.text() === null);
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
      if (run.on)
        this.computed.set(run.key, optlib.run(run.objective, run.rule, this.startOf(run), this.steps, run.hyper));
      else this.computed.delete(run.key);
    }
  }
}
