// The kinds of views by name: a new kind is one file here, one line below, and its declaration in scripts/figures/views/.
import type { Figure } from "../figure/figure.ts";
import type { Handle } from "../live/handle.ts";
import type { Picture } from "../live/picture.ts";
import type { ViewSpec } from "../types.ts";
import { Average } from "./average.ts";
import { Chord } from "./chord.ts";
import { Cloud } from "./cloud.ts";
import { Contour } from "./contour.ts";
import { Curve } from "./curve.ts";
import { Cut } from "./cut.ts";
import { Data } from "./data.ts";
import { Depth } from "./depth.ts";
import { Differences } from "./differences.ts";
import { Ends } from "./ends.ts";
import { Epochs } from "./epochs.ts";
import { Errors } from "./errors.ts";
import { Fit } from "./fit.ts";
import { Form } from "./form.ts";
import { Inspector } from "./inspector.ts";
import { Loss } from "./loss.ts";
import { RunMap } from "./map.ts";
import { Norms } from "./norms.ts";
import { Partials } from "./partials.ts";
import { Ray } from "./ray.ts";
import { Reach } from "./reach.ts";
import { Risks } from "./risks.ts";
import { Scoreboard } from "./scoreboard.ts";
import { Secant } from "./secant.ts";
import { Slice } from "./slice.ts";
import { Stopping } from "./stopping.ts";
import { Surface } from "./surface.ts";
import { Sweep } from "./sweep.ts";
import { Track } from "./track.ts";
import { Turn } from "./turn.ts";

// What a figure asks of its views; the pictures that Plotly draws answer more.
export type AnyView = Pick<Picture, "element" | "words" | "summary" | "evidence" | "numbers" | "tabled"> & {
  open(): void;
  draw(): void;
  settle(): void;
  stage?: HTMLElement;
  handles?: Handle[];
  change?(spec: never): void;
  upgrade?(): Promise<void> | void;
  complete?(): Promise<void> | void;
  print?(starts: boolean): void;
  next?(): number[] | null; // the next point worth looking at
  judged?(): string; // what a prediction of its kind is held against
  verdict?(): string;
};

// biome-ignore lint/suspicious/noExplicitAny: each kind reads its own options
type Kind = { new (figure: Figure, spec: any, element: HTMLElement): AnyView; wide?: boolean };

const kinds: Record<string, Kind> = {
  average: Average,
  chord: Chord,
  cloud: Cloud,
  contour: Contour,
  curve: Curve,
  cut: Cut,
  data: Data,
  depth: Depth,
  differences: Differences,
  ends: Ends,
  epochs: Epochs,
  errors: Errors,
  fit: Fit,
  form: Form,
  inspector: Inspector,
  loss: Loss,
  map: RunMap,
  norms: Norms,
  partials: Partials,
  ray: Ray,
  reach: Reach,
  risks: Risks,
  scoreboard: Scoreboard,
  secant: Secant,
  slice: Slice,
  stopping: Stopping,
  surface: Surface,
  sweep: Sweep,
  track: Track,
  turn: Turn,
};

export const make = (figure: Figure, spec: ViewSpec, element: HTMLElement): AnyView =>
  new kinds[spec.kind](figure, spec, element);

// Is it no picture but HTML, as wide as the figure?
export const wide = (kind: string): boolean => Boolean(kinds[kind].wide);
