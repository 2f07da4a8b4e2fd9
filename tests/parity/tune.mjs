// Input: {"module": path, "rates": […], "tasks": [{objective, optimizer, start, steps, fixed}]}; what `tune` finds for each.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const { module, rates, tasks } = JSON.parse(readFileSync(0, "utf8"));
const { tune } = await import(pathToFileURL(module));
const found = tasks.map(({ objective, optimizer, start, steps, fixed }) => {
  const { rate, values } = tune(objective, optimizer, start, steps, rates, fixed);
  return { rate, values: values.map((v) => (Number.isFinite(v) ? v : String(v))) };
});
process.stdout.write(JSON.stringify(found));
