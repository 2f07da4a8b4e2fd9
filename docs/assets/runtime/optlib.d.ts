// What /assets/javascripts/optlib.js exports. The module is generated (optlib/emit/javascript.py), so its types are written here
// by hand; a test holds the names together.

/** A point, a gradient, a state: one number for each variable, also in one dimension. */
export type Vector = number[];
export type Matrix = number[][];

/** Rows of a data set, as columns. */
export interface Rows {
  x: number[];
  y: number[];
}

export interface Objective {
  name: string;
  letter: string;
  variables: string[];
  dimension: number;
  /** [low, high] of each variable. */
  domain: [number, number][];
  minima: Vector[];
  data: Rows | null;
  value(w: Vector): number;
  gradient(w: Vector): Vector;
  hessian(w: Vector): Matrix;
  /** Of one row of `data`; only where the objective is a mean over rows. */
  row?: {
    value(w: Vector, x: number, y: number): number;
    gradient(w: Vector, x: number, y: number): Vector;
  };
  /** Only where the objective is one of a family. */
  parameters?: Record<string, number>;
  /** The member of the family at these values of its parameters. */
  at?(values: Record<string, number>): Objective;
}

/** An objective that is a mean over the rows of a data set: what minibatches are drawn from. */
export type DataObjective = Objective & Required<Pick<Objective, "row">> & { data: Rows };

/** A family of objectives at one value of its parameters. */
export type FamilyObjective = Objective & Required<Pick<Objective, "parameters" | "at">>;

/** What a rule remembers, by name: one number for each variable. */
export type State = Record<string, Vector>;

interface Declared {
  name: string;
  title: string;
  states: string[];
  defaults: Record<string, number>;
  /** Coordinate by coordinate, each with a gradient of its own. */
  sequential: boolean;
}

/** A rule that follows gradients. */
export interface Optimizer extends Declared {
  move?: undefined;
  /** Changes w and state in place, coordinates from `from` to `to`; t counts from 1. */
  step(w: Vector, g: Vector, state: State, t: number, hyper: Record<string, number>, from?: number, to?: number): void;
}

/** A rule without a gradient. */
export interface Search extends Declared {
  step?: undefined;
  /** Changes w in place; t counts from 1. */
  move(objective: Objective, w: Vector, chance: Generator, t: number, hyper: Record<string, number>): void;
}

export type Rule = Optimizer | Search;

/** The rule's own hyperparameters, and what makes its gradients noisy. */
export interface Hyper {
  /** Rows that a gradient is measured on. */
  batch?: number;
  /** Standard deviation that is added to each part of a gradient. */
  noise?: number;
  seed?: number;
  [name: string]: number | undefined;
}

export type Verdict = "converged" | "diverged" | "bounded" | "moving";

/** A run: all lists have one entry for each step, the start included. */
export interface Trajectory {
  points: Vector[];
  values: number[];
  /** The exact ones. */
  gradients: Vector[];
  states: Record<string, Vector[]>;
  diverged_at: number | null;
  /** The gradients that the rule was given, where those were noisy. */
  measured: Vector[] | null;
  noisy: boolean;
  verdict: Verdict;
}

/** What a run comes to. */
export interface Outcome {
  point: Vector;
  value: number;
  diverged_at: number | null;
  /** The first step with so small a gradient. */
  converged_at: number | null;
  verdict: Verdict;
}

export const DIVERGED: number;
export const CONVERGED: number;
export const PROGRESS: number;
export const CALMS: number;
export const HOVERS: number;
export const TIE: number;

export const objectives: Record<string, Objective>;
export const optimizers: Record<string, Optimizer>;
export const mistakes: Record<string, Optimizer>;
export const searches: Record<string, Search>;

/** The objective of that name; "rotated_ravine(angle=30)" is the one at that value of its parameter. */
export function objective(name: string): Objective;

export function run(
  target: string | Objective,
  optimizer: string | Rule,
  start: Vector,
  steps: number,
  hyper?: Hyper,
): Trajectory;
/** What `run` comes to, without its record: for the thousands of runs of a map. */
export function outcome(
  target: string | Objective,
  optimizer: string | Rule,
  start: Vector,
  steps: number,
  hyper?: Hyper,
): Outcome;

/** Where a run ends, and nothing else of it. */
export function endpoint(target: Objective, optimizer: Rule, start: Vector, steps: number, hyper: Hyper): Vector;

/** The values along a run and nothing else of it. */
export function valuesAlong(
  objective: Objective,
  optimizer: Optimizer,
  start: Vector,
  steps: number,
  hyper: Record<string, number>,
): ArrayLike<number>;

export interface Tuned {
  /** The one that ends lowest. */
  rate: number;
  rates: number[];
  /** The last value with each of the rates. */
  values: number[];
}
/** `rates` ascending. */
export function tune(
  objective: string | Objective,
  optimizer: string | Optimizer,
  start: Vector,
  steps: number,
  rates: number[],
  fixed?: Record<string, number>,
): Tuned;

/** Draws the same numbers as optlib.random.Generator. */
export class Generator {
  constructor(seed: number, stream?: number);
  /** A whole number of 32 bits. */
  word(): number;
  uniform(low?: number, high?: number): number;
  normal(mean?: number, deviation?: number): number;
  /** A whole number from 0 to n − 1. */
  integers(n: number): number;
  /** 0 … n − 1 in an order by chance. */
  shuffle(n: number): number[];
}

/** Minibatches without end: rows in rising order. */
export function batches(
  n: number,
  size: number,
  generator: Generator,
): globalThis.Generator<number[], never, undefined>;
/** The mean of the gradients of some rows. */
export function batchGradient(objective: DataObjective, w: Vector, rows: number[]): Vector;

export interface Activation {
  name: string;
  value(z: number): number;
  slope(z: number): number;
}
export const activations: Record<string, Activation>;

export interface Chain {
  /** From the input on: one more than there are layers. */
  signals: number[];
  slopes: number[];
  factors: number[];
  by_signal: number[];
  by_weight: number[];
}
/** A chain of units, one weight a layer. */
export function chain(activation: string | Activation, weights: number[], x: number): Chain;
export function train_chain(
  activation: string | Activation,
  weights: number[],
  x: number,
  target: number,
  lr: number,
  steps: number,
): { history: number[][]; losses: number[] };
/** Root mean squares of the signal and of the gradient, layer by layer. */
export function wide(
  activation: string | Activation,
  depth: number,
  width: number,
  gain: number,
  seed: number,
  skip?: boolean,
): { signal: number[]; gradient: number[] };

export interface Population {
  name: string;
  low: number;
  high: number;
  truth(x: number): number;
}
export const populations: Record<string, Population>;
export function sample(
  population: string | Population,
  rows: number,
  noise: number,
  seed: number,
  stream?: number,
): Rows;

/** Polynomials in an orthonormal basis on [low, high]; `c` are the coefficients in it. */
export const polynomials: {
  basis(x: number, degree: number, low?: number, high?: number): number[];
  value(c: number[], x: number, low?: number, high?: number): number;
  fit(x: number[], y: number[], degree: number, low?: number, high?: number): number[];
  meanSquaredError(c: number[], rows: Rows, low?: number, high?: number): number;
  /** The coefficients after so many steps of gradient descent; `at` ascending. */
  descend(rows: Rows, degree: number, rate: number, at: number[], low?: number, high?: number): number[][];
};
