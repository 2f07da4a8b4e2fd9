// Which sample is shown: the button draws the next one, the number brings any of them back.
import { escaped, tag } from "../draw/markup.ts";
import type { ControlSpec } from "../types.ts";
import { control, type Kind } from "./control.ts";
import { whole } from "./whole.ts";

interface SampleSpec extends ControlSpec {
  name: string;
  last: number;
}

export const sample: Kind<SampleSpec> = {
  html(spec, { say, dials }) {
    const number = tag("input", {
      type: "text",
      inputmode: "numeric",
      class: "fig-number",
      value: dials[spec.name],
      autocomplete: "off",
      "data-exact": true,
    });
    return control(
      spec,
      "fig-start",
      {},
      tag("button", { type: "button", "data-action": "fresh" }, escaped(say("fresh"))),
      tag("label", {}, tag("span", {}, escaped(say("sample:seed"))), number),
    );
  },
  bind: (part, { name, last }, figure) =>
    whole(part, figure, {
      high: last,
      get: () => Number(figure.dials[name]),
      set: (value) => {
        figure.dials[name] = value;
      },
    }),
};
