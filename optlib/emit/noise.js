// Gradients measured with noise, as optlib/noise.py makes them; it says why.

// Minibatches without end: in each epoch the n rows are shuffled and dealt out, `size` at a time, in rising order.
export function* batches(n, size, generator) {
  for (;;) {
    const order = generator.shuffle(n);
    for (let first = 0; first < n; first += size) yield order.slice(first, first + size).sort((a, b) => a - b);
  }
}

// A function from a point and its exact gradient to the next measured gradient; null where nothing is random.
function measure(objective, { batch, noise, seed = 1 }) {
  if (batch === undefined && noise === undefined) return null;
  if (noise !== undefined && !(Number.isFinite(noise) && noise >= 0))
    throw new RangeError(`noise must be a finite number from 0, got ${noise}`);
  const generator = new Generator(seed);
  const stream = batch === undefined ? null : batches(checkedRows(objective, batch), batch, generator);
  return (w, exact) => {
    const g = stream ? batchGradient(objective, w, stream.next().value) : [...exact];
    return noise === undefined ? g : g.map((part) => part + noise * generator.normal());
  };
}

function checkedRows(objective, batch) {
  if (!objective.row)
    throw new RangeError(`${objective.name} is not a mean over the rows of a data set, so it has no minibatches`);
  const n = objective.data.x.length;
  if (!Number.isInteger(batch) || batch < 1 || batch > n)
    throw new RangeError(`batch must be a whole number from 1 to ${n}, got ${batch}`);
  return n;
}

// The mean of the gradients of some rows.
export function batchGradient(objective, w, rows) {
  const { x, y } = objective.data;
  const sum = w.map(() => 0);
  for (const i of rows)
    objective.row.gradient(w, x[i], y[i]).forEach((part, k) => {
      sum[k] += part * (1 / rows.length);
    });
  return sum;
}
