// A field of cells as path data, and where the name of a class finds room. `found` holds the class of every cell, rows upwards.
import type { Rect } from "../draw/frame.ts";

type Cells = readonly [columns: number, rows: number];
type Box = [left: number, right: number, low: number, high: number];

// One path for each class: cells side by side and one above the other are one box.
export function outlines(
  found: ArrayLike<number>,
  [columns, rows]: Cells,
  [left, top, width, height]: Rect,
  count: number,
): string[] {
  const xs = Array.from({ length: columns + 1 }, (_, i) => tenth(left + (width * i) / columns));
  const ys = Array.from({ length: rows + 1 }, (_, i) => tenth(top + height * (1 - i / rows)));
  const boxes = Array.from({ length: count }, (): Box[] => []);
  let open = new Map<number, Box>();
  for (let row = 0; row < rows; row++) {
    const grown = new Map<number, Box>();
    for (let first = 0, column = 1; column <= columns; column++) {
      const k = found[row * columns + first];
      if (column < columns && found[row * columns + column] === k) continue;
      const span = (k * columns + first) * (columns + 1) + column;
      const known = open.get(span),
        box: Box = known ?? [first, column, row, row];
      if (!known) boxes[k].push(box);
      box[3] = row + 1;
      grown.set(span, box);
      first = column;
    }
    open = grown;
  }
  return boxes.map((list) =>
    list.map(([a, b, low, high]) => `M${xs[a]},${ys[high]}H${xs[b]}V${ys[low]}H${xs[a]}z`).join(""),
  );
}

// The middle (column, row) of the largest square of each class, and its side; the first of equals.
export function roomiest(found: ArrayLike<number>, [columns, rows]: Cells, count: number): [number, number, number][] {
  const side = new Int16Array((columns + 1) * (rows + 1));
  const best = Array.from({ length: count }, (): [number, number, number] => [0, 0, 0]);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const k = found[row * columns + column],
        here = (row + 1) * (columns + 1) + column + 1;
      const same = (r: number, c: number) => r >= 0 && c >= 0 && found[r * columns + c] === k;
      const a = same(row - 1, column - 1) ? side[here - columns - 2] : 0;
      const b = same(row - 1, column) ? side[here - columns - 1] : 0;
      const c = same(row, column - 1) ? side[here - 1] : 0;
      side[here] = 1 + Math.min(a, b, c);
      if (side[here] > best[k][2]) best[k] = [column, row, side[here]];
    }
  }
  return best.map(([column, row, most]) => [column + 1 - most / 2, row + 1 - most / 2, most]);
}

export const LINE = 20; // SVG units from one line of text to the next

// The width of a text in SVG units, as large as it is on a phone; Korean letters are twice as wide.
export function broad(text: string): number {
  let long = 0;
  for (const letter of text) long += (letter.codePointAt(0) ?? 0) > 0x1100 && /\p{L}/u.test(letter) ? 16 : 8.8;
  return long;
}

// Whether a text finds room in a box of so many SVG units.
export const fits = (text: string, width: number, height: number): boolean =>
  height >= LINE && 8 + broad(text) <= width;

const tenth = (x: number): number => Math.round(x * 10) / 10;
