// One of a few named things that belong to no run.
import { escaped, tag } from "../draw/markup.ts";
import type { Figure } from "../figure/figure.ts";
import type { ControlSpec, Text } from "../types.ts";
import type { Kind } from "./control.ts";

export interface OptionsSpec extends ControlSpec {
  name: string;
  options: Record<string, Text>;
  label: Text;
}

// Radio buttons, or check boxes where several can be on.
export function optionsHtml(
  spec: OptionsSpec,
  { spec: { id }, lang, dials }: Figure,
  type: "radio" | "checkbox",
  mark = (_: number): string => "",
): string {
  const on = String(dials[spec.name]).split(",");
  const inputs = Object.entries(spec.options).map(([value, text], i) =>
    tag(
      "label",
      {},
      tag("input", { type, name: type === "radio" ? `${id}-${spec.name}` : null, value, checked: on.includes(value) }),
      mark(i),
      escaped(text[lang]),
    ),
  );
  return tag(
    "fieldset",
    { class: "fig-control fig-choices", "data-control": spec.key },
    tag("legend", {}, escaped(spec.label[lang])),
    ...inputs,
  );
}

export const pick: Kind<OptionsSpec> = {
  html: (spec, figure) => optionsHtml(spec, figure, "radio"),
  bind(part, { name, options }, figure) {
    const radios = [...part.querySelectorAll("input")],
      initial = figure.dials[name];
    const choose = () => {
      figure.dials[name] = radios.find((radio) => radio.checked)?.value ?? initial;
    };
    part.addEventListener("change", () => {
      choose();
      figure.touch();
      figure.settle();
    });
    if (radios.some((radio) => radio.checked !== radio.defaultChecked)) choose();
    return {
      show: () => {
        for (const radio of radios) radio.checked = radio.value === figure.dials[name];
      },
      text: () => (figure.dials[name] === initial ? null : String(figure.dials[name])),
      parse: (text) => {
        if (!Object.hasOwn(options, text)) return false;
        figure.dials[name] = text;
        return true;
      },
    };
  },
};
