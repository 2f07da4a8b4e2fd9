// Numbers as they are shown, and as they are typed.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Generator } from "../../docs/assets/runtime/optlib.js";
import { read, show, shown, source } from "../../docs/assets/runtime/words/numbers.ts";

const chance = new Generator(1);
const NUMBERS = [
  0,
  1,
  -3,
  123456,
  999999.5,
  0.00012345,
  1e-9,
  -2.5e300,
  0.1,
  99995,
  12.5,
  5e-324,
  ...Array.from({ length: 2000 }, () => (chance.uniform() - 0.5) * 10 ** (24 * chance.uniform() - 12)),
];

test("what is shown is the number, to as many digits", () => {
  for (const x of NUMBERS) {
    for (const digits of [3, 4, 12]) {
      assert.ok(
        Math.abs(read(show(x, digits)) - x) <= 0.51 * 10 ** (1 - digits) * Math.abs(x) + 5e-324,
        `${x}: ${show(x, digits)}`,
      );
      assert.ok(!/[-e]/.test(show(x, digits)), "as a reader writes it, not as a program does");
    }
  }
  assert.deepEqual(
    [Number.NaN, Infinity, -Infinity, -0].map((x) => show(x)),
    ["NaN", "∞", "−∞", "0"],
  );
  assert.deepEqual(
    [0.03125, -1200, 1234567, 0.00001].map((x) => show(x)),
    ["0.03125", "−1200", "1.235\u00a0×\u00a010⁶", "1\u00a0×\u00a010⁻⁵"],
  );
});

test("the text for code reads back as the same number", () => {
  for (const x of NUMBERS) assert.equal(Number(source(x)), x);
});

test("the marks of a declaration become numbers", () => {
  assert.equal(shown("η = \ue0000.0312|3\ue001, then \ue000-inf|4\ue001"), "η = 0.0312, then −∞");
});

const TYPED: [string, number][] = [
  ["−3", -3],
  ["３", 3],
  ["－０．５", -0.5],
  ["0,5", 0.5],
  ["1,000", 1000],
  ["1,234.5", 1234.5],
  ["0,125", 0.125],
  ["3 × 10⁻²", 0.03],
  ["3x10^-2", 0.03],
  ["2*10^3", 2000],
  [" .5 ", 0.5],
  ["1E-3", 0.001],
  ["+2", 2],
  ["5.", 5],
];
for (const [typed, meant] of TYPED)
  test(`what a keyboard writes is read: ${typed}`, () => {
    assert.equal(read(typed), meant);
  });

for (const odd of [
  "",
  "²",
  "5²",
  "0x10",
  "0b1",
  "0x1000",
  "Infinity",
  "-Infinity",
  "1e",
  "--3",
  "½",
  "1 2",
  "abc",
  "1,2,3",
  "e5",
  ".",
]) {
  test(`"${odd}" is no number`, () => {
    assert.ok(Number.isNaN(read(odd)));
  });
}
