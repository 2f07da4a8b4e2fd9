// Standings, layers and steps needed, each against what it stands for.
import assert from "node:assert/strict";
import { test } from "node:test";
import "../../scripts/build/drawing/page.ts";
import { type Given, profile, TINY } from "../../docs/assets/runtime/measure/layers.ts";
import { standing } from "../../docs/assets/runtime/measure/standing.ts";
import { objectives, run, type Trajectory } from "../../docs/assets/runtime/optlib.js";
import { stepsNeeded } from "../../docs/assets/runtime/views/reach.ts";

test("places are what they say", () => {
  const rates = { gd: 0.95, momentum: 0.1, nesterov: 3, adagrad: 8.9, adam: 0.9 }; // one of them diverges
  const runs = Object.entries(rates).map(([name, lr]): [string, Trajectory] => [
    name,
    run("ravine", name, [-7, 2], 60, { lr }),
  ]);
  const places = standing(objectives.ravine, runs, 0.01, 30);
  const ranked = runs
    .filter(([, { values }]) => Number.isFinite(values[30]))
    .sort(([, a], [, b]) => a.values[30] - b.values[30]);
  ranked.forEach(([key], i) => {
    assert.equal(places.get(key)?.rank, i + 1);
  });
  for (const [key, { points, values }] of runs) {
    const below = values.slice(0, 31).findIndex((value) => value <= 0.01 * values[0]),
      place = places.get(key);
    assert.equal(place?.arrived, below < 0 ? null : below);
    if (Number.isFinite(points[30][0])) assert.ok(Math.abs((place?.distance ?? 0) - Math.hypot(...points[30])) < 1e-12);
  }
  assert.equal(places.get("nesterov")?.rank, runs.length);
});

test("runs equal up to rounding share a rank, and the lost come last", () => {
  const runs = [
    ["far", 300, 30],
    ["one", 3000, 0.5],
    ["two", 3000, 0.6],
  ].map(([key, steps, lr]): [string, Trajectory] => [
    String(key),
    run("ravine", "gd", [-7, 2], Number(steps), { lr: Number(lr) }),
  ]);
  const places = standing(objectives.ravine, runs, 0.01, 300);
  assert.deepEqual(
    ["one", "two", "far"].map((key) => places.get(key)?.rank),
    [1, 1, 3],
  );
  assert.deepEqual(
    ["one", "two", "far"].map((key) => places.get(key)?.gap),
    [0, 0, Number.POSITIVE_INFINITY],
  );
});

const GIVEN: Given = {
  depth: 6,
  weight: 1.3,
  input: 0.8,
  steps: 9,
  lr: 0.2,
  goal: 0.4,
  gain: 1,
  seed: 3,
  width: 7,
  skip: false,
};
const sizes = (...given: Parameters<typeof profile>) => profile(...given).points.map(([, size]) => size);
const near = (got: number[], wanted: number[]) =>
  got.forEach((v, i) => {
    assert.ok(Math.abs(v - wanted[i]) <= 1e-9 * Math.abs(wanted[i]), `${got} ≠ ${wanted}`);
  });

test("without bends, signals and gradients are powers of the weight", () => {
  const layers = [0, 1, 2, 3, 4, 5, 6];
  near(
    sizes("chain", "signal", "identity", GIVEN),
    layers.map((k) => 0.8 * 1.3 ** k),
  );
  near(
    sizes("chain", "gradient", "identity", GIVEN),
    layers.map((k) => 1.3 ** (6 - k)),
  );
  near(
    sizes("chain", "weights", "identity", GIVEN),
    layers.slice(1).map(() => 0.8 * 1.3 ** 5),
  );
});

test("a dead unit passes nothing on", () => {
  assert.ok(sizes("chain", "weights", "relu", { ...GIVEN, input: -1 }).every((size) => size === TINY));
});

test("weights that are no numbers any more have not moved by nothing", () => {
  const lost = profile("chain", "moved", "identity", { ...GIVEN, depth: 8, weight: 0.9, input: 1, steps: 60, lr: 10 });
  assert.ok(lost.points.every(([, size]) => Number.isNaN(size)) && Number.isNaN(lost.losses[60]));
});

for (const kappa of [1.5, 4, 20, 133.7]) {
  test(`at κ = ${kappa} gradient descent needs what its factor says`, () => {
    assert.equal(
      stepsNeeded("gd", kappa, 1e-6),
      Math.ceil(Math.log(1e-6) / Math.log(((kappa - 1) / (kappa + 1)) ** 2)),
    );
  });
}
