// What a slider runs over: a stretch of numbers, linear, logarithmic, or logarithmic on both sides of zero ("signed-log": low and high
// are sizes then, and there is no zero). A position is what the range input holds.

export interface Range {
  low: number;
  high: number;
  step: number | null; // of a linear scale
  scale: "linear" | "log" | "signed-log";
  whole: boolean;
}

interface Positions {
  attributes: { min: number; max: number; step: number };
  value(at: number): number;
  position(value: number): number;
  fraction(value: number): number; // how far along the slider, from 0 to 1
  bounded(value: number): number;
  usable(value: number): boolean;
}

const POSITIONS = 400; // of a logarithmic slider: each press of an arrow key is about a percent

export function ranges({ low, high, step, scale, whole }: Range): Positions {
  const ratio = Math.log(high / low),
    half = POSITIONS / 2;
  const grain = (value: number) => (whole ? Math.round(value) : Number(value.toPrecision(3)));
  const within = (value: number) => Math.min(high, value > low ? value : low); // what is no number goes to the low end
  const usable = (value: number) =>
    Number.isFinite(value) && value >= low && value <= high && (!whole || Number.isInteger(value));
  const part = (value: number) => Math.log(value / low) / ratio;
  if (scale === "linear") {
    const stride = step ?? (whole ? 1 : 10 ** Math.floor(Math.log10((high - low) / 100))); // a hundredth to a thousandth of the range
    return {
      attributes: { min: low, max: high, step: stride },
      value: (at) => at,
      position: (value) => value,
      fraction: (value) => (value - low) / (high - low),
      bounded: within,
      usable,
    };
  }
  if (scale === "log") {
    return {
      attributes: { min: 0, max: POSITIONS, step: 1 },
      value: (at) => within(grain(low * Math.exp((at / POSITIONS) * ratio))),
      position: (value) => Math.round(POSITIONS * part(value)),
      fraction: part,
      bounded: within,
      usable,
    };
  }
  const sign = (value: number) => (value < 0 ? -1 : 1);
  // There is no zero, and its place in the middle is the smallest number above it.
  const place = (value: number) => sign(value) * (1 + part(Math.abs(value)) * (half - 1));
  return {
    attributes: { min: -half, max: half, step: 1 },
    value: (at) => sign(at) * within(grain(low * Math.exp(((Math.max(1, Math.abs(at)) - 1) / (half - 1)) * ratio))),
    position: (value) => Math.round(place(value)),
    fraction: (value) => 0.5 + place(value) / POSITIONS,
    bounded: (value) => sign(value) * within(Math.abs(value)),
    usable: (value) => Math.abs(value) >= low && Math.abs(value) <= high,
  };
}
