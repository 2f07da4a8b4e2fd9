// The table of messages, and what became of a run in words; scripts/figures/verdict.py is the twin of the latter.
import { show, showPoint } from "./numbers.js";

const tables = new Map();

export function messages(lang) {
  if (!tables.has(lang)) {
    const url = new URL(`../figures/messages.${lang}.json`, import.meta.url);
    tables.set(lang, json(url).then((table) => (key, fill = {}) => {
      if (!(key in table)) throw new RangeError(`no message "${key}"`);
      return table[key].replace(/\{(\w+)\}/g, (whole, name) => (name in fill ? fill[name] : whole));
    }));
  }
  return tables.get(lang);
}

export async function json(url) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return answer.json();
}

export const word = (say, label) => (label.startsWith("@") ? say(label.slice(1)) : label);

export function verdict(say, run, { points, values, diverged_at, verdict: found }) {
  const last = points.length - 1;
  const fill = { run, steps: last, at: diverged_at, point: showPoint(points[last]), value: show(values[last]) };
  return say(`verdict:${found}`, fill);
}

export const symbol = (name) => name.replace(/\d+$/, (digits) => [...digits].map((d) => "₀₁₂₃₄₅₆₇₈₉"[d]).join(""));
