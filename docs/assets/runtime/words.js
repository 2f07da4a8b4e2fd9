// The table of messages, and what became of a run in words; scripts/figures/verdict.py is the twin of the latter.
import { show } from "./numbers.js";

const tables = new Map();

export function messages(lang) {
  if (!tables.has(lang)) {
    const url = new URL(`../figures/messages.${lang}.json`, import.meta.url);
    tables.set(lang, json(url).then(teller));
  }
  return tables.get(lang);
}

export const teller = (table) => (key, fill = {}) => {
  if (!(key in table)) throw new RangeError(`no message "${key}"`);
  return table[key].replace(/\{(\w+)\}/g, (whole, name) => (name in fill ? fill[name] : whole));
};

export async function json(url) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return answer.json();
}

// As word() in scripts/figures/messages/.
export function word(say, label) {
  if (!label.startsWith("@")) return label;
  const [key, f = ""] = label.slice(1).split("|");
  return say(key, { f });
}

const BRIEF = 8, STILL = 1e-9; // as in verdict.py

// What became of the whole run, and where it is at the step shown.
export function verdict(say, run, objective, { points, values, gradients, diverged_at, noisy, verdict: found }, step = points.length - 1) {
  let key = found === "moving" ? `moving-${trend(values)}` : found;
  if (found === "bounded") {
    const late = points.slice(Math.floor(points.length / 2)), [last] = late.slice(-1);
    const stuck = points.length > 1 && late.every((point) => point.every((w, i) => w === last[i]));
    key = stuck ? "still" : noisy ? "hovering" : "bounded";
  }
  if (noisy && found === "moving") key = values.length <= BRIEF ? "brief" : calms(gradients) ? "settling" : "stirring";
  const said = say(`verdict:${key}`, { run, at: diverged_at });
  const told = where(objective, points[step], values[step]);
  return `${said} ${say(told.includes("NaN") ? "shown-nan" : "shown", { step, where: told })}`;
}

// Whether the mean square of a noisy run's exact gradient is smaller in the last half than in the half before.
export function calms(gradients) {
  const steps = gradients.length - 1, half = Math.floor(steps / 2);
  const mean = (part) => part.reduce((sum, g) => sum + g.reduce((square, v) => square + v * v, 0), 0) / part.length;
  return mean(gradients.slice(half + 1)) < mean(gradients.slice(Math.floor(steps / 8) + 1, half + 1));
}

// Where a run that is still moving goes; verdict.py says how.
export function trend(values) {
  const half = Math.floor((values.length - 1) / 2);
  const range = (part) => part.reduce(([low, high], v) => [v < low ? v : low, v > high ? v : high], [Infinity, -Infinity]);
  const late = values.slice(half), [low, high] = range(late);
  if (late.every((value, i) => i === 0 || value - late[i - 1] <= STILL * (high - low))) return "falling";
  return high > range(values.slice(0, half + 1))[1] ? "growing" : "swinging";
}

export const symbol = (name) =>
  name.replace(/^\\mathrm\{(.*)\}$/, "$1").replace(/\d+$/, (digits) => [...digits].map((d) => "₀₁₂₃₄₅₆₇₈₉"[d]).join(""));

// A point and its value under the objective's own names: W = 0.8, b = 0.1, MSE = 2.3.
export const where = ({ variables, letter }, point, value) =>
  [...variables, letter].map((name, i) => `${symbol(name)} = ${show(i < point.length ? point[i] : value)}`.replaceAll(" ", "\u00a0")).join(", ");

// What an optimizer remembers.
export const stateSymbol = (name) => ({ m_hat: "m̂", v_hat: "v̂", lr_t: "ηₜ" })[name] ?? symbol(name);
