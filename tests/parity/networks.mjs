// Computes what it is asked for with the generated module's activations and networks.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const task = JSON.parse(readFileSync(0, "utf8"));
const { activations, chain, train_chain, wide } = await import(pathToFileURL(task.module).href);
const units = Object.keys(activations).map((name) => [
  name,
  task.z.map(activations[name].value),
  task.z.map(activations[name].slope),
]);
const text = (_, value) => (typeof value === "number" && !Number.isFinite(value) ? String(value) : value);
process.stdout.write(
  JSON.stringify(
    {
      units,
      chains: task.chains.map((given) => chain(...given)),
      trained: task.trained.map((given) => train_chain(...given)),
      networks: task.networks.map((given) => wide(...given)),
    },
    text,
  ),
);
