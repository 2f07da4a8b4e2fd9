// What becomes of a signal, or of a gradient on its way back, layer by layer.
import { chain, train_chain, wide } from "../optlib.js";

export const TINY = 1e-300; // a size of zero leaves the picture downwards, as its logarithm does

export interface Given {
  depth: number;
  weight: number;
  input: number;
  steps: number;
  lr: number;
  goal: number;
  gain: number;
  seed: number;
  width: number;
  skip: boolean;
}

export interface Profile {
  points: [layer: number, size: number][];
  losses: number[]; // along the steps, where the chain is trained
}

// For each signal from the input, 0, to the output, or for each layer's weight from 1. What is no longer a number is no size of zero: it
// is said, and has no place in the picture.
export function profile(network: string, quantity: string, activation: string, given: Given): Profile {
  const { depth, weight, input, steps, lr, goal, width, gain, seed, skip } = given;
  const weights: number[] = new Array(depth).fill(weight);
  const sized = (sizes: number[], first: number, losses: number[] = []): Profile => ({
    points: sizes.map((size, k) => [first + k, Math.max(Math.abs(size), TINY)]),
    losses,
  });
  if (network === "wide") {
    const { signal, gradient } = wide(activation, depth, width, gain, seed, skip);
    return sized(quantity === "signal" ? signal : gradient, 0);
  }
  if (quantity === "moved") {
    const { history, losses } = train_chain(activation, weights, input, goal, lr, steps);
    return sized(
      history[history.length - 1].map((w, k) => w - weights[k]),
      1,
      losses,
    );
  }
  const { by_signal, signals, by_weight } = chain(activation, weights, input);
  if (quantity === "weights") return sized(by_weight, 1);
  return sized(quantity === "signal" ? signals : by_signal, 0);
}
