// Whatever runs come to, an axis, a table, a level line and a knob end at once, with a few finite numbers.
import assert from "node:assert/strict";
import { test } from "node:test";
import { ranges } from "../../docs/assets/runtime/controls/ranges.ts";
import { extent } from "../../docs/assets/runtime/draw/extent.ts";
import { type Axis, type Scale, ticks } from "../../docs/assets/runtime/draw/frame.ts";
import { extremes, outline, regions } from "../../docs/assets/runtime/draw/levels.ts";
import { rows, stride } from "../../docs/assets/runtime/figure/table.ts";
import { digits } from "../../docs/assets/runtime/live/grip.ts";
import { Loss } from "../../docs/assets/runtime/views/loss.ts";
import { show } from "../../docs/assets/runtime/words/numbers.ts";

const MANY = 40;
const PLACES = [0, 1, 0.606, -5, 1e-300, 1e300];
const SCALES: Scale[] = ["linear", "log"];

// The next number above, so many times over.
function above(x: number, times: number): number {
  const [number, bits] = [new Float64Array([x]), new BigInt64Array(1)];
  const same = new BigInt64Array(number.buffer);
  bits[0] = same[0] + BigInt(x < 0 ? -times : times);
  return new Float64Array(bits.buffer)[0];
}

const { NaN: NONE, POSITIVE_INFINITY: ENDLESS } = Number;
const ROUNDED = PLACES.flatMap((x) => [0, 1, 2].map((times) => [x, above(x, times)]));
const WIDE = [
  [-1.7e308, 1.7e308],
  [0, 5e-324],
  [1e-300, 1e300],
  [1, 0],
];
const BEYOND = [-ENDLESS, 1, NONE].flatMap((a) => [ENDLESS, NONE].map((b) => [a, b]));
const USUAL = [
  [0, 1],
  [0.99, 1.01],
  [3, 3000],
];

test("no axis has more than a few ticks, and all are numbers", () => {
  for (const [low, high] of [...ROUNDED, ...WIDE, ...BEYOND, ...USUAL]) {
    for (const kind of SCALES) {
      const found = ticks([low, high, kind, ""], 8);
      assert.ok(found.length <= MANY && found.every(Number.isFinite), `${low} … ${high}, ${kind}: ${found}`);
    }
  }
});

const LOSSES: { extent(this: object, kind: Scale): [number, number] } = Loss.prototype as never;

for (const kind of SCALES) {
  test(`numbers on a ${kind} axis around rounding can be told apart`, () => {
    for (const values of [...ROUNDED, ...WIDE, ...BEYOND, ...USUAL]) {
      const figure = { results: new Map([["a", { values }]]) };
      const loss = Object.assign(Object.create(Loss.prototype), {
        figure,
        runs: [{ key: "a", objective: { minima: [[0]], value: () => 0 } }],
      });
      for (const [low, high] of [extent(values.filter(Number.isFinite), kind), LOSSES.extent.call(loss, kind)]) {
        const about = `${values}: ${low} … ${high}`;
        assert.ok(low < high && Number.isFinite(high - low) && (kind === "linear" || low > 0), about);
        const found = ticks([low, high, kind, ""], 5);
        assert.ok(found.length >= 2 && found.length <= MANY, about);
        assert.equal(new Set(found.map((v) => show(v))).size, found.length, about);
      }
    }
  });
}

test("tables, knobs and sliders take any number", () => {
  const numbers = [...PLACES, ENDLESS, -ENDLESS, NONE, 5e-324, 1.7e308];
  const sliders = [
    ranges({ low: 0, high: 2, step: null, scale: "linear", whole: false }),
    ranges({ low: 0.1, high: 2, step: null, scale: "log", whole: false }),
  ];
  for (const v of numbers) {
    assert.ok(stride(v) >= 1 && rows(v, 0).length <= 70, String(v));
    for (const w of numbers)
      for (const x of numbers) {
        const many = digits([v, w, "linear", ""] as Axis, x);
        assert.ok(Number.isInteger(many) && many >= 1 && many <= 8, `${v} … ${w} at ${x}: ${many}`);
      }
    const [linear, log] = sliders.map((slider) => slider.bounded(v));
    assert.ok(linear >= 0 && linear <= 2 && log >= 0.1 && log <= 2, String(v));
  }
});

for (const transform of ["linear", "sqrt", "log"] as const) {
  test(`level lines of any ground are finite: ${transform}`, () => {
    const odd = [0, 1, NONE, ENDLESS, -ENDLESS, 1e300],
      four = [0, 1, 2, 3];
    const flat = [0, 1e300, ENDLESS, -ENDLESS, NONE].map((v) => four.map(() => four.map(() => v)));
    const mixed = four.map((i) => four.map((j) => odd[(3 * i + j) % 6]));
    const holed = four.map((i) => four.map((j) => (i === 1 && j === 2 ? NONE : i === 3 && j === 0 ? ENDLESS : i + j)));
    const drawn = [...flat, mixed, holed].map((z) =>
      [extremes({ x: four, y: four, z }), { low: 0, high: 1 }].flatMap((range) =>
        regions({ transform, count: 9, ...range }, { x: four, y: four, z }).map((rings) =>
          outline(rings, ([x, y]) => [100 * x, 100 * y]),
        ),
      ),
    );
    assert.ok(drawn[drawn.length - 1].some(Boolean));
    for (const d of drawn.flat()) assert.doesNotMatch(d, /NaN|Infinity/);
  });
}
