// Where the names at the ends of lines go: behind the ends, apart from each other and within the picture.
import type { Point, Rect } from "./frame.ts";

export const GAP = 15; // SVG units, or pixels, between the names

// Null for an end that is not in the picture, or is no number.
export function spread(ends: Point[], [left, top, width, height]: Rect): (Point | null)[] {
  const places: (Point | null)[] = ends.map(() => null);
  const within = ([x, y]: Point) => x >= left - 1 && x <= left + width + 1 && y >= top - 1 && y <= top + height + 1;
  const inside = [...ends.keys()].filter((k) => within(ends[k])).sort((a, b) => ends[a][1] - ends[b][1] || a - b);
  const heights: number[] = [];
  for (const k of inside)
    heights.push(Math.max(ends[k][1] + 4, heights.length ? heights[heights.length - 1] + GAP : top + 11));
  let lowest = top + height - 4;
  for (let n = inside.length - 1; n >= 0; n--) {
    lowest = Math.min(heights[n], lowest);
    places[inside[n]] = [ends[inside[n]][0] + 7, lowest];
    lowest -= GAP;
  }
  return places;
}
