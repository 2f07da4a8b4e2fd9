// Eigenpairs and what the Hessian test says of them, against their definitions; and the arrows that show them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { drawn, places } from "../../docs/assets/runtime/draw/eigen.ts";
import type { Rect } from "../../docs/assets/runtime/draw/frame.ts";
import { classify, eigenpairs } from "../../docs/assets/runtime/measure/eigen.ts";

const near = (got: number, wanted: number, by = 1e-12) => assert.ok(Math.abs(got - wanted) <= by, `${got} ≠ ${wanted}`);
const dot = (u: number[], v: number[]) => u.reduce((sum, x, i) => sum + x * v[i], 0);
const numbers = (d: string) => (d.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);

const MATRICES = [
  [
    [2, 1],
    [1, 2],
  ],
  [
    [1, 0],
    [0, -3],
  ],
  [
    [-3, 0],
    [0, 1],
  ],
  [
    [0, 2],
    [2, 0],
  ],
  [
    [5, 0],
    [0, 5],
  ],
  [
    [0, 0],
    [0, 0],
  ],
  [
    [1, 1],
    [1, 1],
  ],
  [
    [1, 1e-9],
    [1e-9, 1],
  ],
  [
    [802, -400],
    [-400, 200],
  ],
  [
    [-1.5, 0.25],
    [0.25, -7],
  ],
];

for (const matrix of MATRICES) {
  test(`the eigenpairs of ${JSON.stringify(matrix)} are what the word says`, () => {
    const { values, vectors } = eigenpairs(matrix),
      size = Math.max(1, ...matrix.flat().map(Math.abs));
    assert.ok(values[0] <= values[1]);
    near(values[0] + values[1], matrix[0][0] + matrix[1][1], 1e-12 * size);
    near(dot(vectors[0], vectors[1]), 0);
    vectors.forEach((vector, k) => {
      near(Math.hypot(...vector), 1);
      matrix.forEach((row, i) => {
        near(dot(row, vector), values[k] * vector[i], 1e-12 * size);
      });
      const largest = vector.reduce((best, part) => (Math.abs(part) > Math.abs(best) * (1 + 1e-9) ? part : best), 0);
      assert.ok(largest > 0, `${vector} points the other way`);
    });
  });
}

test("a small eigenvalue beside a large one keeps its digits", () => {
  near(
    eigenpairs([
      [1e8, 1],
      [1, 2e-8],
    ]).values[0],
    1e-8,
    1e-20,
  );
});

test("a matrix of one row is its eigenvalue", () => {
  assert.deepEqual(eigenpairs([[-4]]), { values: [-4], vectors: [[1]] });
});

test("a matrix of more rows is refused", () => {
  assert.throws(
    () =>
      eigenpairs([
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
      ]),
    /one or two rows, not of 3/,
  );
});

const KINDS: [number[], string][] = [
  [[1, 2], "minimum"],
  [[-2, -1], "maximum"],
  [[-1, 1], "saddle"],
  [[0, 1], "inconclusive"],
  [[-1, 0], "inconclusive"],
  [[0, 0], "inconclusive"],
  [[1e-9, 1], "inconclusive"],
  [[1e-3, 1e5 - 1], "minimum"],
  [[1e-3, 1e6], "inconclusive"],
  [[3], "minimum"],
  [[-3], "maximum"],
];

for (const [values, kind] of KINDS)
  test(`eigenvalues ${values}: ${kind}`, () => {
    assert.equal(classify(values), kind);
  });

const AT = [200, 150];

test("arrows point in where the ground rises and out where it falls, along the eigenvectors", () => {
  const { up, down, zero, model } = drawn(
    AT,
    {
      values: [-2, 1],
      vectors: [
        [0, 1],
        [1, 0],
      ],
    },
    false,
  );
  const [inX, inY, inX2] = numbers(up),
    [, outY, outX, outY2] = numbers(down);
  assert.ok(inY === AT[1] && Math.abs(inX - AT[0]) > Math.abs(inX2 - AT[0]));
  assert.ok(outX === AT[0] && Math.abs(outY - AT[1]) < Math.abs(outY2 - AT[1]));
  assert.deepEqual([zero, model], ["", ""]);
});

test("without curvature there is a line and no arrow, and no model", () => {
  const { up, down, zero, model } = drawn(
    AT,
    {
      values: [0, 0],
      vectors: [
        [1, 0],
        [0, 1],
      ],
    },
    true,
  );
  assert.deepEqual([up, down, model], ["", "", ""]);
  assert.equal(zero.match(/M/g)?.length, 4);
});

for (const values of [
  [1, 4],
  [-4, -1],
  [-1, 4],
  [-4, 1],
]) {
  test(`the model of the eigenvalues ${values} is drawn along one height`, () => {
    const vectors = [
        [0.8, 0.6],
        [-0.6, 0.8],
      ],
      points = numbers(drawn(AT, { values, vectors }, true).model);
    const heights = [];
    for (let i = 0; i < points.length; i += 2) {
      const way = [points[i] - AT[0], AT[1] - points[i + 1]];
      if (Math.hypot(...way) < 150)
        heights.push(values.reduce((sum, value, k) => sum + value * dot(way, vectors[k]) ** 2, 0));
    }
    const signs = values[0] * values[1] > 0;
    const sizes = heights.map(Math.abs),
      middle = Math.max(...values.map(Math.abs)) * 30 ** 2;
    for (const [i, size] of sizes.entries())
      near(size, middle, 0.05 * middle + (signs ? 0 : 0.1 * Math.hypot(points[2 * i], points[2 * i + 1])));
  });
}

test("eigenvalues are written within the picture, wherever the point is", () => {
  const rect: Rect = [62, 34, 358, 352],
    [left, top, width, height] = rect;
  const shares = [0.05, 0.5, 0.95],
    pairs = {
      values: [-2, 2],
      vectors: [
        [0, 1],
        [1, 0],
      ],
    };
  for (const at of shares.flatMap((u) => shares.map((v) => [left + u * width, top + v * height]))) {
    for (const [x, y] of places(rect, at, pairs)) {
      assert.ok(x >= left && x <= left + width - 40 && y >= top + 12 && y <= top + height, `${x}, ${y}`);
    }
  }
});
