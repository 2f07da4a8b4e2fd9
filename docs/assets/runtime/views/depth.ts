// One line for each activation function: the size of a signal, of a gradient or of what training has moved, layer by layer.
import { type Frame, framed, type Project, projector } from "../draw/frame.ts";
import { escaped, tag } from "../draw/markup.ts";
import { dots, line, runGroup, swatch } from "../draw/path.ts";
import type { NumberTable } from "../figure/table.ts";
import { type Given, type Profile, profile, TINY } from "../measure/layers.ts";
import { put } from "../live/still.ts";
import { View } from "../live/view.ts";
import type { Trace } from "../plotly-core.js";
import type { Quantity, ViewSpec } from "../types.ts";
import { show } from "../words/numbers.ts";

interface DepthSpec extends ViewSpec {
  network: "chain" | "wide";
  quantity: "gradient" | "signal" | "weights" | "moved";
  activations: string[];
  lines: string | null; // the dial that says which of them are drawn
  depth: Quantity;
  weight: Quantity;
  input: Quantity;
  steps: Quantity;
  lr: Quantity;
  goal: Quantity;
  gain: Quantity;
  seed: Quantity;
  width: number;
  connection: string | null; // the dial that says "plain" or "skip"
  deepest: number;
  height: [number, number];
  says: boolean; // the sentences below the figure are this view's
}

const shown = (size: number): string => show(size === TINY ? 0 : size);

export class Depth extends View<DepthSpec> {
  private state = "";
  private profiles = new Map<string, Profile>();

  override framed(): Frame {
    const { deepest, height, quantity } = this.spec;
    return framed([0, deepest, "linear", "@axis:layer"], [...height, "log", `@axis:depth-${quantity}`]);
  }

  override overlay(): string {
    return this.spec.activations.map((key, i) => runGroup(key, i)).join("");
  }

  override beside(): string {
    const { say } = this.figure,
      { activations, lines } = this.spec;
    const items = activations.map((key, i) =>
      tag("li", { hidden: !this.on(key) }, swatch(i), escaped(say(`unit:${key}`))),
    );
    return tag("ul", { class: lines ? "fig-legend doubled" : "fig-legend", "aria-label": say("legend") }, ...items);
  }

  private on(key: string): boolean {
    const { lines } = this.spec;
    return !lines || String(this.figure.dials[lines]).split(",").includes(key);
  }

  private get drawn(): string[] {
    return this.spec.activations.filter((key) => this.on(key));
  }

  private given(): Given {
    const { figure, spec } = this,
      number = (name: keyof DepthSpec) => figure.dialled(spec[name] as Quantity);
    const whole = (name: keyof DepthSpec) => Math.round(number(name));
    return {
      depth: whole("depth"),
      steps: whole("steps"),
      seed: whole("seed"),
      weight: number("weight"),
      input: number("input"),
      lr: number("lr"),
      goal: number("goal"),
      gain: number("gain"),
      width: spec.width,
      skip: spec.connection !== null && figure.dials[spec.connection] === "skip",
    };
  }

  // Computed once for each state, however many ask: the picture, the words, the table, the hover.
  private profile(key: string): Profile {
    const given = this.given(),
      state = JSON.stringify(given);
    if (this.state !== state) [this.state, this.profiles] = [state, new Map()];
    const known = this.profiles.get(key) ?? profile(this.spec.network, this.spec.quantity, key, given);
    this.profiles.set(key, known);
    return known;
  }

  override decorate(project: Project): void {
    this.spec.activations.forEach((key, i) => {
      const parts = this.parts({ key });
      parts.group.classList.toggle("off", !this.on(key));
      if (!this.on(key)) return;
      const points = this.profile(key).points.map(project);
      put(parts.line, line(points));
      put(parts.dots, dots(points, i));
      put(parts.now, dots(points.slice(-1), i));
    });
  }

  private hover(key: string) {
    if (!this.on(key)) return { x: [], y: [], text: [] };
    const { say } = this.figure,
      { points } = this.profile(key),
      project = projector(this.frame);
    const seen = points.filter((point) => project(point).every(Number.isFinite));
    const text = seen.map(([k, size]) => `${say(`unit:${key}`)}<br>${say("axis:layer")} ${k}: ${shown(size)}`);
    return { x: seen.map(([k]) => k), y: seen.map(([, size]) => size), text };
  }

  override hovers(): Trace[] {
    return this.spec.activations.map((key) => ({
      type: "scatter",
      mode: "lines",
      line: { color: "rgba(0,0,0,0)", width: 1 },
      ...this.hover(key),
      hovertemplate: "%{text}<extra></extra>",
    }));
  }

  override hovered() {
    return this.spec.activations.map((key) => this.hover(key));
  }

  override words(): string[] {
    return this.spec.says ? this.drawn.map((key) => this.sentence(key)) : [];
  }

  private sentence(key: string): string {
    const { quantity } = this.spec,
      { say } = this.figure,
      { points, losses } = this.profile(key);
    const name = say(`unit:${key}`),
      sizes = points.map(([, size]) => size),
      first = sizes[0],
      last = sizes[sizes.length - 1];
    if (quantity === "moved") {
      const ends = { name, before: shown(losses[0]), after: shown(losses[losses.length - 1]) };
      if (sizes.some(Number.isNaN)) return say("depth-lost", ends);
      return say("depth-moved", { ...ends, first: shown(first), last: shown(last) });
    }
    if (quantity === "weights" && sizes.every((size) => size === TINY)) return say("depth-dead", { name });
    const [above, below] = quantity === "signal" ? [last, first] : [first, last];
    return say(`depth-${quantity}`, {
      name,
      depth: this.given().depth,
      size: show(above === TINY ? 0 : above / below, 3),
    });
  }

  override numbers(): NumberTable[] {
    const { say } = this.figure,
      profiles = this.drawn.map((key) => this.profile(key).points);
    const rows = (profiles[0] ?? []).map(([layer], i) => [
      String(layer),
      ...profiles.map((points) => shown(points[i][1])),
    ]);
    return [
      {
        caption: say(`axis:depth-${this.spec.quantity}`),
        heads: [say("axis:layer"), ...this.drawn.map((key) => say(`unit:${key}`))],
        rows,
      },
    ];
  }
}
