// A picture drawn by its own hand: it has no runs and needs no plotting library, so the still itself stays the living picture.
import { inside, type Point, type Project, projector, unproject } from "../draw/frame.ts";
import { escaped, icon, path, tag } from "../draw/markup.ts";
import type { ViewSpec } from "../types.ts";
import { put, Still } from "./still.ts";

// What a path of the picture is: its class, and its path data now.
export type Stroke = [look: string, d: string];

export abstract class Sketch<S extends ViewSpec = ViewSpec> extends Still<S> {
  private asked: Point | null = null;
  private tell: (() => void) | null = null;

  // — what a kind of sketch says —

  // The paths of the picture, always as many and in the same order.
  abstract strokes(project: Project): Stroke[];

  // What the picture is made of, in words, where the pointer is or a finger has tapped; null for a kind that does not tell.
  // Such a kind puts `readout` beside its picture.
  told(_point: Point): string {
    return "";
  }

  // — how it is drawn —

  override open(): void {
    super.open();
    if (!this.figure.asDeclared) this.lay(); // the build's ground is that of the declared state
    const line = this.element.querySelector(".fig-cell");
    if (line) this.listen(line, line.textContent ?? "");
  }

  override overlay(): string {
    return this.strokes(projector(this.frame))
      .map(([look]) => path(look))
      .join("");
  }

  override decorate(project: Project): void {
    const paths = this.layer.children;
    this.strokes(project).forEach(([look, d], i) => {
      if (paths[i].getAttribute("class") !== look) paths[i].setAttribute("class", look);
      put(paths[i], d);
    });
    this.tell?.();
  }

  private listen(line: Element, hint: string): void {
    this.tell = () => {
      const text = this.asked ? this.told(this.asked) : hint;
      if (line.textContent !== text) line.textContent = text;
    };
    const ask = (event: MouseEvent) => {
      const place = event.type !== "pointerleave" && this.local(event);
      this.asked = place && inside(this.frame, place) ? unproject(this.frame, place) : null;
      this.tell?.();
    };
    for (const type of ["pointermove", "pointerleave"] as const) {
      this.stage.addEventListener(type, (event) => {
        if (event.pointerType === "mouse") ask(event);
      });
    }
    this.stage.addEventListener("click", ask);
  }
}

// A line under the picture that says in words what lies under the pointer.
export const readout = (hint: string): string => tag("p", { class: "fig-hint fig-cell" }, escaped(hint));

// Names beside the strokes of their classes, under the picture: no line is told by its colour alone. A third text is the path to
// show instead of a stroke, 36 by 14: a marker.
export const legend = (names: [look: string, name: string, drawn?: string][]): string =>
  tag(
    "ul",
    { class: "fig-legend" },
    ...names.map(([look, name, drawn = "M1,7h34"]) =>
      tag("li", {}, icon("fig-swatch", "0 0 36 14", path(look, drawn)), escaped(name)),
    ),
  );

// How far a knob goes at an arrow key along a stretch of numbers.
export const nudge = (large: boolean): number => (large ? 0.05 : 0.005);
