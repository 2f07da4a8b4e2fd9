// Changes every operator and constant of the generated tables in turn and reports the changes that no comparison notices.
// Input: {"text": module source, "objectives": [{name, points, values, gradients, hessians, rows}], "populations": [{name, at, values}],
// "activations": [{name, at, values, slopes}], "steps": [{…, after: {w, state}}]}.
import { readFileSync } from "node:fs";

const task = JSON.parse(readFileSync(0, "utf8"));
const [from, to] = [task.text.indexOf("export const objectives"), task.text.indexOf("// A run, as")];
const TOKEN = /\/\/.*|"[^"]*"|Math\.[A-Za-z]+|[A-Za-z_$][\w$]*|\d+(?:\.\d+)?(?:e[+-]?\d+)?|\+\+|=>|[-+*/<>]/g;
const SWAPS = {
  "+": "-",
  "-": "+",
  "*": "/",
  "/": "*",
  "<": "<=",
  ">": ">=",
  "Math.sin": "Math.cos",
  "Math.cos": "Math.sin",
  "Math.sqrt": "Math.cbrt",
  "Math.tanh": "Math.sinh",
  "Math.exp": "Math.sinh",
  "Math.log": "Math.cbrt",
  "Math.abs": "Math.sin",
  "Math.sign": "Math.abs",
  "Math.PI": "Math.E",
  "Math.pow": "Math.atan2",
};
// One more, or a millionth of it where one more would be lost in rounding.
const another = (number) => String(number > 1e6 ? number * (1 + 1e-6) : number + 1);

const module = new Function(
  `${task.text.replaceAll("export ", "")}; return { objectives, optimizers, mistakes, activations, populations, objective, family };`,
)();

// Every entry of every table: {table, name, text}.
const entries = [];
for (const [, table, body] of task.text.slice(from, to).matchAll(/^export const (\w+) = \{\n([\s\S]*?)^\};/gm)) {
  for (const text of body.split(/^(?= {2}\w)/m)) entries.push({ table, name: text.match(/^ {2}(\w+): /)[1], text });
}
const mutants = entries.flatMap((entry) =>
  [...entry.text.matchAll(TOKEN)].flatMap(({ 0: token, index: at }) => {
    const changed = /^\d/.test(token) ? another(Number(token)) : SWAPS[token];
    if (!changed && token.startsWith("Math.")) throw new Error(`say in SWAPS what to put for ${token}`);
    return changed ? [{ entry, at, token, changed }] : [];
  }),
);

const same = (got, expected, scale) => {
  if (Array.isArray(expected))
    return Array.isArray(got) && got.length === expected.length && expected.every((e, k) => same(got[k], e, scale));
  return Math.abs(got - expected) <= 1e-12 * scale;
};
const near = (got, expected, terms = 1) => same(got, expected, Math.max(1, terms, ...expected.flat(3).map(Math.abs)));
const declared = ({ value, gradient, hessian, row, step, slope, truth, ...told }) => JSON.stringify(told);

// What is compared, by the entry that it is about.
const checks = {
  objectives: task.objectives.map(({ name, points, values, gradients, hessians, rows }) => [
    name.split("(")[0],
    () => {
      const target = module.objective(name);
      const all = (method, expected) =>
        near(
          points.map((p) => target[method](p)),
          expected,
        );
      const { data, row } = target;
      const each = (method, expected) =>
        near(
          points.map((p) => data.x.map((x, i) => row[method](p, x, data.y[i]))),
          expected,
        );
      return (
        all("value", values) &&
        all("gradient", gradients) &&
        all("hessian", hessians) &&
        (!rows || (each("value", rows.values) && each("gradient", rows.gradients)))
      );
    },
  ]),
  activations: task.activations.map(({ name, at, values, slopes }) => [
    name,
    (unit) =>
      near(
        at.map((z) => unit.value(z)),
        values,
      ) &&
      near(
        at.map((z) => unit.slope(z)),
        slopes,
      ),
  ]),
  populations: task.populations.map(({ name, at, values }) => [
    name,
    (population) =>
      near(
        at.map((x) => population.truth(x)),
        values,
      ),
  ]),
};
checks.optimizers = checks.mistakes = task.steps.map(({ optimizer, w, g, state, t, hyper, after }) => [
  optimizer,
  (rule) => {
    const [moved, kept] = [[...w], Object.fromEntries(Object.entries(state).map(([k, v]) => [k, [...v]]))];
    rule.step(moved, g, kept, t, hyper);
    return near(moved, after.w) && Object.keys(after.state).every((k) => near(kept[k], after.state[k]));
  },
]);

const agrees = ({ table, name }, text) => {
  const entry = module[table][name];
  try {
    const changed = new Function("family", `return {${text}}`)(module.family)[name];
    module[table][name] = changed;
    return (
      declared(changed) === declared(entry) && checks[table].every(([about, holds]) => about !== name || holds(changed))
    );
  } catch {
    return false; // it no longer runs: noticed
  } finally {
    module[table][name] = entry;
  }
};
const survived = mutants.filter(({ entry, at, token, changed }) =>
  agrees(entry, entry.text.slice(0, at) + changed + entry.text.slice(at + token.length)),
);
const show = ({ entry: { name, text }, at, token, changed }) =>
  `${name}: ${token} → ${changed} in “${text.slice(Math.max(0, at - 60), at + 30).replaceAll("\n", " ")}”`;
process.stdout.write(
  JSON.stringify({
    entries: entries.map(({ name }) => name),
    refused: entries.filter((entry) => !agrees(entry, entry.text)).map(({ name }) => name),
    mutants: mutants.length,
    survived: survived.map(show),
  }),
);
