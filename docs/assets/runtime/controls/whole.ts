// A whole number from 0, typed, or the next one by a button: what a seed is.
import type { Figure } from "../figure/figure.ts";
import { read, show } from "../words/numbers.ts";
import type { Bound } from "./control.ts";

interface Access {
  high: number;
  get(): number;
  set(value: number): void;
}

export function whole(part: Element, figure: Figure, { high, get, set }: Access): Bound {
  const input = part.querySelector("input") as HTMLInputElement,
    initial = get();
  const usable = (value: number) => Number.isInteger(value) && value >= 0 && value <= high;
  const showValue = () => {
    input.value = String(get());
  };
  const change = (value: number) => {
    const label = part.querySelector("label")?.textContent?.trim() ?? "";
    figure.notice(usable(value) ? "" : figure.say("out-of-range", { label, low: "0", high: show(high, 6) }));
    if (usable(value)) {
      set(value);
      figure.touch();
      figure.settle();
    }
    showValue();
  };
  input.addEventListener("change", () => change(read(input.value)));
  part.querySelector("button")?.addEventListener("click", () => change((get() + 1) % (high + 1)));
  // Typed while the runtime was still on its way: what the reader did counts.
  if (input.value !== input.defaultValue && usable(read(input.value))) set(read(input.value));
  return {
    show: showValue,
    text: () => (get() === initial ? null : String(get())),
    parse: (text) => {
      const value = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
      if (!usable(value)) return false;
      set(value);
      return true;
    },
  };
}
