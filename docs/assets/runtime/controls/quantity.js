// A range and a number input that say one quantity; as scripts/figures/controls/base.py laid them out.
import { read, show } from "../numbers.js";
import { ranges } from "./ranges.js";

export function quantity(part, spec, figure, { get, set, declared, whole = false }) {
  const range = part.querySelector("[data-range]");
  const exact = part.querySelector("[data-exact]");
  const label = part.querySelector("label").textContent;
  const unit = part.querySelector(".fig-unit")?.textContent ?? "";
  const scale = ranges(spec, whole);
  const first = get();
  const initial = declared ?? (() => first);

  const showValue = () => {
    const value = get();
    range.value = scale.position(value);
    say(value);
  };
  // Writing into an input costs as much as a path: while the finger moves a plain text stands over it.
  const live = document.createElement("span");
  live.className = "fig-live";
  live.setAttribute("aria-hidden", "true");
  live.append("");
  exact.after(live);
  const flow = (value) => {
    live.firstChild.data = show(value, 6);
    part.classList.add("moving");
    clearTimeout(rest);
    rest = setTimeout(() => say(get()), 400);
    range.setAttribute("aria-valuetext", `${show(value)} ${unit}`.trim());
  };
  let rest = 0;
  const say = (value) => {
    clearTimeout(rest);
    part.classList.remove("moving");
    exact.value = show(value, 6);
    range.setAttribute("aria-valuetext", `${show(value)} ${unit}`.trim());
  };

  range.addEventListener("input", () => { const value = scale.value(range.value); set(value); flow(value); figure.touch(); });
  range.addEventListener("change", () => { say(get()); figure.settle(); });
  exact.addEventListener("change", () => {
    const value = read(exact.value);
    if (scale.usable(value)) {
      figure.notice("");
      set(value);
      showValue();
      figure.touch();
      figure.settle();
    } else {
      figure.notice(figure.say("out-of-range", { label, low: show(spec.low), high: show(spec.high) }));
      showValue();
    }
  });
  // Moved while the runtime was still on its way: what the reader did counts.
  if (range.value !== range.defaultValue) set(scale.value(range.value));

  return {
    show: showValue,
    // A knob in a picture moves it: as far as the slider goes.
    put: (value) => { set(scale.bounded(value)); showValue(); },
    text: () => (get() === initial() ? null : String(get())),
    parse: (text) => {
      const value = /^-?[\d.]+(e-?\d+)?$/.test(text) ? Number(text) : NaN;
      if (!scale.usable(value)) return false;
      set(value);
      return true;
    },
  };
}
