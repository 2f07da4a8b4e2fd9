// Where a slider stands for a value, and which values it can have. scripts/figures/controls/ranges.py is the twin and says more.

export function ranges(spec, whole = false) {
  const { low, high, scale = "linear" } = spec;
  const ratio = Math.log(high / low);
  const grain = (value) => (whole ? Math.round(value) : Number(value.toPrecision(3)));
  const bounded = (value) => Math.min(high, value > low ? value : low); // what is no number goes to the low end
  if (scale === "linear") {
    return { value: Number, position: (value) => value, bounded, usable: (value) => Number.isFinite(value) && value >= low && value <= high && (!whole || Number.isInteger(value)) };
  }
  if (scale === "log") {
    return {
      value: (at) => bounded(grain(low * Math.exp((at / spec.positions) * ratio))),
      position: (value) => Math.round((spec.positions * Math.log(value / low)) / ratio),
      bounded,
      usable: (value) => Number.isFinite(value) && value >= low && value <= high && (!whole || Number.isInteger(value)),
    };
  }
  // Both signs: there is no zero, and its place in the middle is the smallest number above it.
  const half = spec.positions / 2 - 1;
  const sign = (value) => (value < 0 ? -1 : 1);
  return {
    value: (at) => sign(at) * bounded(grain(low * Math.exp(((Math.max(1, Math.abs(at)) - 1) / half) * ratio))),
    position: (value) => sign(value) * Math.round(1 + (half * Math.log(Math.abs(value) / low)) / ratio),
    bounded: (value) => sign(value) * bounded(Math.abs(value)),
    usable: (value) => Math.abs(value) >= low && Math.abs(value) <= high,
  };
}
