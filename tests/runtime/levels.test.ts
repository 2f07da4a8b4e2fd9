// Level lines enclose what is below their level, counted on a grid; and whatever the ground, what is drawn of it is finite.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Point } from "../../docs/assets/runtime/draw/frame.ts";
import { extremes, grid, type Levels, outline, regions, transform } from "../../docs/assets/runtime/draw/levels.ts";
import { objective } from "../../docs/assets/runtime/optlib.js";

const KINDS: Levels["transform"][] = ["linear", "sqrt", "log"];
// Positive where the region lies to the left, so that a hole counts against what is around it.
const area = (ring: Point[]): number =>
  ring.reduce((sum, [x, y], i) => {
    const [u, v] = ring[(i + 1) % ring.length];
    return sum + (x * v - u * y) / 2;
  }, 0);

for (const name of ["himmelblau", "monkey_saddle", "rosenbrock", "saddle", "rotated_ravine(angle=30)"]) {
  for (const kind of KINDS) {
    test(`${kind} lines of ${name} enclose as much as lies below them`, () => {
      const target = objective(name),
        points = grid(target, target.domain),
        fine = grid(target, target.domain, 401);
      const levels: Levels = { transform: kind, count: 11, ...extremes(points) },
        apply = transform(levels),
        top = apply(levels.high);
      const whole = (points.x[100] - points.x[0]) * (points.y[100] - points.y[0]);
      const heights = fine.z.flatMap((row) => row.map(apply));
      regions(levels, points).forEach((rings, k) => {
        const level = ((levels.count - k - 0.5) * top) / levels.count,
          below = heights.filter((z) => z <= level).length / heights.length;
        assert.ok(Math.abs(rings.map(area).reduce((a, b) => a + b, 0) / whole - below) < 0.012, `line ${k}`);
      });
    });
  }
}

test("the circles of a round bowl are as wide as their level says", () => {
  const axis = Array.from({ length: 101 }, (_, i) => -1 + i / 50),
    z = axis.map((y) => axis.map((x) => x * x + y * y));
  const rings = regions({ transform: "sqrt", count: 8, low: 0, high: 1 }, { x: axis, y: axis, z });
  rings.forEach(([ring], k) => {
    for (const [x, y] of ring) assert.ok(Math.abs(Math.hypot(x, y) - (7.5 - k) / 8) < 0.004);
  });
});

const ODD = [0, 1, Number.NaN, Infinity, -Infinity, 1e300];
const GROUNDS = [
  ...[0, 1e300, Infinity, -Infinity, Number.NaN].map((v) => [0, 1, 2, 3].map(() => [v, v, v, v])),
  [0, 1, 2, 3].map((i) => [0, 1, 2, 3].map((j) => ODD[(3 * i + j) % 6])),
];

for (const kind of KINDS) {
  test(`${kind} lines of any ground are finite`, () => {
    let some = "";
    for (const z of GROUNDS) {
      for (const range of [extremes({ x: [], y: [], z }), { low: 0, high: 1 }]) {
        const found = regions({ transform: kind, count: 9, ...range }, { x: [0, 1, 2, 3], y: [0, 1, 2, 3], z });
        for (const rings of found) some += outline(rings, ([x, y]) => [100 * x, 100 * y]);
      }
    }
    assert.ok(some && !/NaN|Infinity/.test(some));
  });
}
