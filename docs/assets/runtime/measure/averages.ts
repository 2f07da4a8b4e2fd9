// A noisy series and its exponential moving average.
import { Generator } from "../optlib.js";

// Normal deviates of size `noise` about `level`, the same for the same seed.
export function series(seed: number, length: number, level: number, noise: number): number[] {
  const generator = new Generator(seed);
  return Array.from({ length }, () => generator.normal(level, noise));
}

// xₖ = (1 − β)pₖ + βxₖ₋₁ from x₀ = 0: one number for each of the values.
export function averaged(values: number[], beta: number): number[] {
  let x = 0;
  return values.map((p) => {
    x = beta * x + (1 - beta) * p;
    return x;
  });
}

// The same, divided by 1 − βᵏ: by the part of the weights that fell on real values and not on the zero at the start.
export const corrected = (values: number[], beta: number): number[] =>
  averaged(values, beta).map((x, i) => x / (1 - beta ** (i + 1)));

// The weight of a value that is 0, 1, … steps old.
export const weights = (beta: number, count: number): number[] =>
  Array.from({ length: count }, (_, age) => (1 - beta) * beta ** age);

// How many of the latest values a simple mean would take to be as old on average: the N of α = 2/(N + 1).
export const span = (beta: number): number => (1 + beta) / (1 - beta);
