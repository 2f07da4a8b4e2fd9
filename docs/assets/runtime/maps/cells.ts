// The runs of a map's cells, coarse first and then refined.
import type { Work } from "../live/slices.ts";
import { type Hyper, type Objective, outcome, type Rule } from "../optlib.js";
import { classifier, type Show } from "./classes.ts";
import { centres, coordinate, type Over } from "./over.ts";

const PASSES = [8, 4, 2, 1]; // so many cells each way share a run before the next pass

// A run of which the cells are variants.
export interface Basis {
  objective: Objective;
  start: number[];
  hyper: Record<string, number> & Hyper;
}

export interface Task extends Basis {
  rule: Rule;
  steps: number;
  over: Over[];
  cells: readonly [columns: number, rows: number];
  show: Show;
  levels: readonly number[];
}

// The classes of all cells, rows upwards.
export interface Pass {
  found: Int16Array;
  last: boolean;
}

// Start and hyperparameters of one cell.
export function variant(
  { objective, start, hyper }: Basis,
  over: Over[],
  values: readonly number[],
): Omit<Basis, "objective"> {
  const moved = { start: [...start], hyper: { ...hyper } };
  over.forEach((one, i) => {
    const at = coordinate(one, objective);
    if (at === null) moved.hyper[one.name] = values[i];
    else moved.start[at] = values[i];
  });
  return moved;
}

export function* passes(task: Task): Work<Pass> {
  const {
    objective,
    rule,
    steps,
    show,
    levels,
    over,
    cells: [columns, rows],
  } = task;
  const [across, up] = [centres(over[0], columns), centres(over[1], rows)];
  const classOf = classifier(show, objective, levels);
  const found = new Int16Array(columns * rows);
  let before = 0; // nothing is known yet: no remainder by 0 is 0
  for (const stride of PASSES) {
    for (let row = 0; row < rows; row += stride) {
      for (let column = 0; column < columns; column += stride) {
        if (row % before === 0 && column % before === 0) continue; // known from the coarser pass
        const { start, hyper } = variant(task, over, [across[column], up[row]]);
        const k = classOf(outcome(objective, rule, start, steps, hyper), start, steps);
        const right = Math.min(columns, column + stride),
          top = Math.min(rows, row + stride);
        for (let j = row; j < top; j++) found.fill(k, j * columns + column, j * columns + right);
        yield null;
      }
    }
    before = stride;
    yield { found, last: stride === 1 };
  }
}
