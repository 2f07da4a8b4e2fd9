// Reads {"module": path, "runs": [[objective, optimizer, start, steps, hyper], …]}; for each, what `run` recorded of its end and what
// the ways that record nothing say of it, each with whether they agree.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const { module, runs } = JSON.parse(readFileSync(0, "utf8"));
const { objective, optimizers, mistakes, searches, run, outcome, endpoint, valuesAlong, CONVERGED } = await import(
  pathToFileURL(module).href
);
const same = (a, b) => a.length === b.length && a.every((part, k) => Object.is(part, b[k]));

process.stdout.write(
  JSON.stringify(
    runs.map(([name, wanted, start, steps, hyper]) => {
      const all = [objective(name), optimizers[wanted] ?? mistakes[wanted] ?? searches[wanted], start, steps, hyper];
      const whole = run(...all),
        end = outcome(...all),
        left = whole.diverged_at;
      const small = whole.gradients.findIndex(
        (g) => Math.sqrt(g.reduce((sum, part) => sum + part * part, 0)) <= CONVERGED,
      );
      return {
        verdict: whole.verdict,
        agree: {
          verdict: end.verdict === whole.verdict,
          diverged_at: end.diverged_at === left,
          point: same(end.point, whole.points[left ?? steps]),
          value: Object.is(end.value, whole.values[left ?? steps]),
          converged_at: end.converged_at === (left === null && small >= 0 ? small : null),
          endpoint: same(endpoint(...all), whole.points[steps]),
          valuesAlong: same([...valuesAlong(...all)], whole.values),
        },
      };
    }),
  ),
);
