// A knob that moves one number along a stretch of the picture: dragged, or by an arrow key, whichever way that points.
import type { Point } from "../draw/frame.ts";
import { show } from "../words/numbers.ts";
import type { Grip } from "./grip.ts";
import { nudge } from "./sketch.ts";

interface Along extends Pick<Grip, "label" | "at" | "now" | "range"> {
  put(value: number): void;
}

export function along({ label, at, now, range, put }: Along): Grip {
  return {
    label,
    at,
    now,
    range,
    said: () => show(now()),
    move: ([w]) => put(w),
    key: ([x, y]: Point, large) => {
      const [low, high] = range();
      put(Number((now() + (x + y) * nudge(large) * (high - low)).toPrecision(6)));
    },
  };
}
