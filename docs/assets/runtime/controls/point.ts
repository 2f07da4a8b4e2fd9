// @ts-nocheck
// The point of an inspector: typed like a start, or the next critical point.
import { start } from "./start.ts";

export function point(part, spec, figure) {
  const typed = start(part, { ...spec, label: "inspect:coordinate" }, figure);
  part.querySelector('[data-action="next-critical"]').addEventListener("click", () => {
    const next = figure.views.find((view) => view.next)?.next();
    if (!next) { figure.notice(figure.say("inspect:none")); return; }
    figure.notice("");
    figure.start = [...next];
    typed.show();
    figure.touch();
    figure.settle();
  });
  return typed;
}
