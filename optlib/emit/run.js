// A run, as optlib/trajectory.py makes it: the same lines in the browser's language, held together by the parity tests.

const norm2 = (w) => {
  let sum = 0;
  for (const part of w) sum += part * part;
  return sum;
};

const named = (registry, kind, wanted) => {
  const found = typeof wanted === "string" ? Object.hasOwn(registry, wanted) && registry[wanted] : wanted;
  if (!found) throw new RangeError(`no ${kind} is called "${wanted}"; there are ${Object.keys(registry).join(", ")}`);
  return found;
};

// The objective of that name; "rotated_ravine(angle=30)" is the one at that value of its parameter.
export function objective(name) {
  const [, declared, given] = /^(\w+)\((.*)\)$/.exec(name) ?? [];
  if (!declared) return named(objectives, "objective", name);
  const pairs = given.split(",").filter(Boolean).map((pair) => pair.split("="));
  return named(objectives, "objective", declared).at(Object.fromEntries(pairs.map(([key, value]) => [key.trim(), Number(value)])));
}

const settings = (optimizer, hyper) => {
  for (const [name, value] of Object.entries(hyper)) {
    if (!Object.hasOwn(optimizer.defaults, name))
      throw new TypeError(`${optimizer.name} has no hyperparameter "${name}"; it has ${Object.keys(optimizer.defaults).join(", ")}`);
    if (!Number.isFinite(value)) throw new RangeError(`${name} of ${optimizer.name} must be a finite number, got ${value}`);
  }
  return { ...optimizer.defaults, ...hyper };
};

const verdict = (values, gradient, divergedAt, steps) => {
  if (divergedAt !== null) return "diverged";
  if (Math.sqrt(norm2(gradient)) <= CONVERGED) return "converged";
  const half = Math.floor(steps / 2);
  const range = (from, to) => {
    let [low, high] = [Infinity, -Infinity];
    for (let t = from; t <= to; t++) {
      if (values[t] < low) low = values[t];
      if (values[t] > high) high = values[t];
    }
    return [low, high];
  };
  const [earlyLow, earlyHigh] = range(0, half);
  const [lateLow, lateHigh] = range(half + 1, steps);
  const least = PROGRESS * (lateHigh - lateLow);
  return earlyLow - lateLow > least || lateHigh - earlyHigh > least ? "moving" : "bounded";
};

export function run(target, optimizer, start, steps, hyper = {}) {
  const chosen = typeof target === "string" ? objective(target) : target;
  optimizer = named(optimizers, "optimizer", optimizer);
  if (start.length !== chosen.dimension || !start.every(Number.isFinite))
    throw new RangeError(`the start of ${chosen.name} must be ${chosen.dimension} finite numbers, got ${start}`);
  if (!Number.isInteger(steps) || steps < 0) throw new RangeError(`steps must be a whole number from 0, got ${steps}`);
  const all = settings(optimizer, hyper);
  const w = [...start];
  const state = Object.fromEntries(optimizer.states.map((name) => [name, w.map(() => 0)]));
  const states = Object.fromEntries(optimizer.states.map((name) => [name, [[...state[name]]]]));
  const points = [[...w]];
  const values = [chosen.value(w)];
  const gradients = [chosen.gradient(w)];
  let diverged_at = norm2(w) <= DIVERGED * DIVERGED ? null : 0;
  for (let t = 1; t <= steps; t++) {
    if (optimizer.sequential) {
      for (let k = 0; k < w.length; k++) optimizer.step(w, chosen.gradient(w), state, t, all, k, k + 1);
    } else {
      optimizer.step(w, gradients[t - 1], state, t, all);
    }
    points.push([...w]);
    values.push(chosen.value(w));
    gradients.push(chosen.gradient(w));
    for (const name of optimizer.states) states[name].push([...state[name]]);
    if (diverged_at === null && !(norm2(w) <= DIVERGED * DIVERGED)) diverged_at = t;
  }
  return { points, values, gradients, states, diverged_at, verdict: verdict(values, gradients[steps], diverged_at, steps) };
}
