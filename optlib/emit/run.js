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
  const pairs = given
    .split(",")
    .filter(Boolean)
    .map((pair) => pair.split("="));
  return named(objectives, "objective", declared).at(
    Object.fromEntries(pairs.map(([key, value]) => [key.trim(), Number(value)])),
  );
}

const settings = (optimizer, hyper) => {
  for (const [name, value] of Object.entries(hyper)) {
    if (!Object.hasOwn(optimizer.defaults, name))
      throw new TypeError(
        `${optimizer.name} has no hyperparameter "${name}"; it has ${Object.keys(optimizer.defaults).join(", ")}`,
      );
    if (!Number.isFinite(value))
      throw new RangeError(`${name} of ${optimizer.name} must be a finite number, got ${value}`);
    if (optimizer.move && value < 0)
      throw new RangeError(`${name} of ${optimizer.name} must not be negative, got ${value}`);
  }
  return { ...optimizer.defaults, ...hyper };
};

// `low` and `high` are the least and the largest value in each quarter of the steps of a run without chance.
const judge = (low, high, gradient, divergedAt) => {
  if (divergedAt !== null) return "diverged";
  if (Math.sqrt(norm2(gradient)) <= CONVERGED) return "converged";
  const earlyLow = Math.min(low[0], low[1]),
    lateLow = Math.min(low[2], low[3]);
  const earlyHigh = Math.max(high[0], high[1]),
    lateHigh = Math.max(high[2], high[3]);
  const least = PROGRESS * (lateHigh - lateLow);
  const [, second, third, last] = high.map((value) => value - Math.min(earlyLow, lateLow));
  const calms = third < CALMS * second && last < CALMS * third;
  return earlyLow - lateLow > least || lateHigh - earlyHigh > least || calms ? "moving" : "bounded";
};

// The last step of each quarter.
const quarters = (steps) => [1, 2, 3, 4].map((k) => Math.floor((k * steps) / 4));

const verdict = (values, gradients, divergedAt, steps, noisy) => {
  if (noisy && divergedAt === null) return noisyVerdict(gradients, steps);
  const low = [Infinity, Infinity, Infinity, Infinity],
    high = low.map((x) => -x),
    edges = quarters(steps);
  for (let t = 0, k = 0; t <= steps; t++) {
    while (t > edges[k]) k++;
    if (values[t] < low[k]) low[k] = values[t];
    if (values[t] > high[k]) high[k] = values[t];
  }
  return judge(low, high, gradients[steps], divergedAt);
};

// Beside the rule's own hyperparameters, `hyper` may hold batch, noise and seed.
export function run(target, optimizer, start, steps, { batch, noise, seed, ...hyper } = {}) {
  const chosen = typeof target === "string" ? objective(target) : target;
  optimizer = named({ ...optimizers, ...searches }, "optimizer", optimizer);
  if (start.length !== chosen.dimension || !start.every(Number.isFinite))
    throw new RangeError(`the start of ${chosen.name} must be ${chosen.dimension} finite numbers, got ${start}`);
  if (!Number.isInteger(steps) || steps < 0) throw new RangeError(`steps must be a whole number from 0, got ${steps}`);
  const all = settings(optimizer, hyper);
  const measured = measure(chosen, { batch, noise, seed });
  if (measured && (optimizer.move || optimizer.sequential))
    throw new RangeError(`${optimizer.name} does not run on measured gradients`);
  if (seed !== undefined && !measured && !optimizer.move)
    throw new RangeError("a seed needs something random: give batch or noise with it");
  const chance = optimizer.move ? new Generator(seed ?? 1) : null;
  const w = [...start];
  const state = Object.fromEntries(optimizer.states.map((name) => [name, w.map(() => 0)]));
  const states = Object.fromEntries(optimizer.states.map((name) => [name, [[...state[name]]]]));
  const points = [[...w]];
  const values = [chosen.value(w)];
  const gradients = [chosen.gradient(w)];
  const given = [gradients[0]];
  let diverged_at = norm2(w) <= DIVERGED * DIVERGED ? null : 0;
  for (let t = 1; t <= steps; t++) {
    if (optimizer.move) {
      optimizer.move(chosen, w, chance, t, all);
    } else if (optimizer.sequential) {
      for (let k = 0; k < w.length; k++) optimizer.step(w, chosen.gradient(w), state, t, all, k, k + 1);
    } else {
      given.push(measured ? measured(w, gradients[t - 1]) : gradients[t - 1]);
      optimizer.step(w, given[t], state, t, all);
    }
    points.push([...w]);
    values.push(chosen.value(w));
    gradients.push(chosen.gradient(w));
    for (const name of optimizer.states) states[name].push([...state[name]]);
    if (diverged_at === null && !(norm2(w) <= DIVERGED * DIVERGED)) diverged_at = t;
  }
  const noisy = Boolean(chance || noise > 0 || (measured && batch < (chosen.data?.x.length ?? 0)));
  return {
    points,
    values,
    gradients,
    states,
    diverged_at,
    measured: measured ? given : null,
    noisy,
    verdict: verdict(values, gradients, diverged_at, steps, noisy),
  };
}

// What `run` comes to, without the way: for the thousands of runs of a map. It stops where a run has diverged. `converged_at` is
// the first step with so small a gradient, else null.
export function outcome(target, optimizer, start, steps, { batch, noise, seed, ...hyper } = {}) {
  const chosen = typeof target === "string" ? objective(target) : target;
  optimizer = named({ ...optimizers, ...searches }, "optimizer", optimizer);
  const small = (gradient) => Math.sqrt(norm2(gradient)) <= CONVERGED;
  if (optimizer.move || batch !== undefined || noise !== undefined) {
    const { points, values, gradients, diverged_at, verdict } = run(chosen, optimizer, start, steps, {
      batch,
      noise,
      seed,
      ...hyper,
    });
    const first = gradients.findIndex(small);
    return { point: points[steps], value: values[steps], diverged_at, converged_at: first < 0 ? null : first, verdict };
  }
  const all = settings(optimizer, hyper);
  const w = [...start];
  const state = Object.fromEntries(optimizer.states.map((name) => [name, w.map(() => 0)]));
  const low = [Infinity, Infinity, Infinity, Infinity],
    high = low.map((x) => -x),
    edges = quarters(steps);
  let gradient,
    value,
    converged_at = null,
    quarter = 0;
  for (let t = 0; t <= steps; t++) {
    if (t > 0 && optimizer.sequential) {
      for (let k = 0; k < w.length; k++) optimizer.step(w, chosen.gradient(w), state, t, all, k, k + 1);
    } else if (t > 0) {
      optimizer.step(w, gradient, state, t, all);
    }
    value = chosen.value(w);
    gradient = chosen.gradient(w);
    if (!(norm2(w) <= DIVERGED * DIVERGED))
      return { point: w, value, diverged_at: t, converged_at: null, verdict: "diverged" };
    if (converged_at === null && small(gradient)) converged_at = t;
    while (t > edges[quarter]) quarter++;
    if (value < low[quarter]) low[quarter] = value;
    if (value > high[quarter]) high[quarter] = value;
  }
  return { point: w, value, diverged_at: null, converged_at, verdict: judge(low, high, gradient, null) };
}
