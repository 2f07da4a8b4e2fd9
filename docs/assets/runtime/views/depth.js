// What becomes of a signal, or of a gradient on its way back, layer by layer; scripts/figures/views/depth.py says more.
import { chain, train_chain, wide } from "../optlib.js";
import { dots, line } from "../path.js";
import { show } from "../numbers.js";
import { View } from "./base.js";

const TINY = 1e-300;
const NUMBERS = ["depth", "weight", "input", "steps", "lr", "goal", "gain", "seed"];
const WHOLE = ["depth", "steps", "seed"];

export class Depth extends View {
  constructor(figure, spec, element) {
    super(figure, spec, element);
    // Lines stand in for runs: the same groups, hovers and markers.
    this.runs = spec.activations.map((key, style) => ({ key, style, name: figure.say(`unit:${key}`) }));
  }

  on({ key }) {
    return !this.spec.lines || this.figure.dials[this.spec.lines].split(",").includes(key);
  }

  given() {
    const { figure, spec } = this;
    const values = Object.fromEntries(NUMBERS.map((name) => [name, figure.dialled(spec[name])]));
    for (const name of WHOLE) values[name] = Math.round(values[name]);
    return { ...values, width: spec.width, skip: spec.connection !== null && figure.dials[spec.connection] === "skip" };
  }

  // Computed once for each state, however many ask: the picture, the words, the table, the hover.
  profile({ key }) {
    const given = this.given();
    const state = JSON.stringify(given);
    if (this.state !== state) Object.assign(this, { state, profiles: new Map() });
    if (!this.profiles.has(key)) this.profiles.set(key, profile(this.spec.network, this.spec.quantity, key, given));
    return this.profiles.get(key);
  }

  draw() {
    super.draw();
    for (const run of this.runs) {
      const parts = this.parts(run);
      parts.group.classList.toggle("off", !this.on(run));
      if (this.on(run)) this.writeLine(parts, run);
    }
  }

  writeLine(parts, run) {
    const points = this.profile(run).points.map(this.project);
    parts.line.setAttribute("d", line(points));
    parts.dots.setAttribute("d", dots(points, run.style));
    parts.now.setAttribute("d", dots(points.slice(-1), run.style));
  }

  decorate(project) {
    this.project = project;
  }

  hovers() {
    return this.runs.map((run) => ({
      type: "scatter", mode: "lines", name: run.name, line: { color: "rgba(0,0,0,0)", width: 1 },
      ...this.hoverData(run), hovertemplate: "%{text}<extra></extra>",
    }));
  }

  hoverData(run) {
    if (!this.on(run)) return { x: [], y: [], text: [] };
    const { points } = this.profile(run);
    const layer = this.figure.say("axis:layer");
    return { x: points.map((p) => p[0]), y: points.map((p) => p[1]), text: points.map(([k, size]) => `${run.name}<br>${layer} ${k}: ${shown(size)}`) };
  }

  words() {
    return this.spec.says ? this.runs.filter((run) => this.on(run)).map((run) => this.sentence(run)) : [];
  }

  sentence(run) {
    const { quantity } = this.spec;
    const { say } = this.figure;
    const { points, losses } = this.profile(run);
    const { name } = run;
    const sizes = points.map((p) => p[1]);
    const [first, last] = [sizes[0], sizes.at(-1)];
    if (quantity === "moved") {
      const ends = { before: losses[0], after: losses.at(-1), first, last };
      return say("depth-moved", { name, ...Object.fromEntries(Object.entries(ends).map(([key, v]) => [key, shown(v)])) });
    }
    if (quantity === "weights" && sizes.every((size) => size === TINY)) return say("depth-dead", { name });
    const [above, below] = quantity === "signal" ? [last, first] : [first, last];
    return say(`depth-${quantity}`, { name, depth: this.given().depth, size: show(above === TINY ? 0 : above / below, 3) });
  }

  numbers() {
    const on = this.runs.filter((run) => this.on(run));
    const profiles = on.map((run) => this.profile(run).points);
    const rows = (profiles[0] ?? []).map(([layer], i) => [String(layer), ...profiles.map((points) => shown(points[i][1]))]);
    const { say } = this.figure;
    return [{ caption: say(`axis:depth-${this.spec.quantity}`), heads: [say("axis:layer"), ...on.map((run) => run.name)], rows }];
  }
}

const shown = (size) => show(size === TINY ? 0 : size);

// The twin of profile() in depth.py, with the losses where the chain is trained.
export function profile(network, quantity, activation, given) {
  const { depth, weight, input, steps, lr, goal, width, gain, seed, skip } = given;
  const weights = new Array(depth).fill(weight);
  let first = 0, sizes, losses;
  if (network === "wide") {
    const { signal, gradient } = wide(activation, depth, width, gain, seed, skip);
    sizes = quantity === "signal" ? signal : gradient;
  } else if (quantity === "moved") {
    const run = train_chain(activation, weights, input, goal, lr, steps);
    losses = run.losses;
    first = 1;
    sizes = run.history.at(-1).map((w, k) => w - weights[k]);
  } else {
    const { by_signal, signals, by_weight } = chain(activation, weights, input);
    first = quantity === "weights" ? 1 : 0;
    sizes = { gradient: by_signal, signal: signals, weights: by_weight }[quantity];
  }
  // What is no longer a number is no size of zero: it is said, and has no place in the picture.
  return { points: sizes.map((size, k) => [first + k, Math.max(Math.abs(size), TINY)]), losses };
}
