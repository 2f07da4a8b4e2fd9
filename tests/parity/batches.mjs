// Reads {"module": path, "tasks": [{n, size, seed}], "count": …} and answers with the first batches of each.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const task = JSON.parse(readFileSync(0, "utf8"));
const { Generator, batches } = await import(pathToFileURL(task.module).href);
const dealt = ({ n, size, seed }) => {
  const stream = batches(n, size, new Generator(seed));
  return Array.from({ length: task.count }, () => stream.next().value);
};
process.stdout.write(JSON.stringify(task.tasks.map(dealt)));
