// A range and a number input that say one quantity; linear or logarithmic, as scripts/figures/controls/hyper.py laid them out.
import { read, show } from "../numbers.js";

export function quantity(part, spec, figure, { get, set, whole = false }) {
  const range = part.querySelector("[data-range]");
  const exact = part.querySelector("[data-exact]");
  const label = part.querySelector("label").textContent;
  const unit = part.querySelector(".fig-unit")?.textContent ?? "";
  const ratio = Math.log(spec.high / spec.low);
  const log = spec.scale === "log";
  const grain = (value) => (whole ? Math.round(value) : Number(value.toPrecision(3)));
  const fromRange = () => {
    const at = Number(range.value);
    return log ? Math.min(spec.high, Math.max(spec.low, grain(spec.low * Math.exp((at / spec.positions) * ratio)))) : at;
  };
  const toRange = (value) => (log ? Math.round((spec.positions * Math.log(value / spec.low)) / ratio) : value);
  const usable = (value) => Number.isFinite(value) && value >= spec.low && value <= spec.high && (!whole || Number.isInteger(value));
  const initial = get();

  const showValue = () => {
    const value = get();
    range.value = toRange(value);
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

  range.addEventListener("input", () => { const value = fromRange(); set(value); flow(value); figure.touch(); });
  range.addEventListener("change", () => { say(get()); figure.settle(); });
  exact.addEventListener("change", () => {
    const value = read(exact.value);
    if (usable(value)) {
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
  if (range.value !== range.defaultValue) set(fromRange());

  return {
    show: showValue,
    text: () => (get() === initial ? null : String(get())),
    parse: (text) => {
      const value = /^-?[\d.]+(e-?\d+)?$/.test(text) ? Number(text) : NaN;
      if (!usable(value)) return false;
      set(value);
      return true;
    },
  };
}
