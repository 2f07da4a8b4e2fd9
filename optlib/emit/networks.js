// Signals and gradients through many layers, as optlib/networks.py computes them; the names say what that file explains.

export function chain(activation, weights, x) {
  const unit = named(activations, "activation", activation);
  const depth = weights.length;
  const signals = [x],
    slopes = [];
  for (let k = 0; k < depth; k++) {
    const z = weights[k] * signals[k];
    signals.push(unit.value(z));
    slopes.push(unit.slope(z));
  }
  const factors = slopes.map((slope, k) => weights[k] * slope);
  const by_signal = new Array(depth + 1).fill(1);
  for (let k = depth - 1; k >= 0; k--) by_signal[k] = by_signal[k + 1] * factors[k];
  return {
    signals,
    slopes,
    factors,
    by_signal,
    by_weight: slopes.map((slope, k) => by_signal[k + 1] * slope * signals[k]),
  };
}

export function train_chain(activation, weights, x, target, lr, steps) {
  let w = [...weights];
  const history = [],
    losses = [];
  for (let t = 0; t <= steps; t++) {
    const { signals, by_weight } = chain(activation, w, x);
    const error = signals[w.length] - target;
    history.push(w);
    losses.push((error * error) / 2);
    w = w.map((weight, k) => weight - lr * (error * by_weight[k]));
  }
  return { history, losses };
}

const drawn = new Map();

function draws(depth, width, seed) {
  const key = `${depth},${width},${seed}`;
  if (!drawn.has(key)) {
    const generator = new Generator(seed);
    const row = () => Array.from({ length: width }, () => generator.normal());
    const [input, output] = [row(), row()];
    if (drawn.size > 32) drawn.clear();
    drawn.set(key, [Array.from({ length: depth }, () => Array.from({ length: width }, row)), input, output]);
  }
  return drawn.get(key);
}

const rms = (a) => Math.sqrt(a.reduce((sum, v) => sum + v * v, 0) / a.length);

export function wide(activation, depth, width, gain, seed, skip = false) {
  const unit = named(activations, "activation", activation);
  const [weights, input, output] = draws(depth, width, seed);
  const size = gain / Math.sqrt(width);
  let a = input,
    delta = output;
  const signal = [rms(a)],
    slopes = [];
  for (const layer of weights) {
    const z = layer.map((row) => size * row.reduce((sum, v, j) => sum + v * a[j], 0));
    a = z.map((v, i) => unit.value(v) + (skip ? a[i] : 0));
    slopes.push(z.map(unit.slope));
    signal.push(rms(a));
  }
  const gradient = [rms(delta)];
  for (let k = depth - 1; k >= 0; k--) {
    const back = new Array(width).fill(0);
    weights[k].forEach((row, i) => {
      const d = delta[i] * slopes[k][i] * size;
      for (let j = 0; j < width; j++) back[j] += row[j] * d;
    });
    delta = skip ? back.map((v, j) => v + delta[j]) : back;
    gradient.push(rms(delta));
  }
  return { signal, gradient: gradient.reverse() };
}
