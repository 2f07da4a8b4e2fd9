// What is told of a run step by step, on runs whose quantities can be told by hand.
import assert from "node:assert/strict";
import { test } from "node:test";
import { lineNames, quantityNamed } from "../../docs/assets/runtime/measure/quantities.ts";
import { objective, objectives, run, type Trajectory } from "../../docs/assets/runtime/optlib.js";

const near = (got: number, wanted: number, by = 1e-9) => assert.ok(Math.abs(got - wanted) <= by, `${got} ≠ ${wanted}`);
const lines = (name: string, target: string, result: Trajectory) =>
  quantityNamed(name).lines(objective(target), result);

test("each step of gradient descent is η times the gradient before it", () => {
  const result = run("ravine", "gd", [-7, 2], 25, { lr: 0.1 });
  const [lengths] = lines("step_length", "ravine", result),
    [norms] = lines("gradient_norm", "ravine", result);
  assert.ok(Number.isNaN(lengths[0]));
  lengths.slice(1).forEach((length, k) => {
    near(length, 0.1 * norms[k]);
  });
  for (const rates of lines("effective_rate", "ravine", result))
    rates.slice(1).forEach((rate) => {
      near(rate, 0.1, 1e-6);
    });
});

test("the first step of Adam is η along each coordinate", () => {
  const result = run("ravine", "adam", [-7, 2], 5, { lr: 0.9 });
  near(lines("step_length", "ravine", result)[0][1], 0.9 * Math.SQRT2, 1e-6);
  assert.deepEqual(
    lines("state:v", "ravine", result).map((line) => line[3]),
    result.states.v[3],
  );
  assert.deepEqual(
    lines("coordinate", "ravine", result).map((line) => line[3]),
    result.points[3],
  );
});

test("in a round bowl the gradient points at the minimum; across a ravine it does not", () => {
  const bowl = Object.values(objectives).find(({ dimension, minima, hessian }) => {
    if (dimension !== 2 || !minima.length) return false;
    const [[a, b], [, c]] = hessian(minima[0]),
      [[d]] = hessian([3.1, 1.7]);
    return a === c && b === 0 && d === a;
  });
  if (bowl) near(lines("angle", bowl.name, run(bowl, "gd", [1.3, -0.4], 1, { lr: 0.01 }))[0][0], 0, 1e-5);
  const {
    points: [start],
    gradients: [g],
    ...rest
  } = run("ravine", "gd", [-7, 2], 1, { lr: 0.1 });
  const [angle] = lines("angle", "ravine", { ...rest, points: [start], gradients: [g] });
  const way = objective("ravine").minima[0].map((m, i) => m - start[i]);
  near(
    Math.cos((angle[0] * Math.PI) / 180),
    -(way[0] * g[0] + way[1] * g[1]) / (Math.hypot(...way) * Math.hypot(...g)),
  );
});

test("the components along the eigenvectors are as long as the way from the minimum", () => {
  const result = run("rotated_ravine", "gd", [-4, 2], 20, { lr: 0.05 }),
    target = objective("rotated_ravine");
  const found = lines("component", "rotated_ravine", result);
  result.points.forEach((w, t) => {
    const far = Math.min(...target.minima.map((m) => Math.hypot(...m.map((v, i) => v - w[i]))));
    near(Math.hypot(...found.map((line) => line[t])), far);
  });
  assert.deepEqual(lineNames("component", target), ["λ₁", "λ₂"]);
});

test("of what rests, no rate is told", () => {
  const result = run("ravine", "gd", [0, 0], 3, { lr: 0.1 });
  assert.ok(lines("effective_rate", "ravine", result).flat().every(Number.isNaN));
});
