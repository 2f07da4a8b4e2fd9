// What Python declares (`spec()` of scripts/figures), as the runtime reads it.
import type { Axis } from "./draw/frame.ts";

export type Language = "ko" | "en";
export type Text = Record<Language, string>;
export type Box = [number, number][];
// A number, or the name of the dial that holds it.
export type Quantity = number | string;

export interface RunSpec {
  key: string;
  optimizer: string;
  hyper: Record<string, number>;
  shown: boolean;
  label?: Text;
  objective?: string;
  start?: number[];
}

// What every view's declaration holds; a kind adds its own options.
export interface ViewSpec {
  kind: string;
  objective: string;
  runs: string[];
}

export interface ControlSpec {
  kind: string;
  key: string;
  rare: boolean;
}

export interface PredictSpec {
  ask: "verdict" | "value" | "position" | "winner" | "kind";
  run: string;
  tolerance: number;
  question: Text | null;
}

// A figure on one of its landscapes.
export interface Declared {
  objective: string;
  start: number[];
  steps: number;
  box: Box;
  runs: RunSpec[];
  views: ViewSpec[];
  python: Record<string, string>;
}

export interface FigureSpec extends Declared {
  id: string;
  speed: number;
  dials: Record<string, number | string>;
  controls: ControlSpec[];
  predict: PredictSpec | null;
  landscapes: Record<string, Declared>;
}

export type { Axis };
