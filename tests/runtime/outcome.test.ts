// `outcome` is `run` without its record.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  CONVERGED,
  mistakes,
  type Objective,
  objectives,
  optimizers,
  outcome,
  run,
} from "../../docs/assets/runtime/optlib.js";

const RUNS = [
  [0, 0.1],
  [1, 0.1],
  [40, 0.003],
  [200, 0.3],
  [2000, 0.01],
];
const verdicts = new Set<string>();

for (const [name, rule] of Object.entries({ ...optimizers, ...mistakes })) {
  test(`an outcome of ${name} is what the recorded run comes to`, () => {
    for (const objective of Object.values<Objective>(objectives)) {
      const start = new Array<number>(objective.dimension).fill(objective.domain[0][0]);
      for (const [steps, lr] of RUNS) {
        const { points, values, gradients, ...long } = run(objective, rule, start, steps, { lr });
        const short = outcome(objective, rule, start, steps, { lr });
        verdicts.add(short.verdict);
        assert.deepEqual([short.verdict, short.diverged_at], [long.verdict, long.diverged_at]);
        if (short.verdict === "diverged") continue;
        const small = gradients.findIndex((g) => Math.hypot(...g) <= CONVERGED);
        assert.deepEqual([short.point, short.value], [points[points.length - 1], values[values.length - 1]]);
        assert.equal(short.converged_at, small < 0 ? null : small);
      }
    }
  });
}

test("all verdicts were among them", () => {
  assert.deepEqual([...verdicts].sort(), ["bounded", "converged", "diverged", "moving"]);
});
