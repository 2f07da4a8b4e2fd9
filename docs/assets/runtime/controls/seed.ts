// @ts-nocheck
// The seed of all noisy runs: typed, or the next one.
import { read, show } from "../words/numbers.ts";

export function seed(part, spec, figure) {
  const input = part.querySelector("[data-seed]");
  const label = part.querySelector("label").textContent;
  const moved = figure.runs.filter((run) => spec.runs.includes(run.key));
  const get = () => moved[0].hyper.seed;
  const set = (value) => { for (const run of moved) run.hyper.seed = value; };
  const usable = (value) => Number.isInteger(value) && value >= 0 && value <= spec.high;
  const initial = get();
  const showSeed = () => { input.value = String(get()); };
  const change = (value) => {
    figure.notice(usable(value) ? "" : figure.say("out-of-range", { label, low: "0", high: show(spec.high, 6) }));
    if (usable(value)) {
      set(value);
      figure.touch();
      figure.settle();
    }
    showSeed();
  };
  input.addEventListener("change", () => change(read(input.value)));
  part.querySelector("[data-next]").addEventListener("click", () => change((get() + 1) % (spec.high + 1)));
  return {
    show: showSeed,
    text: () => (get() === initial ? null : String(get())),
    parse: (text) => {
      const value = /^\d{1,6}$/.test(text) ? Number(text) : NaN;
      if (!usable(value)) return false;
      set(value);
      return true;
    },
  };
}
