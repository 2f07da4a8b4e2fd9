// @ts-nocheck
// Which objective the runs move on; scripts/figures/controls/landscape.py says what belongs to a choice.
export function landscape(part, spec, figure) {
  const select = part.querySelector("select");
  const enter = (name) => {
    figure.enter(name);
    for (const run of figure.runs) Object.assign(run.hyper, spec.hyper[name][run.key]);
  };
  select.addEventListener("change", () => {
    enter(select.value);
    figure.notice("");
    figure.at = Infinity;
    figure.show();
    figure.touch();
    figure.settle();
  });
  const own = figure.landscape;
  if (select.value !== own) enter(select.value); // chosen while the runtime was still on its way
  return {
    show: () => { select.value = figure.landscape; },
    text: () => (figure.landscape === own ? null : figure.landscape),
    parse: (text) => {
      if (!spec.choices.includes(text)) return false;
      enter(text);
      return true;
    },
  };
}
