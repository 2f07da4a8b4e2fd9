// @ts-nocheck
// Some of a few named things that belong to no run: their keys with commas between them.
export function several(part, { name, options }, figure) {
  const boxes = [...part.querySelectorAll("input")];
  const initial = figure.dials[name];
  const on = () => figure.dials[name].split(",");
  const choose = () => { figure.dials[name] = boxes.filter((box) => box.checked).map((box) => box.value).join(","); };
  part.addEventListener("change", () => {
    choose();
    figure.touch();
    figure.settle();
  });
  if (boxes.some((box) => box.checked !== box.defaultChecked)) choose();
  return {
    show: () => { for (const box of boxes) box.checked = on().includes(box.value); },
    text: () => (figure.dials[name] === initial ? null : figure.dials[name]),
    parse: (text) => {
      const keys = text.split(",").filter(Boolean);
      if (!keys.every((key) => options.includes(key))) return false;
      figure.dials[name] = options.filter((key) => keys.includes(key)).join(",");
      return true;
    },
  };
}
