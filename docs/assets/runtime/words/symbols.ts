// Names of the mathematics as plain text shows them.
import type { Objective } from "../optlib.js";
import { show } from "./numbers.ts";

const lowered = (digits: string): string => [...digits].map((d) => "₀₁₂₃₄₅₆₇₈₉"[Number(d)]).join("");

// A variable or a letter: w1 becomes w₁, \mathrm{MSE} becomes MSE.
export const symbol = (name: string): string => name.replace(/^\\mathrm\{(.*)\}$/, "$1").replace(/\d+$/, lowered);

const STATES: Record<string, string> = { m_hat: "m̂", v_hat: "v̂", lr_t: "ηₜ" };

// What an optimizer remembers.
export const stateSymbol = (name: string): string => STATES[name] ?? symbol(name);

// An objective with its variables, as its formula begins: f(w₁, w₂).
export const written = ({ letter, variables }: Objective): string =>
  `${symbol(letter)}(${variables.map(symbol).join(", ")})`;

// A point and its value under the objective's own names: W = 0.8, b = 0.1, MSE = 2.3. A line may break between quantities, not within one.
export const where = ({ variables, letter }: Objective, point: readonly number[], value: number): string =>
  [...variables, letter]
    .map((name, i) => `${symbol(name)} = ${show(i < point.length ? point[i] : value)}`.replaceAll(" ", "\u00a0"))
    .join(", ");
