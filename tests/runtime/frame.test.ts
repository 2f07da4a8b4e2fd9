import assert from "node:assert/strict";
import { test } from "node:test";
import { type Axis, type Frame, inside, projector, ticks, unproject } from "../../docs/assets/runtime/draw/frame.ts";

const near = (got: number[], wanted: number[]) => {
  assert.equal(got.length, wanted.length);
  got.forEach((v, i) =>
    assert.ok(Math.abs(v - wanted[i]) <= 1e-9 * Math.max(1, Math.abs(wanted[i])), `${got} ≠ ${wanted}`),
  );
};

// A rectangle whose corners can be told by heart: 200 wide from 50, 100 tall from 10.
const rect: [number, number, number, number] = [50, 10, 200, 100];
const axes: Axis[] = [
  [-1, 3, "linear", "x"],
  [0.01, 100, "log", "f"],
];
const frame: Frame = { rect, axes, tall: 120 };
const project = (...point: number[]): number[] => projector(frame)(point as [number, number, number]);

test("corners and middle of the axes lie at those of the rectangle, upwards being less", () => {
  near(project(-1, 0.01), [50, 110]);
  near(project(3, 100), [250, 10]);
  near(project(1, 1), [150, 60]);
});

test("a logarithm that does not exist is no place", () => {
  for (const value of [0, -1]) assert.ok(Number.isNaN(project(0, value)[1]));
});

test("the way back leads to where it came from", () => {
  for (const point of [
    [-1, 0.01],
    [0.25, 3],
    [2.9, 99],
    [5, 1000],
  ]) {
    const [x, y] = project(...point);
    near(unproject(frame, [x, y]), point);
  }
});

test("a matrix takes the place of the rectangle", () => {
  const box: typeof axes = [
    [0, 2, "linear", "x"],
    [0, 4, "linear", "y"],
    [0, 8, "linear", "f"],
  ];
  const projected = projector({
    ...frame,
    axes: box,
    matrix: [
      [1, 0, 0, 5],
      [0, 10, 100, 7],
    ],
  });
  near(projected([1, 1, 2]), [0.5 + 5, 2.5 + 25 + 7]);
});

test("inside counts the edges", () => {
  assert.ok(inside(frame, [50, 110]) && inside(frame, [250, 10]));
  assert.ok(!inside(frame, [49.9, 60]) && !inside(frame, [150, 110.1]));
});

const given: [string, [number, number, "linear" | "log"], number, number[]][] = [
  ["steps of two", [-5, 5, "linear"], 8, [-4, -2, 0, 2, 4]],
  ["the ends belong to it", [0, 1, "linear"], 5, [0, 0.2, 0.4, 0.6, 0.8, 1]],
  ["powers of ten", [0.01, 100, "log"], 8, [0.01, 0.1, 1, 10, 100]],
  ["every other power", [1, 1e8, "log"], 5, [1, 100, 1e4, 1e6, 1e8]],
  ["within one power also 2 and 5", [1, 10, "log"], 8, [1, 2, 5, 10]],
];
for (const [name, axis, count, wanted] of given)
  test(`ticks: ${name}`, () => near(ticks([...axis, ""], count), wanted));

test("ticks are round: each is a whole number of times 1, 2 or 5 of a power of ten, and none is missing", () => {
  for (const [low, high] of [
    [-3.7, 12.2],
    [0.0013, 0.0097],
    [-2e5, 7e5],
    [1.1, 1.9],
  ]) {
    for (const count of [5, 8, 13]) {
      const got = ticks([low, high, "linear", ""], count);
      const step = got[1] - got[0];
      const mantissa = Number((step / 10 ** Math.floor(Math.log10(step) + 1e-9)).toPrecision(9));
      assert.ok([1, 2, 5].includes(mantissa), `a step of ${step}`);
      for (const v of got) assert.ok(Math.abs(v / step - Math.round(v / step)) < 1e-6 && v >= low && v <= high);
      assert.ok(got[0] - step < low && got[got.length - 1] + step > high);
      assert.ok(got.length <= count + 1);
    }
  }
});
