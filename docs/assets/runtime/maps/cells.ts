// @ts-nocheck
// The runs of a map's cells, coarse first and then refined, in slices so short that nobody feels them.
// scripts/figures/maps/cells.py computes the same at once.
import { outcome } from "../optlib.js";
import { classifier } from "./classes.ts";

const PASSES = [8, 4, 2, 1]; // so many cells each way share a run before the next pass
const SLICE = 6; // milliseconds

// The values in the middle of each of `count` equal parts of an axis; Over.centres is the twin.
export const centres = ([low, high, kind], count) => Array.from({ length: count }, (_, i) => {
  const at = (i + 0.5) / count;
  return kind === "log" ? low * (high / low) ** at : low + (high - low) * at;
});

// The cell (column, row) in which a point lies; the pointer may be outside.
export const cellOf = (axes, cells, point) => point.map((value, i) => {
  const [low, high, kind] = axes[i];
  const t = kind === "log" ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
  return Math.min(cells[i] - 1, Math.max(0, Math.floor(t * cells[i])));
});

// `task` holds objective, rule, start, steps, hyper, over, axes, cells [nx, ny], show, levels. This is start and hyper of one cell.
export function variant({ start, hyper, over }, values) {
  const moved = { start: [...start], hyper: { ...hyper } };
  over.forEach(({ name, coordinate }, i) => {
    if (coordinate === null) moved.hyper[name] = values[i];
    else moved.start[coordinate] = values[i];
  });
  return moved;
}

// The classes, rows upwards, after each pass: a generator that also yields between two runs, so that its caller can pause.
export function* passes(task) {
  const { objective, rule, steps, show, levels, axes, cells: [columns, rows] } = task;
  const [across, up] = [centres(axes[0], columns), centres(axes[1], rows)];
  const classOf = classifier(show, objective, levels);
  const found = new Int16Array(columns * rows);
  let before = 0; // nothing is known yet: no remainder by 0 is 0
  for (const stride of PASSES) {
    for (let row = 0; row < rows; row += stride) {
      for (let column = 0; column < columns; column += stride) {
        if (row % before === 0 && column % before === 0) continue; // known from the coarser pass
        const { start, hyper } = variant(task, [across[column], up[row]]);
        const k = classOf(outcome(objective, rule, start, steps, hyper), start, steps);
        const right = Math.min(columns, column + stride), top = Math.min(rows, row + stride);
        for (let j = row; j < top; j++) found.fill(k, j * columns + column, j * columns + right);
        yield null;
      }
    }
    before = stride;
    yield { found, last: stride === 1 };
  }
}

// Works through the passes while the page has time, calls `show(pass)` after each, and can be stopped. Channel messages run
// between frames and input; nested timers would wait four milliseconds each.
export function compute(task, show) {
  const work = passes(task);
  const { port1, port2 } = new MessageChannel();
  let on = true;
  port1.onmessage = () => {
    const end = performance.now() + SLICE;
    while (on && performance.now() < end) {
      const { value, done } = work.next();
      if (done) { on = false; break; }
      if (value) { show(value); break; }
    }
    if (on) port2.postMessage(0);
    else { port1.close(); port2.close(); }
  };
  port2.postMessage(0);
  return () => { on = false; port1.close(); port2.close(); };
}
