// Which runs are drawn: check boxes, several at once.
export function optimizers(part, spec, figure) {
  const boxes = [...part.querySelectorAll("input")];
  const on = () => figure.runs.filter((run) => run.on).map((run) => run.key).join(",");
  const initial = on();
  const choose = (keys) => { for (const run of figure.runs) run.on = keys.includes(run.key); };
  part.addEventListener("change", () => {
    choose(boxes.filter((box) => box.checked).map((box) => box.value));
    figure.touch();
    figure.settle();
  });
  if (boxes.some((box) => box.checked !== box.defaultChecked)) choose(boxes.filter((box) => box.checked).map((box) => box.value));
  return {
    show: () => { for (const box of boxes) box.checked = figure.runs.find((run) => run.key === box.value).on; },
    text: () => (on() === initial ? null : on()),
    parse: (text) => {
      const keys = text.split(",").filter(Boolean);
      if (!keys.every((key) => figure.runs.some((run) => run.key === key))) return false;
      choose(keys);
      return true;
    },
  };
}
