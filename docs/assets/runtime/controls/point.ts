// The point of an inspector: typed like a start, or the next critical point, since no finger hits a zero.
import { escaped, tag } from "../draw/markup.ts";
import type { ControlSpec } from "../types.ts";
import { control, type Kind } from "./control.ts";
import { coordinates, coordinatesHtml } from "./start.ts";

const NAMED = "inspect:coordinate";

export const point: Kind<ControlSpec> = {
  html(spec, figure) {
    const { say } = figure;
    const button = tag("button", { type: "button", "data-action": "next-critical" }, escaped(say("inspect:next")));
    return control(
      spec,
      "fig-start",
      {},
      coordinatesHtml(figure, NAMED),
      button,
      tag("span", { class: "fig-hint" }, escaped(say("inspect:hint"))),
    );
  },
  bind(part, _, figure) {
    const typed = coordinates(part, figure, NAMED);
    part.querySelector('[data-action="next-critical"]')?.addEventListener("click", () => {
      const next = figure.views.find((view) => view.next)?.next?.();
      figure.notice(next ? "" : figure.say("inspect:none"));
      if (!next) return;
      figure.start = [...next];
      typed.show();
      figure.touch();
      figure.settle();
    });
    return typed;
  },
};
