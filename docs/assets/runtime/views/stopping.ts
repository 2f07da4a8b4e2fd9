// @ts-nocheck
// When to stop a search. scripts/figures/views/stopping.py is the twin and says what is measured.
import { Sketch } from "../live/sketch.ts";
import { show } from "../words/numbers.ts";
import { dots, line } from "../draw/path.ts";

const LEAST = 1e-300;

export class Stopping extends Sketch {
  // The runs are computed anew at every touch; what is measured on them is kept until they are.
  measured() {
    const result = this.figure.results.get(this.figure.runs[0].key);
    if (this.kept?.result !== result) {
      const { points, values, gradients } = result;
      const rows = points.slice(1).map((point, t) => ({
        slope: Math.hypot(...gradients[t + 1]),
        gained: Math.abs(values[t] - values[t + 1]),
        away: Math.min(...this.spec.minima.map((minimum) => Math.hypot(...minimum.map((m, i) => point[i] - m)))),
      }));
      this.kept = { result, rows };
    }
    return this.kept.rows;
  }

  stops() {
    const rows = this.measured();
    const epsilon = this.dialled(this.spec.epsilon);
    const first = (met) => rows.findIndex(met) + 1;
    return { "small-gradient": first(({ slope }) => slope <= epsilon), "no-progress": first(({ gained }) => gained <= epsilon), spent: rows.length };
  }

  strokes(project) {
    const rows = this.measured();
    const stops = this.stops();
    const [left, top, wide, tall] = this.frame.rect;
    const level = project([1, this.dialled(this.spec.epsilon)])[1];
    const end = project([rows.length, 1])[0];
    const place = (name) => (row, t) => project([t + 1, Math.max(row[name], LEAST)]);
    const curve = (name) => line(rows.map(place(name)));
    const met = [["small-gradient", "slope"], ["no-progress", "gained"]].filter(([criterion]) => stops[criterion])
      .map(([criterion, name]) => dots([place(name)(rows[stops[criterion] - 1], stops[criterion] - 1)], 3));
    return [
      line([[left, level], [left + wide, level]]), line([[end, top], [end, top + tall]]), curve("away"), curve("slope"), curve("gained"), met.join(""),
    ];
  }

  said() {
    const rows = this.measured();
    return Object.entries(this.stops()).map(([name, step]) => [this.figure.messageOr(`stopping:${name}`, name), step, rows[step - 1]?.away]);
  }

  words() {
    const { say, steps } = this.figure;
    return this.said().map(([criterion, step, off]) =>
      (step ? say("stopping:words", { criterion, step, off: show(off, 3) }) : say("stopping:not-yet", { criterion, steps })));
  }

  numbers() {
    const { say } = this.figure;
    return [{
      caption: say("stopping:table"),
      heads: [say("stopping:criterion"), say("axis:step"), say("stopping:off")],
      rows: this.said().map(([criterion, step, off]) => [criterion, ...(step ? [String(step), show(off)] : [say("stopping:never"), "–"])]),
    }];
  }
}
