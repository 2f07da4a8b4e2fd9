// Reads {"module": path, "runs": [[optimizer, hyper], …]} and answers with the message of each refusal, or null where the run is made.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const { module, runs } = JSON.parse(readFileSync(0, "utf8"));
const { optimizers, mistakes, searches, run } = await import(pathToFileURL(module).href);

process.stdout.write(
  JSON.stringify(
    runs.map(([name, hyper]) => {
      try {
        run("himmelblau", optimizers[name] ?? mistakes[name] ?? searches[name], [1, 1], 2, hyper);
        return null;
      } catch (error) {
        return error.message;
      }
    }),
  ),
);
