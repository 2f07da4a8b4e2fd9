// Where the runs start, typed. Dragging and clicking are the handle's.
import { escaped, tag } from "../draw/markup.ts";
import type { Figure } from "../figure/figure.ts";
import type { ControlSpec } from "../types.ts";
import { read, show } from "../words/numbers.ts";
import { symbol } from "../words/symbols.ts";
import { type Bound, control, type Kind } from "./control.ts";

// A field for each coordinate, called by the message `named`.
export function coordinatesHtml({ say, start, objective }: Figure, named: string): string {
  return start
    .map((value, i) =>
      tag(
        "label",
        {},
        tag("span", {}, escaped(say(named, { variable: symbol(objective.variables[i]) }))),
        tag("input", {
          type: "text",
          inputmode: "decimal",
          class: "fig-number",
          value: show(value, 6),
          autocomplete: "off",
          "data-coordinate": i,
        }),
      ),
    )
    .join("");
}

export function coordinates(part: Element, figure: Figure, named: string): Bound {
  const inputs = [...part.querySelectorAll<HTMLInputElement>("[data-coordinate]")];
  const names = inputs.map((input) => input.closest("label")?.querySelector("span") as Element);
  const showStart = () =>
    inputs.forEach((input, i) => {
      if (document.activeElement !== input) input.value = show(figure.start[i], 6);
      const name = figure.say(named, { variable: symbol(figure.objective.variables[i]) });
      if (names[i].textContent !== name) names[i].textContent = name;
    });
  inputs.forEach((input, i) => {
    input.addEventListener("change", () => {
      const [low, high] = figure.box[i],
        value = read(input.value);
      if (value >= low && value <= high) {
        figure.start = figure.start.map((v, k) => (k === i ? value : v));
        figure.notice("");
        figure.touch();
        figure.settle();
      } else {
        figure.notice(figure.say("out-of-range", { label: names[i].textContent, low: show(low), high: show(high) }));
        input.value = show(figure.start[i], 6);
      }
    });
    input.addEventListener("blur", () => {
      input.value = show(figure.start[i], 6);
    });
  });
  return {
    show: showStart,
    text: () => (String(figure.start) === String(figure.declared.start) ? null : figure.start.join(",")),
    parse: (text) => {
      const values = text.split(",").map((v) => (/^-?[\d.]+(e-?\d+)?$/.test(v) ? Number(v) : Number.NaN));
      const within = values.every((v, i) => i in figure.box && v >= figure.box[i][0] && v <= figure.box[i][1]);
      if (values.length !== figure.start.length || !within) return false;
      figure.start = values;
      return true;
    },
  };
}

export const start: Kind<ControlSpec> = {
  html: (spec, figure) =>
    control(
      spec,
      "fig-start",
      {},
      coordinatesHtml(figure, "start-of"),
      tag("span", { class: "fig-hint" }, escaped(figure.say("start-hint"))),
    ),
  bind: (part, _, figure) => coordinates(part, figure, "start-of"),
};
