// Path data: what is drawn of points that are far, close together or nowhere; fewer vertices for the same line.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Point } from "../../docs/assets/runtime/draw/frame.ts";
import { dots, LIMIT, line } from "../../docs/assets/runtime/draw/path.ts";
import { simplified } from "../../docs/assets/runtime/draw/simplify.ts";
import { Generator } from "../../docs/assets/runtime/optlib.js";

const vertices = (d: string): number[][] =>
  [...d.matchAll(/[ML]([-\d.e]+),([-\d.e]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);

// From a point to a stretch.
function off([x, y]: Point, [a, b]: Point, [c, d]: Point): number {
  const length = (c - a) ** 2 + (d - b) ** 2,
    t = length ? Math.min(1, Math.max(0, ((x - a) * (c - a) + (y - b) * (d - b)) / length)) : 0;
  return Math.hypot(a + t * (c - a) - x, b + t * (d - b) - y);
}
const toLine = (point: Point, all: Point[]) => Math.min(...all.slice(1).map((end, i) => off(point, all[i], end)));

test("a diverging path leaves the picture on its own segment", () => {
  const d = line([
      [0, 0],
      [10, 10],
      [1e9, 2e9],
      [5, 5],
    ]),
    out = vertices(d)[2];
  assert.ok(d.startsWith("M0,0L10,10L") && d.split("M").length === 3);
  assert.ok(Math.abs(out[1] - LIMIT) < 0.1 && Math.abs(out[0] - (10 + ((LIMIT - 10) * (1e9 - 10)) / (2e9 - 10))) < 0.1);
});

test("what is nowhere parts a line, and has no marker", () => {
  assert.equal(
    line([
      [0, 0],
      [Number.NaN, 1],
      [2, 2],
    ]),
    "M0,0M2,2",
  );
  assert.equal(
    dots(
      [
        [0, 0],
        [1e9, 0],
        [Number.POSITIVE_INFINITY, 0],
      ],
      0,
    ).split("M").length,
    2,
  );
});

test("lines of any size pass by every point that is near, and hold no number that a renderer cannot draw", () => {
  const chance = new Generator(2);
  for (let k = 0; k < 200; k++) {
    const size = 10 ** (9 * chance.uniform()),
      at = () => (2 * chance.uniform() - 1) * size;
    const points = Array.from({ length: 2 + chance.integers(30) }, (): Point => [at(), at()]),
      drawn = vertices(line(points));
    assert.ok(drawn.flat().every((v) => Math.abs(v) <= LIMIT + 0.1));
    for (const point of points.filter((p) => p.every((v) => Math.abs(v) <= LIMIT))) {
      assert.ok(
        drawn.some(([x, y]) => Math.abs(x - point[0]) <= 0.26 && Math.abs(y - point[1]) <= 0.26),
        `${point}`,
      );
    }
  }
});

test("a simplified ring stays within its tolerance", () => {
  const ring = Array.from({ length: 2000 }, (_, i): Point => {
    const t = (2 * Math.PI * i) / 2000,
      r = 150 + 30 * Math.sin(5 * t);
    return [r * Math.cos(t), r * Math.sin(t)];
  });
  const kept = simplified(ring);
  assert.ok(kept.length < 150 && kept.length > 20);
  for (const point of ring) assert.ok(toLine(point, [...kept, kept[0]]) <= 0.35 + 1e-9);
});
