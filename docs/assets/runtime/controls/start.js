// Where the runs start, typed. Dragging and clicking are the handle's.
import { read, show } from "../numbers.js";
import { symbol } from "../words.js";

export function start(part, spec, figure) {
  const inputs = [...part.querySelectorAll("[data-coordinate]")];
  const names = inputs.map((input) => input.closest("label").querySelector("span"));
  const showStart = () => inputs.forEach((input, i) => {
    if (document.activeElement !== input) input.value = show(figure.start[i], 6);
    const name = figure.say(spec.label ?? "start-of", { variable: symbol(figure.objective.variables[i]) });
    if (names[i].textContent !== name) names[i].textContent = name;
  });
  inputs.forEach((input, i) => {
    input.addEventListener("change", () => {
      const [low, high] = figure.box[i];
      const value = read(input.value);
      if (Number.isFinite(value) && value >= low && value <= high) {
        figure.start = figure.start.map((v, k) => (k === i ? value : v));
        figure.notice("");
        figure.touch();
        figure.settle();
      } else {
        figure.notice(figure.say("out-of-range", { label: names[i].textContent, low: show(low), high: show(high) }));
        input.value = show(figure.start[i], 6);
      }
    });
    input.addEventListener("blur", () => { input.value = show(figure.start[i], 6); });
  });
  return {
    show: showStart,
    text: () => (String(figure.start) === String(figure.declared.start) ? null : figure.start.join(",")),
    parse: (text) => {
      const values = text.split(",").map((v) => (/^-?[\d.]+(e-?\d+)?$/.test(v) ? Number(v) : NaN));
      const within = values.every((v, i) => i in figure.box && v >= figure.box[i][0] && v <= figure.box[i][1]);
      if (values.length !== figure.start.length || !within) return false;
      figure.start = values;
      return true;
    },
  };
}
