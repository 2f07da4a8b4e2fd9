// How far an axis reaches that follows the runs.
import { power, type Scale, widened } from "./frame.ts";

// For finite values: whole decades, ten of them at most, or their range and a little more.
export function extent(values: number[], kind: Scale): [number, number] {
  const all = kind === "log" ? values.map(Math.abs).filter((v) => v > 0) : values,
    other = kind === "log" ? [1, 1] : [0, 1];
  const [least, most] = all.length ? [Math.min, Math.max].map((best) => all.reduce((a, b) => best(a, b))) : other;
  if (kind === "linear") return widened(least, most);
  const high = power(Math.ceil(Math.log10(most) - 1e-9)),
    low = power(Math.floor(Math.log10(Math.max(least, high * 1e-10)) + 1e-9));
  return low < high ? [low, high] : [low / 10, high];
}
