// What a knob in a picture moves. All points are in the data coordinates of the picture's frame.
import type { Axis, Frame, Point } from "../draw/frame.ts";
import type { Figure } from "../figure/figure.ts";
import { show } from "../words/numbers.ts";

export interface Grip {
  label: string; // a message: what the knob is called
  at(): Point; // where it stands
  now(): number; // what a screen reader hears, as on a slider
  said(): string;
  range(): [low: number, high: number];
  move(point: number[]): void;
  key?(way: Point, large: boolean): void; // an arrow key; without it the knob moves by a part of the picture
}

interface Place {
  figure: Figure;
  frame: Frame;
  handleAt(start: number[]): Point;
  startAt(point: number[]): number[];
}

// The start of the runs. With one variable an arrow key moves w alone: its value follows the curve.
export function startGrip(view: Place): Grip {
  const { figure } = view;
  const set = (start: number[]) => {
    figure.start = start;
    figure.controls.get("start")?.show();
    figure.touch();
  };
  return {
    label: "handle",
    at: () => view.handleAt(figure.start),
    said: () => figure.start.map((v) => show(v)).join(", "),
    now: () => figure.start[0],
    range: () => [view.frame.axes[0][0], view.frame.axes[0][1]],
    move: (point) => set(view.startAt(point)),
    key: (way, large) => set(nudged(view.frame, figure.start, way, large)),
  };
}

// A point moved by an arrow key, within the picture.
export function nudged({ axes }: Frame, point: Point, way: Point, large: boolean): number[] {
  const part = large ? 0.05 : 0.005;
  return point.map((v, i) => {
    const [low, high] = axes[i];
    const next = v + way[i] * part * (high - low);
    return Number(Math.min(Math.max(next, low), high).toPrecision(digits(axes[i], next)));
  });
}

// As many digits as a thousandth of the axis needs: a start a reader can read out and type.
export function digits([low, high]: Axis, value: number): number {
  const grain = (high - low) / 1000;
  if (!(grain > 0) || ![grain, value / grain].every(Number.isFinite)) return 8; // no axis, or no number on it
  return Math.min(8, Math.max(1, Math.ceil(Math.log10(Math.max(Math.abs(value), grain) / grain)) + 1));
}
