// What is said of runs whose end is known, in both languages.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { objectives, run } from "../../docs/assets/runtime/optlib.js";
import { symbol, where, written } from "../../docs/assets/runtime/words/symbols.ts";
import { trend, verdict } from "../../docs/assets/runtime/words/verdict.ts";
import { teller } from "../../docs/assets/runtime/words/words.ts";

const table = (lang: string): Record<string, string> =>
  JSON.parse(readFileSync(new URL(`../../.build/assets/figures/messages.${lang}.json`, import.meta.url), "utf8"));
const [ko, en] = [table("ko"), table("en")];

type Case = [
  objective: string,
  rule: string,
  start: number[],
  steps: number,
  hyper: Record<string, number>,
  key: string,
  said: string,
];
const TOLD: Case[] = [
  ["parabola", "gd", [-6], 40, { lr: 0.4 }, "converged", "converged. At step 40, w = "],
  ["parabola", "gd", [-6], 75, { lr: 1.2 }, "diverged", "diverged at step 36."],
  ["parabola", "gd", [-6], 75, { lr: 1 }, "bounded", "bounded, but not converging. At step 75, w = 6, f = 36."],
  [
    "parabola",
    "gd",
    [-6],
    9,
    { lr: 0 },
    "still",
    "stands still, though the ground there is not level. At step 9, w = −6",
  ],
  ["parabola", "gd", [-6], 75, { lr: 1.05 }, "moving-growing", "still moving, and its values grow. At step 75, w = "],
  ["quintic", "gd", [2.2], 3, { lr: 0.003 }, "moving-falling", "still moving, and its values fall. At step 3, w = "],
  [
    "parabola",
    "adam",
    [-6],
    13,
    { lr: 0.9 },
    "moving-swinging",
    "still moving, and its values rise and fall. At step 13, w = ",
  ],
  ["quartic", "gd", [1, 1.2], 200, { lr: 0.02 }, "diverged", "NaN stands for what is no number any more."],
  ["mse_line10", "gd", [0, 0], 30, { lr: 0.01 }, "moving-falling", ", MSE = "],
  ["mse_line10", "gd", [0.8, 0.2], 400, { lr: 0.005, batch: 2 }, "hovering", "hovers about"],
  ["mse_line10", "gd_decay", [0, 0], 400, { lr: 0.02, decay: 0.02, batch: 4 }, "settling", "shrinks on average"],
  ["mse_line10", "gd", [0, 0], 400, { lr: 0.1, batch: 4 }, "diverged", "diverged at step"],
  ["mse_line10", "gd", [0.815, 0.187], 20, { lr: 0.027, batch: 9 }, "stirring", "does not shrink"],
  ["mse_line10", "gd", [0, 0], 3, { lr: 0.01, batch: 4 }, "brief", "too few steps"],
];

for (const [objective, rule, start, steps, hyper, key, said] of TOLD) {
  test(`${rule} on ${objective}, ${steps} steps: ${key}`, () => {
    const result = run(objective, rule, start, steps, hyper),
      target = objectives[objective];
    const [told, gesagt] = [en, ko].map((texts) =>
      verdict(teller(texts), "it", target, result).replaceAll("\u00a0", " "),
    );
    assert.ok(told.includes(said), told);
    const at = String(result.diverged_at);
    assert.ok(
      gesagt.startsWith(ko[`verdict:${key}`].replaceAll("\u00a0", " ").replace("{run}", "it").replace("{at}", at)),
      gesagt,
    );
  });
}

test("a run that swings grows if its peaks do", () => {
  const shrinking = Array.from({ length: 60 }, (_, t) => 1.2 + Math.cos(t) * 0.97 ** t);
  assert.deepEqual([trend(shrinking), trend([...shrinking].reverse())], ["swinging", "growing"]);
});

test("names are the objective's own", () => {
  const { mse_line10: mse, quintic } = objectives;
  assert.deepEqual([written(mse), written(quintic)], ["MSE(W, b)", "p(w)"]);
  assert.equal(where(mse, [0.5, -1], 2.25), "W\u00a0=\u00a00.5, b\u00a0=\u00a0−1, MSE\u00a0=\u00a02.25");
  assert.deepEqual(["w12", "\\mathrm{MSE}", "p", "m_hat"].map(symbol), ["w₁₂", "MSE", "p", "m_hat"]);
});
