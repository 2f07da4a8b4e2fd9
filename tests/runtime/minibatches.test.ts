// Minibatches, counted one by one.
import assert from "node:assert/strict";
import { test } from "node:test";
import { dealt, ellipse, means, scatter, seen, subsets } from "../../docs/assets/runtime/measure/minibatches.ts";
import { type DataObjective, objective } from "../../docs/assets/runtime/optlib.js";

const line = objective("mse_line10") as DataObjective,
  POINT = [0.4, -0.7];
const near = (got: number, wanted: number, by = 1e-9) => assert.ok(Math.abs(got - wanted) <= by, `${got} ≠ ${wanted}`);
const mean = (values: number[]) => values.reduce((sum, v) => sum + v, 0) / values.length;
const run = (hyper: Record<string, number>) => ({ hyper: { ...hyper }, objective: line });

for (let size = 1; size <= 10; size++) {
  test(`the scatter of minibatches of ${size} is that of all of them`, () => {
    const chosen = subsets(10, size, 1000),
      every = means(line, POINT, chosen),
      { centre, spread } = scatter(line, POINT, size);
    assert.equal(new Set(chosen.map(String)).size, [10, 45, 120, 210, 252, 210, 120, 45, 10, 1][size - 1]);
    for (const i of [0, 1]) {
      near(mean(every.map((g) => g[i])), centre[i]);
      for (const j of [0, 1]) near(mean(every.map((g) => (g[i] - centre[i]) * (g[j] - centre[j]))), spread[i][j], 1e-8);
    }
  });
}

test("where there are too many minibatches, so many are drawn, each of different rows", () => {
  const chosen = subsets(100, 7, 50);
  assert.equal(chosen.length, 50);
  for (const rows of chosen) {
    assert.equal(new Set(rows).size, 7);
    assert.ok(rows.every((row, k) => row >= 0 && row < 100 && (k === 0 || row > rows[k - 1])));
  }
});

test("the ellipse is so many deviations away", () => {
  const centre = [3, -1],
    spread = [
      [4, 1.5],
      [1.5, 2],
    ],
    determinant = 4 * 2 - 1.5 ** 2;
  for (const [x, y] of ellipse(centre, spread, 2)) {
    const [u, v] = [x - centre[0], y - centre[1]];
    near((2 * u * u - 3 * u * v + 4 * v * v) / determinant, 4);
  }
});

test("an epoch costs as many rows as there are", () => {
  const costs = (hyper: Record<string, number>, steps: number) =>
    Array.from({ length: steps + 1 }, (_, k) => seen(run(hyper), k));
  assert.deepEqual(costs({}, 3), [0, 1, 2, 3]);
  costs({ batch: 4 }, 4).forEach((epochs, k) => {
    near(epochs, [0, 0.4, 0.8, 1, 1.4][k]);
  });
  costs({ batch: 5 }, 3).forEach((epochs, k) => {
    near(epochs, [0, 0.5, 1, 1.5][k]);
  });
});

test("the rows of an epoch's minibatches are all rows, once", () => {
  assert.deepEqual(dealt(run({ batch: 4, seed: 3 }), 0), []);
  const rows = [1, 2, 3].flatMap((step) => dealt(run({ batch: 4, seed: 3 }), step));
  assert.deepEqual(
    rows.sort((a, b) => a - b),
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
  );
});
