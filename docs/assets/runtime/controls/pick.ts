// @ts-nocheck
// One of a few named things that belong to no run.
export function pick(part, { name, options }, figure) {
  const radios = [...part.querySelectorAll("input")];
  const initial = figure.dials[name];
  const choose = () => { figure.dials[name] = radios.find((radio) => radio.checked).value; };
  part.addEventListener("change", () => {
    choose();
    figure.touch();
    figure.settle();
  });
  if (radios.some((radio) => radio.checked !== radio.defaultChecked)) choose();
  return {
    show: () => { for (const radio of radios) radio.checked = radio.value === figure.dials[name]; },
    text: () => (figure.dials[name] === initial ? null : figure.dials[name]),
    parse: (text) => {
      if (!options.includes(text)) return false;
      figure.dials[name] = text;
      return true;
    },
  };
}
