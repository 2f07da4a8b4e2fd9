// What every kind of control answers.
import type { Figure } from "../figure/figure.ts";
import type { ControlSpec } from "../types.ts";
import { type Attributes, tag } from "../draw/markup.ts";

export interface Kind<S extends ControlSpec = ControlSpec> {
  // Labelled inputs inside one element with `data-control`; they say the declared values until the figure wakes.
  html(spec: S, figure: Figure): string;
  bind(part: HTMLElement, spec: S, figure: Figure): Bound;
}

export interface Bound {
  show(): void; // the state in its inputs
  text(): string | null; // the state for the address; null where nothing was changed
  parse(text: string): boolean; // the state from the address; false where it cannot be
  restore?(): void; // its own declared state
  prepare?(): void; // the runs, before they are computed
  settle?(): void; // the reader has let go
  put?(value: number): void; // a knob in a picture moves it
}

export const control = (spec: ControlSpec, look: string, attributes: Attributes, ...content: string[]): string =>
  tag("div", { class: `fig-control ${look}`, "data-control": spec.key, ...attributes }, ...content);
