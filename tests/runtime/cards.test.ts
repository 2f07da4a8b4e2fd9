// The arithmetic behind pictures without runs: difference quotients, quadratic forms, graphs, arrows.
import assert from "node:assert/strict";
import { test } from "node:test";
import { arrow } from "../../docs/assets/runtime/draw/arrows.ts";
import { evenly, graph, heights } from "../../docs/assets/runtime/draw/graph.ts";
import type { Objective } from "../../docs/assets/runtime/optlib.js";
import { eigenpairs } from "../../docs/assets/runtime/measure/eigen.ts";
import { errors } from "../../docs/assets/runtime/views/differences.ts";
import { around, times, unit } from "../../docs/assets/runtime/views/formed.ts";
import { moved } from "../../docs/assets/runtime/views/sliced.ts";

const near = (got: number, wanted: number, by = 1e-9) =>
  assert.ok(Math.abs(got - wanted) <= by * Math.max(1, Math.abs(wanted)), `${got} ≠ ${wanted}`);
const cubic = { value: ([w]: number[]) => w ** 3, gradient: ([w]: number[]) => [3 * w * w] } as unknown as Objective;

for (const h of [0.5, 1e-2, 1e-3]) {
  test(`quotients of w³ at 1 with h = ${h} are off by 3h + h² ahead and by h² on either side`, () => {
    const [forward, central] = errors(cubic, 1, h);
    near(forward, 3 * h + h * h);
    near(central, h * h);
  });
}

test("a quadratic form lies between the eigenvalues and takes them along the eigenvectors", () => {
  const h = [
      [2, 1],
      [1, -1],
    ],
    { values, vectors } = eigenpairs(h);
  for (const degrees of evenly(0, 360, 73)) {
    const value = around(h, degrees),
      [x, y] = unit(degrees);
    assert.ok(value >= values[0] - 1e-12 && value <= values[1] + 1e-12);
    near(value, 2 * x * x + 2 * x * y - y * y);
  }
  vectors.forEach((vector, k) => {
    near(around(h, (Math.atan2(vector[1], vector[0]) * 180) / Math.PI), values[k]);
    times(h, vector).forEach((part, i) => {
      near(part, values[k] * vector[i]);
    });
  });
});

test("evenly spaced numbers hold both ends", () => {
  assert.deepEqual(evenly(-1, 2, 4), [-1, 0, 1, 2]);
  assert.deepEqual(evenly(3, -3, 3), [3, 0, -3]);
});

test("a graph runs from end to end and knows its heights", () => {
  const points = graph(cubic, -2, 1);
  assert.deepEqual(
    [points[0], points.at(-1)],
    [
      [-2, -8],
      [1, 1],
    ],
  );
  assert.deepEqual(heights(points), [-8, 1]);
});

test("on a slice one coordinate moves", () => {
  assert.deepEqual(
    [moved([1, 2], 0, 5), moved([1, 2], 1, 5)],
    [
      [5, 2],
      [1, 5],
    ],
  );
});

test("an arrow without a length is not drawn", () => {
  assert.equal(arrow([5, 5], [5.5, 5]), "");
  assert.match(arrow([5, 5], [50, 5]), /^M5,5L50,5M40/);
});
