// What goes beside lines, and how far axes reach that follow the runs; histograms along them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { extent } from "../../docs/assets/runtime/draw/extent.ts";
import type { Axis, Point, Rect } from "../../docs/assets/runtime/draw/frame.ts";
import { beside } from "../../docs/assets/runtime/draw/names.ts";
import { GAP, spread } from "../../docs/assets/runtime/draw/spread.ts";
import { walled } from "../../docs/assets/runtime/draw/walled.ts";
import { edges, outline, quantile, shares } from "../../docs/assets/runtime/measure/histogram.ts";

const RECT: Rect = [62, 34, 358, 260];
let state = 7;
const chance = (low: number, high: number) => {
  state = (state * 48271) % 2147483647;
  return low + ((high - low) * state) / 2147483647;
};

test("names at the ends of lines keep apart, in order, within the picture", () => {
  for (let k = 0; k < 200; k++) {
    const ends: Point[] = Array.from({ length: 1 + (k % 6) }, () => [chance(40, 440), chance(20, 310)]);
    const placed = spread(ends, RECT).flatMap((place, i) => (place ? [{ y: place[1], end: ends[i] }] : []));
    placed.sort((a, b) => a.end[1] - b.end[1]);
    placed.forEach(({ y, end }, i) => {
      assert.ok(y >= RECT[1] && y <= RECT[1] + RECT[3]);
      assert.ok(end[0] >= RECT[0] - 1 && end[0] <= RECT[0] + RECT[2] + 1);
      assert.ok(i === 0 || y - placed[i - 1].y >= GAP - 1e-9);
    });
  }
  assert.deepEqual(spread([[Number.NaN, Number.NaN]], RECT), [null]);
});

test("an axis holds all values and is never as narrow as rounding", () => {
  const cases = [
    [],
    [0],
    [3, 3],
    [1, 1 + 2 ** -52],
    [-1e300, 1e300],
    [1e-3, 1],
    [100],
    Array.from({ length: 9 }, () => chance(-5, 5)),
  ];
  for (const values of cases) {
    const [low, high] = extent(values, "linear");
    assert.ok(
      values.every((v) => v >= low && v <= high) && (high - low) / Math.max(Math.abs(low), Math.abs(high)) > 1e-6,
    );
    const [from, to] = extent(values, "log"),
      decades = Math.log10(to / from);
    assert.ok(from > 0 && decades > 0.9 && decades < 11.1, `${values}: ${from} … ${to}`);
    assert.ok(values.every((v) => Math.abs(v) <= to * (1 + 1e-9)));
  }
});

test("the names of curves stand in the picture, away from all curves and from each other", () => {
  const x = Array.from({ length: 241 }, (_, i) => 62 + (358 * i) / 240);
  const curves = [
    x.map((u): Point => [u, 34 + ((u - 241) / 179) ** 2 * 250]),
    x.map((u): Point => [u, 294 - ((u - 241) / 179) ** 2 * 250]),
  ];
  const places = beside(curves, RECT);
  for (const place of places) {
    assert.ok(place && place[0] > RECT[0] && place[0] < 420 && place[1] > 34 && place[1] < 294);
    assert.ok(curves.flat().every(([u, v]) => Math.hypot((place[0] - u) / 28, (place[1] - v) / 13) > 0.9));
  }
  assert.deepEqual(
    beside(
      [
        [
          [0, 0],
          [1, 0],
        ],
      ],
      RECT,
    ),
    [null],
  );
});

for (const kind of ["linear", "log"] as const) {
  test(`a ${kind} histogram counts what lies between its edges`, () => {
    const axis: Axis = [0.01, 10, kind, ""],
      values = Array.from({ length: 500 }, () => 10 ** chance(-2.5, 1.5)),
      ends = edges(axis, 12);
    const counted = shares([...values, 0, Number.NaN], axis, 12);
    counted.forEach((share, k) => {
      const inside = values.filter((v) => v >= ends[k] && v < ends[k + 1]).length;
      assert.ok(Math.abs(share - inside / 502) < 1e-12);
    });
    const edge = outline(values, axis, 12),
      area = edge.slice(1).reduce((sum, [u, s], i) => sum + (u - edge[i][0]) * s, 0);
    const blocks = shares(values, axis, 12).reduce((sum, share, k) => sum + share * (ends[k + 1] - ends[k]), 0);
    assert.ok(Math.abs(area - blocks) < 1e-9);
  });
}

test("quantiles part the values", () => {
  assert.deepEqual(
    [0, 0.25, 0.5, 1].map((part) => quantile([5, 1, 3, 2, 4], part)),
    [1, 2, 3, 5],
  );
  assert.equal(quantile([1, 2], 0.5), 1.5);
});

test("a path is cut where it passes through a wall", () => {
  const axes: Axis[] = [
    [0, 1, "linear", ""],
    [0, 1, "linear", ""],
    [0, 1, "linear", ""],
  ];
  const through = walled(
    [
      [-1, 0.5, 0.5],
      [3, 0.5, 0.5],
    ],
    axes,
  ).filter(({ point }) => point[0] !== null);
  assert.deepEqual(
    through.map(({ point }) => Math.abs(Number(point[0])).toFixed(6)),
    ["0.000000", "1.000000"],
  );
  assert.ok(through.every(({ step }) => step === null));
  assert.deepEqual(
    walled(
      [
        [0.2, 0.2, 0.2],
        [0.4, 0.4, 0.4],
      ],
      axes,
    ).map(({ step }) => step),
    [0, 1],
  );
});
