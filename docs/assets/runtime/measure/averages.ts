// @ts-nocheck
// The exponential moving average of a series; scripts/figures/averages.py is the twin.
export function averaged(values, beta) {
  let x = 0;
  return values.map((p) => (x = beta * x + (1 - beta) * p));
}

export const corrected = (values, beta) => averaged(values, beta).map((x, i) => x / (1 - beta ** (i + 1)));

export const weights = (beta, count) => Array.from({ length: count }, (_, age) => (1 - beta) * beta ** age);

// How many of the latest values a simple mean would take to be as old on average: α = 2/(N + 1).
export const span = (beta) => (1 + beta) / (1 - beta);
