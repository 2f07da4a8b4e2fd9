// Draws what it is asked for from the generated module's Generator and answers on standard output.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const task = JSON.parse(readFileSync(0, "utf8"));
const { Generator } = await import(pathToFileURL(task.module).href);
const answer = task.draws.map(({ seed, stream, calls }) => {
  const generator = new Generator(seed, stream);
  return calls.map(([name, ...given]) => generator[name](...given));
});
const refused = task.refused.map((given) => {
  try {
    new Generator(...given);
    return false;
  } catch (error) {
    return error instanceof RangeError;
  }
});
process.stdout.write(JSON.stringify({ answer, refused }));
