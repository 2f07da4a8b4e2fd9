// @ts-nocheck
// A picture drawn by its own hand: it has no runs and needs no plotting library, so the still itself stays the living picture.
// A kind says in strokes() what each path of its layer is, and the layer's paths are written in that order.
import { View } from "../live/view.ts";
import { put } from "../live/still.ts";
import { inside, projector, unproject } from "../draw/frame.ts";

export class Sketch extends View {
  constructor(...parts) {
    super(...parts);
    this.paths = [...this.layer.querySelectorAll("path")];
    this.line = this.element.querySelector(".fig-cell");
    if (this.line) this.listen(this.line.textContent);
  }

  // What the picture is made of, in words, where the pointer is or a finger has tapped: a kind says it in told(point).
  listen(hint) {
    this.tell = () => {
      const text = this.asked ? this.told(this.asked) : hint;
      if (this.line.textContent !== text) this.line.textContent = text;
    };
    const ask = (event) => {
      const place = event.type !== "pointerleave" && this.local(event);
      this.asked = place && inside(this.frame, place) ? unproject(this.frame, place) : null;
      this.tell();
    };
    for (const type of ["pointermove", "pointerleave"]) this.stage.addEventListener(type, (event) => { if (event.pointerType === "mouse") ask(event); });
    this.stage.addEventListener("click", ask);
  }

  decorate(project = projector(this.frame)) {
    this.strokes(project).forEach((d, i) => put(this.paths[i], d));
    this.tell?.();
  }

  dialled(quantity) {
    return this.figure.dialled(quantity);
  }

  upgrade() {}

  settle() {}
}

// How far a knob goes at an arrow key along a stretch of numbers.
export const nudge = (large) => (large ? 0.05 : 0.005);
