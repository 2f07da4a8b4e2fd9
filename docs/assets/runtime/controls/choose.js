// One run of several: radio buttons are check boxes of which one is on.
import { optimizers } from "./optimizers.js";

export function choose(part, spec, figure) {
  const boxes = optimizers(part, spec, figure);
  return { ...boxes, parse: (text) => !text.includes(",") && text !== "" && boxes.parse(text) };
}
