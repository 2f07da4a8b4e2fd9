// Tuning, as optlib/tuning.py does it: the same choice in the browser's language, held together by the parity tests.

// `rates` ascending; returns the rate that ends lowest and the last value with each of them.
export function tune(objective, optimizer, start, steps, rates, fixed = {}) {
  objective = named(objectives, "objective", objective);
  optimizer = named(optimizers, "optimizer", optimizer);
  const all = settings(optimizer, fixed);
  const runs = rates.map((lr) => valuesAlong(objective, optimizer, start, steps, { ...all, lr }));
  const last = runs.map((values) => values[steps]);
  const lowest = Math.min(...last.filter(Number.isFinite));
  if (!Number.isFinite(lowest)) return { rate: rates[0], rates, values: last };
  const level = lowest + TIE * Math.max(1, Math.abs(lowest));
  let best = -1,
    arrived = Infinity;
  runs.forEach((values, k) => {
    if (!(last[k] <= level)) return;
    const first = values.findIndex((value) => value <= level);
    if (first < arrived) [best, arrived] = [k, first];
  });
  return { rate: rates[best], rates, values: last };
}
