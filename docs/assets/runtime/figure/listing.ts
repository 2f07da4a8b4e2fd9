// "Copy as Python": the programs of scripts/build/python_listing.py with the present values.
import { source } from "../words/numbers.ts";
import type { Figure } from "./figure.ts";

// What the reader may have changed.
interface Values {
  start: number[];
  steps: number;
  hyper: Record<string, number>;
  parameters?: Record<string, number>; // of the objective
}

const NOISE = ["batch", "noise", "seed"]; // no hyperparameters of the rule's: they have places of their own in the program

export function program(template: string, { start, steps, hyper, parameters = {} }: Values): string {
  const noise = Object.entries(hyper).filter(([name]) => NOISE.includes(name));
  const own = Object.entries(hyper).filter(([name]) => !NOISE.includes(name));
  const places = new Map([...Object.entries(parameters), ...noise].map(([name, value]) => [name, source(value)]));
  places.set("start", `[${start.map(source).join(", ")}]`).set("steps", String(steps));
  places.set("hyper", own.map(([name, value]) => `${name}=${source(value)}`).join(", "));
  return template.replaceAll(/\{\{(\w+)\}\}/g, (whole, name) => places.get(name) ?? whole);
}

// One after the other for the runs shown.
export const listing = (figure: Figure): string =>
  figure.runs
    .filter((run) => run.on)
    .map((run) => {
      const {
        hyper,
        objective: { parameters },
      } = run;
      return program(figure.declared.python[run.key], {
        start: figure.startOf(run),
        steps: figure.steps,
        hyper,
        parameters,
      });
    })
    .join("\n\n");
