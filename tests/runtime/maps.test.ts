// A map's cells, as boxes and as classes, against the plainest way to get each.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Scale } from "../../docs/assets/runtime/draw/frame.ts";
import { type Work, workAtOnce, workThrough } from "../../docs/assets/runtime/live/slices.ts";
import { fits, outlines, roomiest } from "../../docs/assets/runtime/maps/boxes.ts";
import { type Pass, passes, type Task, variant } from "../../docs/assets/runtime/maps/cells.ts";
import { classes, levelsOf, type Show } from "../../docs/assets/runtime/maps/classes.ts";
import { patterns, tile } from "../../docs/assets/runtime/maps/looks.ts";
import { centres } from "../../docs/assets/runtime/maps/over.ts";
import { CONVERGED, Generator, objectives, optimizers, run } from "../../docs/assets/runtime/optlib.js";

const COLUMNS = 13,
  ROWS = 11;
const chance = new Generator(5);
const field = Array.from({ length: COLUMNS * ROWS }, () => chance.integers(3));
const cells = [COLUMNS, ROWS] as const;

test("the boxes of a class cover its cells once and no other", () => {
  outlines(field, cells, [0, 0, COLUMNS, ROWS], 3).forEach((d, k) => {
    const covered = new Array<number>(field.length).fill(0);
    for (const [, a, high, b, low] of d.matchAll(/M([\d.]+),([\d.]+)H([\d.]+)V([\d.]+)H[\d.]+z/g)) {
      for (let x = Number(a); x < Number(b); x++)
        for (let y = Number(high); y < Number(low); y++) covered[(ROWS - 1 - y) * COLUMNS + x]++;
    }
    assert.deepEqual(
      covered,
      field.map((own) => (own === k ? 1 : 0)),
    );
  });
});

test("no square of one class is larger than the roomiest", () => {
  const uniform = (column: number, row: number, side: number, k: number) =>
    Array.from(
      { length: side * side },
      (_, i) => field[(row + Math.floor(i / side)) * COLUMNS + column + (i % side)],
    ).every((own) => own === k);
  roomiest(field, cells, 3).forEach(([u, v, side], k) => {
    assert.ok(uniform(u - side / 2, v - side / 2, side, k));
    for (let row = 0; row + side < ROWS; row++) {
      for (let column = 0; column + side < COLUMNS; column++) assert.ok(!uniform(column, row, side + 1, k));
    }
  });
});

test("Korean letters take the room of two others", () => {
  assert.ok(fits("diverged", 79, 20) && !fits("diverged", 78, 20) && !fits("diverged", 200, 19));
  assert.ok(fits("발산도 수렴", 106, 20) && !fits("발산도 수렴", 96, 20));
});

const plane = (low: number, high: number, axis: Scale = "linear") =>
  ["w1", "w2"].map((name) => ({ name, low, high, axis }));
const rates = (name: string, low: number, high: number) => [
  { name: "lr", low: 0.01, high: 2, axis: "log" as const },
  { name, low, high, axis: "linear" as const },
];
const task = (
  objective: string,
  rule: string,
  over: Task["over"],
  show: Show,
  steps: number,
  hyper: Record<string, number> = {},
): Task => ({
  objective: objectives[objective],
  rule: optimizers[rule],
  start: [-7, 2].slice(0, objectives[objective].dimension),
  over,
  show,
  steps,
  hyper: { ...optimizers[rule].defaults, ...hyper },
  cells,
  levels: levelsOf(show, null),
});

const TASKS = [
  task("ravine", "momentum", rates("momentum", 0, 0.98), "verdict", 75),
  task("ravine", "momentum", rates("momentum", 0, 0.98), "rate", 120),
  task("ravine", "nesterov", rates("momentum", 0, 0.98), "value", 60),
  task("ravine", "adam", rates("beta1", 0, 0.95), "steps", 300),
  task("ravine", "rmsprop", rates("rho", 0, 0.95), "distance", 40),
  task("himmelblau", "gd", plane(-5, 5), "basin", 300, { lr: 0.005 }),
  task("quartic", "gd", plane(-12, 12), "nearest", 60, { lr: 0.004 }),
];

// What a class means, in numbers: the end of the recorded run under the minimum that its name tells, or between the bounds of its band.
function belongs(one: Task, values: number[], k: number): boolean {
  const { objective, rule, steps, show, levels } = one,
    { minima } = objective;
  const { start, hyper } = variant(one, one.over, values),
    { points, gradients, verdict } = run(objective, rule, start, steps, hyper);
  const { word } = classes(show, objective, levels)[k],
    end = points[points.length - 1];
  const distance = (w: number[]) => Math.min(...minima.map((m) => Math.hypot(...m.map((c, i) => c - w[i]))));
  const none = k === levels.length + 1;
  const band = (x: number) => !none && (k === 0 || levels[k - 1] <= x) && (k === levels.length || x < levels[k]);
  if (show === "verdict") return word === `@map:${verdict}`;
  if (show === "basin" || show === "nearest") {
    const lost = show === "basin" ? verdict !== "converged" : verdict === "diverged";
    if (lost || k === minima.length) return lost && k === minima.length;
    return (
      word.startsWith(`@map:basin|${k + 1}:`) && Math.hypot(...minima[k].map((c, i) => c - end[i])) === distance(end)
    );
  }
  if (show === "steps") {
    return verdict === "converged" ? band(gradients.findIndex((g) => Math.hypot(...g) <= CONVERGED)) : none;
  }
  if (verdict === "diverged") return none;
  if (show === "value") return band(objective.value(end) - Math.min(...minima.map(objective.value)));
  return band(show === "distance" ? distance(end) : (distance(end) / distance(start)) ** (1 / steps));
}

for (const one of TASKS) {
  test(`every cell is in the class of its run: ${one.show} on ${one.objective.name}`, () => {
    let last: Pass | null = null;
    for (const pass of passes(one)) if (pass) last = pass;
    const found = [...(last?.found ?? [])],
      [across, up] = [centres(one.over[0], COLUMNS), centres(one.over[1], ROWS)];
    assert.equal(found.length, COLUMNS * ROWS);
    assert.ok(new Set(found).size > 2, "a field of one class would prove nothing");
    found.forEach((k, i) => {
      assert.ok(belongs(one, [across[i % COLUMNS], up[Math.floor(i / COLUMNS)]], k), `cell ${i}: class ${k}`);
    });
  });
}

test("every class has a look, and a plain one needs no pattern", () => {
  for (const { show, objective, levels } of [
    ...TASKS,
    { show: "basin" as const, objective: objectives.rastrigin, levels: [] },
  ]) {
    for (const { look } of classes(show, objective, levels)) {
      const hatched = tile(look).includes("fig-hatch");
      assert.equal(patterns([look], "here").includes(`id="here-${look}"`), hatched);
    }
  }
});

test("work in slices shows what work at once shows, and can be stopped", async () => {
  function* counting(): Work<{ n: number }> {
    for (let n = 1; n <= 5; n++) {
      yield null;
      yield { n };
    }
  }
  const seen: number[] = [];
  await new Promise<void>((done) => {
    workThrough(counting(), ({ n }) => {
      seen.push(n);
      if (n === 5) done();
    });
  });
  assert.deepEqual(seen, [1, 2, 3, 4, 5]);
  const stop = workThrough(counting(), () => assert.fail("stopped work shows nothing"));
  stop();
  await new Promise((done) => setTimeout(done, 20));
  workAtOnce();
  const all: number[] = [];
  workThrough(counting(), ({ n }) => all.push(n));
  assert.deepEqual(all, seen);
});
