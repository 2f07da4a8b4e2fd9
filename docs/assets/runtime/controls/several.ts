// Some of a few named things that belong to no run: their keys with commas between them.
import { swatch } from "../draw/path.ts";
import type { Kind } from "./control.ts";
import { optionsHtml, type OptionsSpec } from "./pick.ts";

export const several: Kind<OptionsSpec> = {
  html: (spec, figure) => optionsHtml(spec, figure, "checkbox", swatch),
  bind(part, { name, options }, figure) {
    const boxes = [...part.querySelectorAll("input")],
      initial = figure.dials[name];
    const on = () => String(figure.dials[name]).split(",");
    const choose = () => {
      figure.dials[name] = boxes
        .filter((box) => box.checked)
        .map((box) => box.value)
        .join(",");
    };
    part.addEventListener("change", () => {
      choose();
      figure.touch();
      figure.settle();
    });
    if (boxes.some((box) => box.checked !== box.defaultChecked)) choose();
    return {
      show: () => {
        for (const box of boxes) box.checked = on().includes(box.value);
      },
      text: () => (figure.dials[name] === initial ? null : String(figure.dials[name])),
      parse: (text) => {
        const keys = text.split(",").filter(Boolean);
        if (!keys.every((key) => Object.hasOwn(options, key))) return false;
        figure.dials[name] = Object.keys(options)
          .filter((key) => keys.includes(key))
          .join(",");
        return true;
      },
    };
  },
};
