// @ts-nocheck
// Into which classes the runs of a map fall; scripts/figures/maps/classes.py is the twin and says what they mean.
import { show as number } from "../words/numbers.ts";
import { symbol } from "../words/symbols.ts";

const VERDICTS = ["converged", "moving", "bounded", "diverged"];
const FEW = 6, ZERO = 1e-12;

// [word, short word, look] of each class.
export function classes(show, objective, levels) {
  if (show === "verdict") return VERDICTS.map((v) => [`@map:${v}`, `@map:${v}`, v]);
  if (show === "basin") return [...basins(objective), ["@map:nowhere", "", "none"]];
  if (show === "nearest") return [...basins(objective), ["@map:diverged", "@map:diverged", "diverged"]];
  const marks = levels.map((level) => number(level));
  const words = [`< ${marks[0]}`, ...marks.slice(1).map((mark, k) => `${marks[k]} – ${mark}`), `≥ ${marks.at(-1)}`];
  const bands = words.map((word, k) => [word, word, `band${half(8 * k / (words.length - 1))}`]);
  const last = show === "steps" ? "never" : "diverged";
  return [...bands, [`@map:${last}`, `@map:${last}`, last === "diverged" ? "diverged" : "none"]];
}

function basins({ minima, letter, value }) {
  const values = valuesAt(minima, value);
  if (minima.length <= FEW) {
    return minima.map((point, k) => {
      const place = `(${point.map((c) => number(c, 3)).join(", ")})`;
      return [`@map:basin|${k + 1}: ${place}, ${symbol(letter)}\u00a0=\u00a0${number(values[k], 3)}`, String(k + 1), `basin${k}`];
    });
  }
  const named = ranks(values).slice(0, FEW - 2).map((v, k) => [`@map:basins|${number(v, 3)}`, number(v, 3), `band${2 * k}`]);
  return [...named, ["@map:higher", "@map:higher", "band8"]];
}

const valuesAt = (minima, value) => minima.map((point) => value(point)).map((v) => (Math.abs(v) < ZERO ? 0 : v));

function ranks(values) {
  const distinct = [];
  for (const value of [...values].sort((a, b) => a - b)) {
    if (!distinct.length || value - distinct.at(-1) > 1e-6 * Math.max(1, Math.abs(value))) distinct.push(value);
  }
  return distinct;
}

// A function from what a run comes to (optlib.outcome) to the number of its class.
export function classifier(show, objective, levels) {
  const last = classes(show, objective, levels).length - 1;
  const band = (value) => {
    if (Number.isNaN(value)) return last;
    let k = 0;
    while (k < levels.length && levels[k] <= value) k++;
    return k;
  };
  if (show === "verdict") return ({ verdict }) => VERDICTS.indexOf(verdict);
  const { minima } = objective;
  if (show === "value") {
    const floor = minima.length ? Math.min(...minima.map((point) => objective.value(point))) : 0;
    return ({ verdict, value }) => band(verdict === "diverged" ? NaN : value - floor);
  }
  if (show === "steps") return ({ verdict, converged_at }) => band(verdict === "converged" ? converged_at : NaN);
  const nearest = (w) => minima.reduce((best, m, k) => (far(m, w) < far(minima[best], w) ? k : best), 0);
  if (show === "distance") return ({ verdict, point }) => band(verdict === "diverged" ? NaN : far(point, minima[nearest(point)]));
  if (show === "rate") {
    return ({ verdict, point }, start, steps) => {
      if (verdict === "diverged") return last;
      const minimum = minima[nearest(point)];
      return band((far(point, minimum) / far(start, minimum)) ** (1 / steps));
    };
  }
  const values = valuesAt(minima, objective.value);
  const distinct = ranks(values);
  const rank = values.map((v) => Math.min(FEW - 2, distinct.reduce((best, d, k) => (Math.abs(d - v) < Math.abs(distinct[best] - v) ? k : best), 0)));
  return ({ verdict, point }) => {
    if (show === "nearest" ? verdict === "diverged" : verdict !== "converged") return last;
    return minima.length <= FEW ? nearest(point) : rank[nearest(point)];
  };
}

const far = (a, b) => Math.hypot(...a.map((c, i) => c - b[i]));

// Python's round: halves go to the even number.
function half(x) {
  return x % 1 === 0.5 ? 2 * Math.round(x / 2) : Math.round(x);
}
