// A range and a number input that say one quantity.
import { escaped, tag } from "../draw/markup.ts";
import type { Figure } from "../figure/figure.ts";
import type { Text } from "../types.ts";
import { read, show } from "../words/numbers.ts";
import type { Bound } from "./control.ts";
import { type Range, ranges } from "./ranges.ts";

// A value drawn on a slider, such as the border 2/λ, with its label.
export interface Mark {
  value: number;
  label: Text;
}

interface Layout {
  id: string;
  label: string;
  unit?: string;
  value: number;
  range: Range;
  marks?: Mark[];
}

// A symbol goes to the next line with the last word of its name, not alone.
const tied = (label: string): string => label.replace(/ (?=\S{1,2}(?: \(|$))/g, "\u00a0");

export function quantityHtml(
  { say, lang }: Figure,
  { id, label, unit = "", value, range, marks = [] }: Layout,
): string {
  const scale = ranges(range);
  const slide = tag("input", {
    type: "range",
    id,
    class: "fig-range",
    "aria-valuetext": `${show(value)} ${unit}`.trim(),
    ...scale.attributes,
    value: scale.position(value),
    "data-range": true,
  });
  const exact = tag("input", {
    type: "text",
    inputmode: "decimal",
    id: `${id}-number`,
    class: "fig-number",
    value: show(value, 6),
    "aria-label": say("exact", { label }),
    autocomplete: "off",
    "data-exact": true,
  });
  const drawn = marks.map((mark) => {
    const at = scale.fraction(mark.value),
      text = escaped(`${mark.label[lang]} = ${show(mark.value)}`);
    return tag(
      "span",
      { class: at > 0.5 ? "fig-mark late" : "fig-mark", style: `--at:${at.toFixed(4)}` },
      tag("span", { class: "fig-mark-text" }, text),
    );
  });
  return (
    tag("label", { for: id }, escaped(tied(label))) +
    tag("span", { class: "fig-track" }, slide, ...drawn) +
    tag("span", { class: "fig-exact" }, exact, unit && tag("span", { class: "fig-unit" }, escaped(unit)))
  );
}

interface Access {
  get(): number;
  set(value: number): void;
  declared?(): number; // what it is before anything is changed, where that may change itself
}

export function quantity(
  part: Element,
  range: Range,
  figure: Figure,
  { get, set, declared }: Access,
): Bound & { put(value: number): void } {
  const slide = part.querySelector("[data-range]") as HTMLInputElement,
    exact = part.querySelector("[data-exact]") as HTMLInputElement;
  const label = part.querySelector("label")?.textContent ?? "",
    unit = part.querySelector(".fig-unit")?.textContent ?? "";
  const scale = ranges(range),
    first = get(),
    initial = declared ?? (() => first);

  // Writing into an input costs as much as a path: while the finger moves a plain text stands over it.
  let live: TextNode | null = null,
    rest: ReturnType<typeof setTimeout> | undefined;
  const over = (): TextNode => {
    const made = document.createElement("span");
    made.className = "fig-live";
    made.setAttribute("aria-hidden", "true");
    exact.after(made);
    return made.appendChild(document.createTextNode(""));
  };
  const speak = (value: number) => slide.setAttribute("aria-valuetext", `${show(value)} ${unit}`.trim());
  const say = (value: number) => {
    clearTimeout(rest);
    part.classList.remove("moving");
    if (exact.value !== show(value, 6)) exact.value = show(value, 6);
    speak(value);
  };
  const flow = (value: number) => {
    live ??= over();
    live.data = show(value, 6);
    part.classList.add("moving");
    clearTimeout(rest);
    rest = setTimeout(() => say(get()), 400);
    speak(value);
  };
  const showValue = () => {
    slide.value = String(scale.position(get()));
    say(get());
  };

  slide.addEventListener("input", () => {
    const value = scale.value(Number(slide.value));
    set(value);
    flow(value);
    figure.touch();
  });
  slide.addEventListener("change", () => {
    say(get());
    figure.settle();
  });
  exact.addEventListener("change", () => {
    const value = read(exact.value);
    if (!scale.usable(value)) {
      figure.notice(figure.say("out-of-range", { label, low: show(range.low), high: show(range.high) }));
      showValue();
      return;
    }
    figure.notice("");
    set(value);
    showValue();
    figure.touch();
    figure.settle();
  });
  // Moved while the runtime was still on its way: what the reader did counts.
  if (slide.value !== slide.defaultValue) set(scale.value(Number(slide.value)));

  return {
    show: showValue,
    put: (value) => {
      set(scale.bounded(value));
      showValue();
    },
    text: () => (get() === initial() ? null : String(get())),
    parse: (text) => {
      const value = /^-?[\d.]+(e-?\d+)?$/.test(text) ? Number(text) : Number.NaN;
      if (!scale.usable(value)) return false;
      set(value);
      return true;
    },
  };
}

type TextNode = globalThis.Text;
