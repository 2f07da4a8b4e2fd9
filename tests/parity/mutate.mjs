// Changes every operator and constant of the generated tables in turn and reports the changes that no comparison notices.
// Input: {"text": module source, "objectives": [{name, points, values, gradients, hessians}], "activations": [{name, at, values, slopes}], "populations": [{name, at, values}], "steps": [{…, after: {w, state}}], "declared": …}.
import { readFileSync } from "node:fs";

const task = JSON.parse(readFileSync(0, "utf8"));
const [from, to] = [task.text.indexOf("export const objectives"), task.text.indexOf("// A run, as")];
const TOKEN = /\/\/.*|"[^"]*"|Math\.[A-Za-z]+|[A-Za-z_$][\w$]*|\d+(?:\.\d+)?(?:e[+-]?\d+)?|\+\+|[-+*/<]/g;
const SWAPS = { "+": "-", "-": "+", "*": "/", "/": "*", "<": "<=", "Math.sin": "Math.cos", "Math.cos": "Math.sin", "Math.sqrt": "Math.cbrt", "Math.tanh": "Math.sinh", "Math.exp": "Math.sinh", "Math.log": "Math.cbrt", "Math.abs": "Math.sin", "Math.PI": "Math.E", "Math.pow": "Math.atan2", "Math.exp": "Math.log1p" };

const mutants = [];
for (const { 0: token, index } of task.text.slice(from, to).matchAll(TOKEN)) {
  const changed = /^\d/.test(token) ? String(Number(token) < 1e6 ? Number(token) + 1 : 2 * Number(token)) : SWAPS[token]; // one more of many is rounding
  if (changed) mutants.push({ at: from + index, token, changed });
  else if (token.startsWith("Math.")) throw new Error(`say in SWAPS what to put for ${token}`);
}

const load = (text) => new Function(`${text.replaceAll("export ", "")}; return { objectives, optimizers, mistakes, objective, activations, populations };`)();
const same = (got, expected, scale) => {
  if (Array.isArray(expected)) return Array.isArray(got) && got.length === expected.length && expected.every((e, k) => same(got[k], e, scale));
  return Math.abs(got - expected) <= 1e-12 * scale;
};
const near = (got, expected, terms = 1) => same(got, expected, Math.max(1, terms, ...expected.flat(3).map(Math.abs)));
const declared = ({ objectives, optimizers, mistakes, activations, populations }) =>
  JSON.stringify([
    Object.values(objectives).map(({ name, letter, variables, dimension, domain, minima, data, parameters }) => ({ name, letter, variables, dimension, domain, minima, data, parameters })),
    Object.values({ ...optimizers, ...mistakes }).map(({ name, title, states, defaults, sequential }) => ({ name, title, states, defaults, sequential })),
    Object.values(activations).map(({ name }) => name),
    Object.values(populations).map(({ name, low, high }) => ({ name, low, high })),
  ]);

const agrees = (tables) =>
  declared(tables) === task.declared &&
  task.objectives.every(({ name, points, values, gradients, hessians, rows }) => {
    const objective = tables.objective(name);
    const all = (method, expected) => near(points.map((p) => objective[method](p)), expected);
    const { data, row } = objective;
    const each = (method, expected) => near(points.map((p) => data.x.map((x, i) => row[method](p, x, data.y[i]))), expected);
    return all("value", values) && all("gradient", gradients) && all("hessian", hessians)
      && (!rows || (each("value", rows.values) && each("gradient", rows.gradients)));
  }) &&
  task.activations.every(({ name, at, values, slopes }) => {
    const { value, slope } = tables.activations[name];
    return near(at.map(value), values) && near(at.map(slope), slopes);
  }) &&
  task.populations.every(({ name, at, values }) => near(at.map((x) => tables.populations[name].truth(x)), values)) &&
  task.steps.every(({ optimizer, w, g, state, t, hyper, after }) => {
    const [moved, kept] = [[...w], Object.fromEntries(Object.entries(state).map(([k, v]) => [k, [...v]]))];
    (tables.optimizers[optimizer] ?? tables.mistakes[optimizer]).step(moved, g, kept, t, hyper);
    return near(moved, after.w) && Object.keys(after.state).every((k) => near(kept[k], after.state[k]));
  });

task.declared = declared(load(task.text));
const survived = mutants.filter(({ at, token, changed }) => {
  try {
    return agrees(load(task.text.slice(0, at) + changed + task.text.slice(at + token.length)));
  } catch {
    return false; // it no longer runs: noticed
  }
});
const show = ({ at, token, changed }) => `${token} → ${changed} in “${task.text.slice(Math.max(0, at - 60), at + 30).replaceAll("\n", " ")}”`;
process.stdout.write(JSON.stringify({ unchanged: agrees(load(task.text)), mutants: mutants.length, survived: survived.map(show) }));
