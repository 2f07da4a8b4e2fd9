// Where the runs start, typed. Dragging and clicking are the handle's.
import { read, show } from "../numbers.js";

export function start(part, spec, figure) {
  const inputs = [...part.querySelectorAll("[data-coordinate]")];
  const initial = String(figure.start);
  const showStart = () => inputs.forEach((input, i) => { if (document.activeElement !== input) input.value = show(figure.start[i], 6); });
  inputs.forEach((input, i) => {
    const [low, high] = figure.spec.box[i];
    const label = input.closest("label").textContent.trim();
    input.addEventListener("change", () => {
      const value = read(input.value);
      if (Number.isFinite(value) && value >= low && value <= high) {
        figure.start = figure.start.map((v, k) => (k === i ? value : v));
        figure.notice("");
        figure.touch();
        figure.settle();
      } else {
        figure.notice(figure.say("out-of-range", { label, low: show(low), high: show(high) }));
        input.value = show(figure.start[i], 6);
      }
    });
    input.addEventListener("blur", () => { input.value = show(figure.start[i], 6); });
  });
  return {
    show: showStart,
    text: () => (String(figure.start) === initial ? null : figure.start.join(",")),
    parse: (text) => {
      const values = text.split(",").map((v) => (/^-?[\d.]+(e-?\d+)?$/.test(v) ? Number(v) : NaN));
      const within = values.every((v, i) => i in figure.spec.box && v >= figure.spec.box[i][0] && v <= figure.spec.box[i][1]);
      if (values.length !== figure.start.length || !within) return false;
      figure.start = values;
      return true;
    },
  };
}
