// Parts of living figures that can be asked without a page: what is told, hovered over and computed on demand.
import assert from "node:assert/strict";
import { test } from "node:test";
import { projector } from "../../docs/assets/runtime/draw/frame.ts";
import { Figure } from "../../docs/assets/runtime/figure/figure.ts";
import { View } from "../../docs/assets/runtime/live/view.ts";
import { type Given, profile } from "../../docs/assets/runtime/measure/layers.ts";
import { objective, optimizers } from "../../docs/assets/runtime/optlib.js";
import { Depth } from "../../docs/assets/runtime/views/depth.ts";

const made = (kind: { prototype: object }, own: object) => Object.assign(Object.create(kind.prototype), own);

const GIVEN: Given = {
  depth: 8,
  weight: 0.9,
  input: 1,
  steps: 60,
  lr: 10,
  goal: 0.4,
  width: 7,
  gain: 1,
  seed: 1,
  skip: false,
};

test("weights that are no numbers any more have not moved by nothing", () => {
  const lost = profile("chain", "moved", "identity", GIVEN);
  assert.equal(lost.points.length, 8);
  assert.ok(lost.points.every(([, size]) => Number.isNaN(size)));
  const told = (seen: object) => {
    const say = (key: string, fill: Record<string, unknown> = {}) =>
      key.startsWith("unit:") ? key : [key, fill.first, fill.last, fill.after];
    return made(Depth, { spec: { quantity: "moved" }, figure: { say }, profile: () => seen }).sentence("identity");
  };
  assert.deepEqual(told(lost), ["depth-lost", undefined, undefined, "NaN"]);
  const still = {
    points: [
      [1, 1e-300],
      [2, 0.5],
    ],
    losses: [1, 0.25],
  };
  assert.deepEqual(told(still), ["depth-moved", "0", "0.5", "0.25"]);
});

test("what lies far outside the axis the reader has chosen is not hovered over", () => {
  const hovered = (kind: string) => {
    const frame = {
      rect: [0, 0, 100, 100],
      axes: [
        [0, 10, "linear", ""],
        [1e-3, 1e3, kind, ""],
      ],
      tall: 100,
    };
    const figure = { shown: 2, shownResult: () => ({}) };
    assert.ok(projector(frame as never)([0, 1]).every(Number.isFinite));
    return made(View, {
      frame,
      figure,
      path: () => [
        [0, 1],
        [1, 1e250],
        [2, 3],
      ],
      hoverText: () => "",
    }).hoverData({ key: "a" }).y;
  };
  assert.deepEqual(["log", "linear"].map(hovered), [
    [1, 1e250, 3],
    [1, null, 3],
  ]);
});

test("between a touch and its frame results fit the present state", () => {
  Object.assign(globalThis, { requestAnimationFrame: () => 0 });
  const run = (key: string, on: boolean) => ({
    key,
    on,
    rule: optimizers.gd,
    objective: objective("parabola"),
    hyper: { lr: 0.1 },
  });
  const figure = made(Figure, {
    computed: new Map(),
    controls: new Map(),
    runs: [run("a", true), run("b", false)],
    steps: 5,
    start: [3],
  });
  const seen = () => [...figure.results].map(([key, { points }]) => [key, points.length]);
  figure.compute();
  assert.deepEqual(seen(), [["a", 6]]);
  figure.runs[1].on = true;
  figure.steps = 9;
  figure.touch();
  assert.deepEqual(seen(), [
    ["a", 10],
    ["b", 10],
  ]);
  figure.runs[0].on = false;
  figure.touch();
  assert.deepEqual(seen(), [["b", 10]]);
});
