// One living figure: its state, its runs, its views. Everything is linked because there is one run and all views draw it.
import * as optlib from "./optlib.js";
import { bind } from "./controls/index.js";
import { views } from "./views/index.js";
import { json, messages } from "./words.js";
import { Playback } from "./playback.js";
import { Prediction } from "./prediction.js";
import { bindTools } from "./tools.js";
import { mark, speak } from "./speech.js";
import { readState, writeState } from "./state.js";

export async function wake(element) {
  const id = element.dataset.figure;
  const url = new URL(`../figures/${encodeURIComponent(id)}.json`, import.meta.url);
  const [spec, say] = await Promise.all([json(url), messages(element.lang)]);
  return new Figure(element, spec, say).begin();
}

export const named = (registry, name) => (Object.hasOwn(registry, name) ? registry[name] : undefined);

export class Figure {
  constructor(element, spec, say) {
    Object.assign(this, { element, spec, say, lang: element.lang, computed: new Map(), queued: false });
    this.runs = spec.runs.map((run, style) => ({
      ...run,
      style,
      objective: run.objective && optlib.objective(run.objective),
      rule: named(optlib.optimizers, run.optimizer) ?? optlib.searches[run.optimizer] ?? optlib.mistakes[run.optimizer],
      own: run.start,
    }));
    this.restore();
    this.controls = new Map(spec.controls.map((control) => {
      const part = element.querySelector(`[data-control="${CSS.escape(control.key)}"]`);
      return [control.key, bind(part, control, this)];
    }));
    this.views = spec.views.map((view, i) => new views[view.kind](this, view, element.querySelector(`[data-view="${i}"]`)));
    // The numbers are under every figure, declared as a view or not.
    if (element.querySelector(".fig-data-table") && !spec.views.some((view) => view.kind === "table")) this.views.push(new views.table(this));
    this.playback = new Playback(this);
    matchMedia("print").addEventListener("change", ({ matches }) => this.views.forEach((view) => view.print?.(matches)));
    this.prediction = spec.predict ? new Prediction(this) : null;
    bindTools(this);
  }

  // The declaration on the landscape that the runs are on: the figure's own, or one that a control offers.
  get declared() {
    return this.spec.landscapes?.[this.landscape] ?? this.spec;
  }

  // Other ground under the runs: its objective, box and start, as declared.
  enter(landscape) {
    this.landscape = landscape;
    this.box = this.declared.box;
    this.start = [...this.declared.start];
    this.stand(this.declared.objective ? optlib.objective(this.declared.objective) : null); // a figure of samples has none
    this.declaredObjective ??= this.objective;
  }

  stand(objective) {
    this.objective = objective;
    for (const run of this.runs) if (!this.spec.runs[run.style].objective) run.objective = objective;
  }

  objectiveNamed(name) {
    return name === this.declared.objective ? this.objective : optlib.objective(name);
  }

  // The views follow to another landscape, or to another shape of it. While a finger changes the shape, axes wait until it is off.
  follow() {
    const { landscape, objective, moving } = this, stood = this.stood ?? { landscape: this.spec.objective, objective: this.declaredObjective };
    if (landscape === stood.landscape && objective === stood.objective && (moving || !stood.moving)) return;
    this.stood = { landscape, objective, moving: moving && objective !== stood.objective };
    const shaped = objective.name !== this.declared.objective;
    this.views.forEach((view, i) => view.change?.(shaped ? view.reshape(this.declared.views[i]) : this.declared.views[i]));
  }

  // The declared state.
  restore() {
    this.enter(this.spec.objective);
    this.dials = { ...this.spec.dials }; // what belongs to no run
    this.steps = this.spec.steps;
    this.at = Infinity; // the step shown; Infinity stands for the last one, however many there are
    for (const run of this.runs) {
      run.hyper = { ...this.spec.runs[run.style].hyper };
      run.on = this.spec.runs[run.style].shown;
    }
    for (const control of this.controls?.values() ?? []) control.restore?.();
  }

