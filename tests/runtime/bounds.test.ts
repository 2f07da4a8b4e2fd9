// Whatever runs come to, an axis, a table and a knob end at once, with a few finite numbers.
import assert from "node:assert/strict";
import { test } from "node:test";
import "../../scripts/build/drawing/page.ts";
import { ranges } from "../../docs/assets/runtime/controls/ranges.ts";
import { extent } from "../../docs/assets/runtime/draw/extent.ts";
import { type Axis, type Scale, ticks } from "../../docs/assets/runtime/draw/frame.ts";
import { rows, stride } from "../../docs/assets/runtime/figure/table.ts";
import { digits } from "../../docs/assets/runtime/live/grip.ts";
import { Loss } from "../../docs/assets/runtime/views/loss.ts";
import { show } from "../../docs/assets/runtime/words/numbers.ts";

const MANY = 40, SCALES: Scale[] = ["linear", "log"];
const PLACES = [0, 1, 0.606, -5, 1e-300, 1e300];
const next = (x: number, count: number): number => {
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, x);
  bits.setBigInt64(0, bits.getBigInt64(0) + BigInt(x < 0 ? -count : count));
  return bits.getFloat64(0);
};
const ROUNDED = PLACES.flatMap((x) => [0, 1, 2].map((count) => [x, next(x, count)]));
const WIDE = [[-1.7e308, 1.7e308], [0, 5e-324], [1e-300, 1e300], [1, 0]];
const BEYOND = [-Infinity, 1, Number.NaN].flatMap((a) => [Infinity, Number.NaN].map((b) => [a, b]));
const USUAL = [[0, 1], [0.99, 1.01], [3, 3000]];

test("no axis has more than a few ticks", () => {
  for (const [low, high] of [...ROUNDED, ...WIDE, ...BEYOND]) {
    for (const kind of SCALES) {
      const found = ticks([low, high, kind, ""], 8);
      assert.ok(found.length <= MANY && found.every(Number.isFinite), `${low} … ${high}, ${kind}`);
    }
  }
});

// The axis of losses, for a run of these values.
function lossExtent(values: number[], kind: Scale): [number, number] {
  const runs = [{ key: "a" }], results = new Map([["a", { values }]]);
  return Loss.prototype.extent.call(Object.create(Loss.prototype, { runs: { value: runs }, floor: { value: 0 }, figure: { value: { results } } }), kind);
}

for (const kind of SCALES) {
  test(`numbers on a ${kind} axis around rounding can be told apart`, () => {
    for (const values of [...ROUNDED, ...WIDE, ...BEYOND, ...USUAL]) {
      for (const [low, high] of [extent(values.filter(Number.isFinite), kind), lossExtent(values, kind)]) {
        assert.ok(low < high && Number.isFinite(high - low) && (kind === "linear" || low > 0), `${values}: ${low} … ${high}`);
        const found = ticks([low, high, kind, ""], 5);
        assert.ok(found.length >= 2 && found.length <= MANY && new Set(found.map((v) => show(v))).size === found.length, `${values}: ${found}`);
      }
    }
  });
}

test("tables, knobs and sliders take any number", () => {
  const numbers = [...PLACES, Infinity, -Infinity, Number.NaN, 5e-324, 1.7e308];
  const sliders = [ranges({ low: 0, high: 2, step: null, scale: "linear", whole: false }), ranges({ low: 0.1, high: 2, step: null, scale: "log", whole: false })];
  for (const v of numbers) {
    assert.ok(stride(v) >= 1 && rows(v, 0).length <= 70, String(v));
    for (const [w, x] of numbers.flatMap((a) => numbers.map((b) => [a, b]))) assert.ok([1, 2, 3, 4, 5, 6, 7, 8].includes(digits([v, w] as unknown as Axis, x)));
    assert.ok(sliders.every((slider, i) => slider.bounded(v) >= [0, 0.1][i] && slider.bounded(v) <= 2), String(v));
  }
});

test("a table has few rows, the last two of them always, and the one shown", () => {
  for (const steps of [1, 59, 60, 61, 75, 120, 121, 301, 3000, 20000]) {
    for (const shown of [0, steps >> 1, steps]) {
      const chosen = rows(steps, shown, 24);
      assert.ok(chosen.length <= 28 && [0, steps - 1, steps, shown].every((k) => chosen.includes(k)));
      assert.deepEqual(chosen, [...new Set(chosen)].sort((a, b) => a - b));
    }
  }
  assert.deepEqual(rows(75, 42, 24).slice(-3), [70, 74, 75]);
});

test("a slider's position and its value belong together, and what cannot be is bounded", () => {
  const cases: [Parameters<typeof ranges>[0], number[], number[], number[]][] = [
    [{ low: -7, high: 7, step: 0.1, scale: "linear", whole: false }, [-7, 0.3, 7], [-8, 8], [-7, 7]],
    [{ low: 0.001, high: 1.2, step: null, scale: "log", whole: false }, [0.001, 0.0312, 1.2], [-8, 8], [0.001, 1.2]],
    [{ low: 1e-15, high: 1, step: null, scale: "signed-log", whole: false }, [-1, -3.02e-7, -1e-15, 1e-15, 0.5, 1], [-8, 8], [-1, 1]],
  ];
  for (const [range, values, outside, within] of cases) {
    const it = ranges(range);
    for (const value of values) {
      const back = it.value(it.position(value));
      assert.ok(it.usable(value) && Math.abs(back - value) <= 0.1 * Math.abs(value), `${value}: ${back}`);
      assert.ok(it.fraction(value) >= 0 && it.fraction(value) <= 1);
    }
    assert.ok(outside.every((value) => !it.usable(value)));
    assert.deepEqual(outside.map(it.bounded), within);
    assert.deepEqual(values.map(it.fraction), values.map(it.fraction).sort((a, b) => a - b));
  }
});
