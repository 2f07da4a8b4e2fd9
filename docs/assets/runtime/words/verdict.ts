// What became of a run, in words.
import type { Objective, Trajectory } from "../optlib.js";
import { where } from "./symbols.ts";
import type { Say } from "./words.ts";

const BRIEF = 8; // values of a noisy run that tell nothing yet
const STILL = 1e-9; // a rise smaller than this share of the range is rounding

// What became of the whole run, and where it is at the step shown.
export function verdict(
  say: Say,
  run: string,
  objective: Objective,
  result: Trajectory,
  step = result.points.length - 1,
): string {
  const { points, values, gradients, diverged_at, noisy, verdict: found } = result;
  let key = found === "moving" ? `moving-${trend(values)}` : found;
  if (found === "bounded") {
    const late = points.slice(Math.floor(points.length / 2)),
      [last] = late.slice(-1);
    const stuck = points.length > 1 && late.every((point) => point.every((w, i) => w === last[i]));
    key = stuck ? "still" : noisy ? "hovering" : "bounded";
  }
  if (noisy && found === "moving") key = values.length <= BRIEF ? "brief" : calms(gradients) ? "settling" : "stirring";
  const said = say(`verdict:${key}`, { run, at: diverged_at });
  const told = where(objective, points[step], values[step]);
  return `${said} ${say(told.includes("NaN") ? "shown-nan" : "shown", { step, where: told })}`;
}

// Whether the mean square of a noisy run's exact gradient is smaller in the last half than in the half before.
export function calms(gradients: number[][]): boolean {
  const steps = gradients.length - 1,
    half = Math.floor(steps / 2);
  const mean = (part: number[][]) =>
    part.reduce((sum, g) => sum + g.reduce((square, v) => square + v * v, 0), 0) / part.length;
  return mean(gradients.slice(half + 1)) < mean(gradients.slice(Math.floor(steps / 8) + 1, half + 1));
}

// Where a run that is still moving goes: "falling" if all of the last half of its values fall, up to rounding; "growing" if they rise
// higher than the first half did; else "swinging".
export function trend(values: number[]): "falling" | "growing" | "swinging" {
  const half = Math.floor((values.length - 1) / 2);
  const range = (part: number[]) =>
    part.reduce(
      ([low, high], v) => {
        if (v < low) low = v; // not Math.min, for which one NaN is all there is
        if (v > high) high = v;
        return [low, high];
      },
      [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
    );
  const late = values.slice(half),
    [low, high] = range(late);
  if (late.every((value, i) => i === 0 || value - late[i - 1] <= STILL * (high - low))) return "falling";
  return high > range(values.slice(0, half + 1))[1] ? "growing" : "swinging";
}