  begin() {
    readState(this);
    this.prediction?.put();
    this.show();
    this.update();
    this.settle({ quiet: true });
    // Let what is alive be painted and tried before the plotting library takes the main thread.
    setTimeout(() => this.upgrade(), 50);
    return this;
  }

  upgrade() {
    this.upgraded ??= Promise.all(this.views.map((view) => view.upgrade?.()));
    return this.upgraded;
  }

  // Also the views that wait for a touch of their own.
  complete() {
    return Promise.all([this.upgrade(), ...this.views.map((view) => view.complete?.())]);
  }

  // A pointer came down in one of the pictures while the code was still on its way.
  pressed(stage, down, now) {
    for (const handle of this.views.find((view) => view.stage === stage)?.handles ?? []) handle.press(down, now);
  }

  get shown() {
    return Math.min(this.at, this.steps);
  }

  get revealed() {
    return !this.prediction || this.prediction.done;
  }

  name(run) {
    if (run.label) return run.label[this.lang];
    const rule = this.messageOr(run.optimizer, run.optimizer);
    const { batch, noise } = run.hyper;
    if (batch !== undefined && run.optimizer === "gd") return this.say(batch === run.objective.data.x.length ? "full-batch" : "sgd");
    if (batch !== undefined) return this.say("on-minibatches", { rule });
    return noise === undefined ? rule : this.say("with-noise", { rule });
  }

  messageOr(key, other) {
    try { return this.say(key); } catch { return other; }
  }

  // The number that a view's option stands for: itself, or the value of the dial of that name.
  dialled(quantity) {
    return typeof quantity === "string" ? this.dials[quantity] : quantity;
  }

  // A knob in a picture moves dials, by name; what is given as a number stays.
  turn(changes) {
    for (const [name, value] of changes) {
      if (typeof name === "string") this.controls.get(name).put(value);
    }
    this.touch();
  }

  startOf(run) {
    return run.own ?? this.start;
  }

  // What the runs that are on have left behind, in the present state: between a touch and its frame it is computed for who asks.
  get results() {
    if (this.stale) this.compute();
    return this.computed;
  }

  compute() {
    this.stale = false;
    for (const control of this.controls.values()) control.prepare?.();
    for (const run of this.runs) {
      if (run.on) this.computed.set(run.key, optlib.run(run.objective, run.rule, this.startOf(run), this.steps, run.hyper));
      else this.computed.delete(run.key);
    }
  }

  // Something changed under the reader's finger: compute and draw once, in the next frame.
  touch() {
    this.stale = true;
    if (this.queued) return;
    this.queued = this.moving = true;
    this.prediction?.again();
    requestAnimationFrame(() => { this.queued = false; this.update(); });
  }

  update() {
    this.follow();
    this.compute();
    this.draw();
  }

  draw() {
    for (const view of this.views) view.draw();
    this.playback.show();
    if (!this.runs.length) this.speak({ aloud: false }); // what a picture without runs shows is its numbers
  }

  // The finger is off: say the result, write the address, bring the plots up to date.
  settle({ quiet = false } = {}) {
    if (this.queued) { requestAnimationFrame(() => this.settle({ quiet })); return; }
    if (this.moving) {
      this.moving = false;
      this.update(); // what would have held up the finger is computed now
    }
    this.speak();
    mark(this);
    for (const control of this.controls.values()) control.settle?.();
    if (!quiet) writeState(this);
    for (const view of this.views) view.settle?.();
  }

  speak(options) {
    speak(this, options);
  }

  // Inputs say the state, whoever changed it.
  show() {
    for (const control of this.controls.values()) control.show();
    this.playback.show();
  }

  notice(text) {
    const place = this.element.querySelector(".fig-notice");
    if (place) place.textContent = text;
  }

  reset() {
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
