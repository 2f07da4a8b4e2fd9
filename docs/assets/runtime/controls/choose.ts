// One run of several: radio buttons are check boxes of which one is on.
import type { Kind } from "./control.ts";
import { bindRuns, runsHtml, type RunsSpec } from "./optimizers.ts";

export const choose: Kind<RunsSpec> = {
  html: (spec, figure) => runsHtml(spec, figure, "radio"),
  bind(part, _, figure) {
    const boxes = bindRuns(part, figure);
    return { ...boxes, parse: (text) => !text.includes(",") && text !== "" && boxes.parse(text) };
  },
};
