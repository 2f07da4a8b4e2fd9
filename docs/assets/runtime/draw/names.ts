// Where to write the name of each of several curves: beside it, and away from the others.
import type { Point, Rect } from "./frame.ts";

const HALF = [24, 9]; // half of a name's width and height, in SVG units
const AWAY = [HALF[0] + 4, HALF[1] + 4]; // from the curve to the middle of its name
const ENOUGH = 1.6; // further from everything than this, in units of `AWAY`, is no better
const EVERY = 4; // of the curve's points, so many are tried

// The middle of each curve's name, in SVG units; null for a curve beside which there is no place within the rectangle. A place is good
// when nothing drawn is near it, and of two such the one further to the right is taken, where a reader's eye ends.
export function beside(curves: Point[][], [left, top, width, height]: Rect): (Point | null)[] {
  const taken = curves.flat();
  const within = ([x, y]: Point) =>
    x - HALF[0] >= left && y - HALF[1] >= top && x + HALF[0] <= left + width && y + HALF[1] <= top + height;
  return curves.map((curve) => {
    let best: Point | null = null,
      most = Number.NEGATIVE_INFINITY;
    for (const place of places(curve).filter(within)) {
      const near = taken.reduce(
        (least, [x, y]) => Math.min(least, Math.hypot((place[0] - x) / AWAY[0], (place[1] - y) / AWAY[1])),
        ENOUGH,
      );
      const room = near + (place[0] - left) / width;
      if (room > most) [best, most] = [place, room];
    }
    if (best) taken.push(best); // no two names in one place
    return best;
  });
}

// Points on both sides of the curve, `AWAY` from it.
function places(curve: Point[]): Point[] {
  const spots = curve.flatMap(([x, y], k) => {
    if (k % EVERY) return [];
    const before = curve[Math.max(0, k - 1)],
      after = curve[Math.min(curve.length - 1, k + 1)];
    const [dx, dy] = [after[0] - before[0], after[1] - before[1]],
      length = Math.hypot(dx, dy);
    return [{ x, y, across: [-dy / length, dx / length] }];
  });
  return [1, -1].flatMap((side) =>
    spots.map(({ x, y, across }) => [x + side * AWAY[0] * across[0], y + side * AWAY[1] * across[1]]),
  );
}
