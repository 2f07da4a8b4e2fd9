// Draws samples and fits polynomials with the generated module; answers on standard output.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const task = JSON.parse(readFileSync(0, "utf8"));
const { sample, polynomials } = await import(pathToFileURL(task.module).href);
const refused = (ask) => {
  try {
    ask();
    return false;
  } catch (error) {
    return error instanceof RangeError;
  }
};
process.stdout.write(
  JSON.stringify({
    samples: task.samples.map((given) => sample(...given)),
    fits: task.fits.map(({ rows, degree, low, high }) => {
      const c = polynomials.fit(rows.x, rows.y, degree, low, high);
      return { c, error: polynomials.meanSquaredError(c, rows, low, high) };
    }),
    descents: task.descents.map(({ rows, degree, rate, at }) => polynomials.descend(rows, degree, rate, at)),
    refused: [
      refused(() => sample("wave", 0, 0.1, 1)),
      refused(() => sample("wave", 2.5, 0.1, 1)),
      refused(() => sample("wave", 5, -1, 1)),
      refused(() => sample("wav", 5, 0.1, 1)),
      refused(() => polynomials.fit([0, 1], [0, 1], 2)),
    ],
  }),
);
