// A picture drawn by its own hand: it has no runs and needs no plotting library, so the still itself stays the living picture.
// A kind says in strokes() what each path of its layer is, and the layer's paths are written in that order.
import { View } from "./base.js";
import { put } from "./still.js";
import { projector } from "../frame.js";

export class Sketch extends View {
  constructor(...parts) {
    super(...parts);
    this.paths = [...this.layer.querySelectorAll("path")];
  }

  decorate(project = projector(this.frame)) {
    this.strokes(project).forEach((d, i) => put(this.paths[i], d));
  }

  dialled(quantity) {
    return this.figure.dialled(quantity);
  }

  upgrade() {}

  settle() {}
}

// How far a knob goes at an arrow key along a stretch of numbers.
export const nudge = (large) => (large ? 0.05 : 0.005);
