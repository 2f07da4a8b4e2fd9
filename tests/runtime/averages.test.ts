// Moving averages, against the sums that they stand for.
import assert from "node:assert/strict";
import { test } from "node:test";
import { averaged, corrected, series, span, weights } from "../../docs/assets/runtime/measure/averages.ts";

const near = (got: number, wanted: number, by = 1e-12) => assert.ok(Math.abs(got - wanted) <= by, `${got} ≠ ${wanted}`);
const sum = (values: number[]) => values.reduce((total, v) => total + v, 0);
const VALUES = series(3, 50, 1, 0.5);

for (const beta of [0, 0.5, 0.9, 0.99]) {
  test(`at β = ${beta} each average is the values, weighed by their age`, () => {
    const [plain, mended] = [averaged(VALUES, beta), corrected(VALUES, beta)];
    VALUES.forEach((_, k) => {
      const heavy = weights(beta, k + 1),
        total = sum(heavy.map((weight, age) => weight * VALUES[k - age]));
      near(plain[k], total);
      near(mended[k], total / sum(heavy), 1e-10);
    });
  });

  test(`at β = ${beta} the values are as old on average as those of a mean over the span`, () => {
    const age = sum(weights(beta, 20_000).map((weight, old) => weight * old));
    near(age, (span(beta) - 1) / 2, 1e-8 * Math.max(1, age));
    near(1 - beta, 2 / (span(beta) + 1));
  });
}

test("a series is normal about its level, and the same for the same seed", () => {
  const long = series(7, 20_000, 2, 0.5),
    mean = sum(long) / long.length;
  near(mean, 2, 0.02);
  near(Math.sqrt(sum(long.map((v) => (v - mean) ** 2)) / long.length), 0.5, 0.02);
  assert.deepEqual(long.slice(0, 60), series(7, 60, 2, 0.5));
  assert.notDeepEqual(series(8, 60, 2, 0.5), series(7, 60, 2, 0.5));
});
