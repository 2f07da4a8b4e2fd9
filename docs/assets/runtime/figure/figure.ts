// One living figure: its views, its controls, and when what is drawn. Everything is linked because there is one run and all views draw it.
import { bind } from "../controls/index.ts";
import type { Objective } from "../optlib.js";
import type { FigureSpec, Language, Quantity } from "../types.ts";
import { type AnyView, make } from "../views/index.ts";
import { json, messages, type Say } from "../words/words.ts";
import { skeleton } from "./markup.ts";
import { Model } from "./model.ts";
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

export class Figure extends Model {
  readonly element: HTMLElement;
  readonly views: AnyView[];
  readonly table: Table | null;
  readonly playback: Playback;
  readonly prediction: Prediction | null = null;
  moving = false;
  queued = false; // a frame is coming that draws the present state
  private stood: { landscape: string; objective: Objective; moving: boolean } | null = null;
  private upgraded: Promise<unknown> | null = null;

  constructor(element: HTMLElement, spec: FigureSpec, say: Say) {
    super(spec, say, element.lang as Language);
    this.element = element;
    if (!element.querySelector(".fig-views")) element.insertAdjacentHTML("afterbegin", skeleton(this));
    const find = <E extends Element>(selector: string) => element.querySelector<E>(selector);
    for (const control of spec.controls) {
      this.controls.set(
        control.key,
        bind(find<HTMLElement>(`[data-control="${CSS.escape(control.key)}"]`) as HTMLElement, control, this),
      );
    }
    this.views = spec.views.flatMap((view, i) =>
      view.kind === "table" ? [] : [make(this, view, find<HTMLElement>(`[data-view="${i}"]`) as HTMLElement)],
    );
    const folder = find<HTMLDetailsElement>(".fig-data-table");
    this.table = folder && new Table(this, folder);
    this.playback = new Playback(this);
    this.prediction = spec.predict ? new Prediction(this, spec.predict) : null;
    matchMedia("print").addEventListener("change", ({ matches }) => {
      for (const view of this.views) view.print?.(matches);
    });
    bindTools(this);
  }

  // The views follow to another landscape, or to another shape of it. While a finger changes the shape, axes wait until it is off.
  private follow(): void {
    const { landscape, objective, moving } = this;
    const stood = this.stood ?? { landscape: this.spec.objective, objective: this.declaredObjective, moving: false };
    if (landscape === stood.landscape && objective === stood.objective && (moving || !stood.moving)) return;
    this.stood = { landscape, objective, moving: moving && objective !== stood.objective };
    for (const view of this.views) view.change?.(this.declared.views[Number(view.element.dataset.view)] as never);
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

  get revealed(): boolean {
    return !this.prediction || this.prediction.done;
  }

  // A knob in a picture moves dials, by name; what is given as a number stays.
  turn(changes: [Quantity, number][]): void {
    for (const [name, value] of changes) if (typeof name === "string") this.controls.get(name)?.put?.(value);
    this.touch();
  }

  // Something changed under the reader's finger: compute and draw once, in the next frame.
  touch(): void {
    this.stale = true;
    if (this.queued) return;
    this.queued = this.moving = true;
    this.prediction?.again();
    requestAnimationFrame(() => {
      this.queued = false;
      this.update();
    });
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
    if (this.queued) {
      requestAnimationFrame(() => this.settle({ quiet }));
      return;
    }
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
