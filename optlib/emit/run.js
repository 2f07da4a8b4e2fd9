// A run, as optlib/trajectory.py makes it: the same lines in the browser's language, held together by the parity tests.

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
    const [low, below] = optimizer.limits[name] ?? [-Infinity, Infinity];
    if (!(low <= value && value < below)) {
      const most = below < Infinity ? ` and less than ${below}` : "";
      throw new RangeError(`${name} of ${optimizer.name} must be at least ${low}${most}, got ${value}`);
    }
  }
  return { ...optimizer.defaults, ...hyper };
};

// Everything checked and in its place for the first step. Beside the rule's own hyperparameters, `hyper` may hold batch, noise and seed.
const begin = (target, optimizer, start, steps, { batch, noise, seed, ...hyper } = {}) => {
  const chosen = typeof target === "string" ? objective(target) : target;
  const rule =
    typeof optimizer === "string" ? named({ ...optimizers, ...searches }, "optimizer", optimizer) : optimizer;
  if (start.length !== chosen.dimension || !start.every(Number.isFinite))
    throw new RangeError(`the start of ${chosen.name} must be ${chosen.dimension} finite numbers, got ${start}`);
  if (!Number.isInteger(steps) || steps < 0) throw new RangeError(`steps must be a whole number from 0, got ${steps}`);
  const all = settings(rule, hyper);
  const measured = measure(chosen, { batch, noise, seed });
  if (measured && (rule.move || rule.sequential))
    throw new RangeError(`${rule.name} does not run on measured gradients`);
  if (seed !== undefined && !measured && !rule.move)
    throw new RangeError("a seed needs something random: give batch or noise with it");
  const chance = rule.move ? new Generator(seed ?? 1) : null;
  const noisy = Boolean(chance || noise > 0 || (measured && batch < (chosen.data?.x.length ?? 0)));
  const w = [...start];
  const state = Object.fromEntries(rule.states.map((name) => [name, w.map(() => 0)]));
  return { chosen, rule, w, state, steps, all, measured, chance, noisy };
};

// The one loop, on `w` and `state` in place. `see(t, gradient, given)` looks at every point, the start included, and ends the run by
// returning true; `given` is the gradient that the rule was given for the step to this point. What `see` keeps is all that is kept.
const walk = ({ chosen, rule, w, state, steps, all, measured, chance }, see) => {
  const { gradient: gradientAt } = chosen,
    { move, step, sequential } = rule; // looked up once: a map takes millions of steps
  let gradient = gradientAt(w),
    given = gradient;
  if (see(0, gradient, given)) return;
  for (let t = 1; t <= steps; t++) {
    if (move) {
      move(chosen, w, chance, t, all);
    } else if (sequential) {
      for (let k = 0; k < w.length; k++) step(w, gradientAt(w), state, t, all, k, k + 1);
    } else {
      given = measured ? measured(w, gradient) : gradient;
      step(w, given, state, t, all);
    }
    gradient = gradientAt(w);
    if (see(t, gradient, given)) return;
  }
};

// A run with its whole way.
export function run(target, optimizer, start, steps, hyper) {
  const begun = begin(target, optimizer, start, steps, hyper);
  const {
    chosen: { value: valueAt },
    rule,
    w,
    state,
    noisy,
  } = begun;
  const points = [],
    values = [],
    gradients = [],
    measured = [];
  const states = Object.fromEntries(rule.states.map((name) => [name, []]));
  const judge = new Judge(steps, noisy);
  walk(begun, (t, gradient, given) => {
    const value = valueAt(w);
    points.push([...w]);
    values.push(value);
    gradients.push(gradient);
    measured.push(given);
    for (const name of rule.states) states[name].push([...state[name]]);
    judge.note(t, w, value, gradient);
    return false;
  });
  const { diverged_at } = judge;
  return {
    points,
    values,
    gradients,
    states,
    diverged_at,
    measured: begun.measured ? measured : null,
    noisy,
    verdict: judge.verdict(),
  };
}

// What a run comes to, without the way: for the thousands of runs of a map. It stops where a run has diverged. `converged_at` is
// the first step with so small a gradient, else null.
export function outcome(target, optimizer, start, steps, hyper) {
  const begun = begin(target, optimizer, start, steps, hyper);
  const {
      chosen: { value: valueAt },
      w,
    } = begun,
    judge = new Judge(steps, begun.noisy);
  let value,
    small = null;
  walk(begun, (t, gradient) => {
    value = valueAt(w);
    judge.note(t, w, value, gradient);
    if (small === null && isSmall(gradient)) small = t;
    return judge.diverged_at !== null;
  });
  const { diverged_at } = judge;
  return { point: w, value, diverged_at, converged_at: diverged_at === null ? small : null, verdict: judge.verdict() };
}

// The point where a run ends, and nothing else of it: no values, no verdict.
export function endpoint(target, optimizer, start, steps, hyper) {
  const begun = begin(target, optimizer, start, steps, hyper);
  walk(begun, () => false);
  return begun.w;
}

// The values along a run, and nothing else of it: a hundred runs fit between two frames.
export function valuesAlong(target, optimizer, start, steps, hyper) {
  const begun = begin(target, optimizer, start, steps, hyper);
  const {
      chosen: { value: valueAt },
      w,
    } = begun,
    values = new Float64Array(steps + 1);
  walk(begun, (t) => {
    values[t] = valueAt(w);
    return false;
  });
  return values;
}
