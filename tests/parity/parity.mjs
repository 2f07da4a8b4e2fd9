// Reads {"module": path, "objectives": …, "steps": …, "runs": …} from standard input, computes all of it with the generated module
// and answers on standard output. Numbers that are not finite travel as strings.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const task = JSON.parse(readFileSync(0, "utf8"));
const { objective, objectives, optimizers, mistakes, searches, run } = await import(pathToFileURL(task.module).href);
const rule = (name) => optimizers[name] ?? mistakes[name] ?? searches[name];

const answer = {
  objectives: task.objectives.map(({ name, points }) => ({
    values: points.map((p) => objective(name).value(p)),
    gradients: points.map((p) => objective(name).gradient(p)),
    hessians: points.map((p) => objective(name).hessian(p)),
  })),
  steps: task.steps.map(({ optimizer, w, g, state, t, hyper }) => {
    rule(optimizer).step(w, g, state, t, hyper);
    return { w, state };
  }),
  runs: task.runs.map(({ objective, optimizer, start, steps, hyper }) =>
    run(objective, rule(optimizer), start, steps, hyper),
  ),
  declared: {
    objectives: [
      ...Object.values(objectives),
      ...task.objectives.filter(({ name }) => !(name in objectives)).map(({ name }) => objective(name)),
    ].map(({ name, letter, variables, dimension, domain, minima, data, parameters = {} }) => ({
      name,
      letter,
      variables,
      dimension,
      domain,
      minima,
      data,
      parameters,
    })),
    optimizers: [...Object.values(optimizers), ...Object.values(mistakes)].map(
      ({ name, states, defaults, limits }) => ({ name, states, defaults, limits }),
    ),
  },
};
process.stdout.write(JSON.stringify(answer, (_, v) => (typeof v === "number" && !Number.isFinite(v) ? String(v) : v)));
