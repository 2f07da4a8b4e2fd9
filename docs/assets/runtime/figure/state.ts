// A figure's state in the address: ?parabola-gd=lr:0.1;steps:30;start:-3. Written when a control is let go, read once, when the
// figure wakes. What cannot be read is ignored and named in the figure; it is never an exception.

import type { Figure } from "./figure.ts";

const part = (text: string): string =>
  encodeURIComponent(text).replace(/%(3A|3B|2C|2B)/gi, (code) => decodeURIComponent(code));

export function readState(figure: Figure): void {
  const text = new URLSearchParams(location.search).get(figure.spec.id);
  if (text === null) return;
  const bad: string[] = [];
  const entries = text
    .split(";")
    .filter(Boolean)
    .map((entry) => entry.split(/:(.*)/s));
  entries.sort(([a], [b]) => Number(b === "landscape") - Number(a === "landscape")); // a start is one on its landscape
  for (const [key, value = ""] of entries) {
    if (key === "at") continue;
    const control = figure.controls.get(key);
    if (!control?.parse(value)) bad.push(`${key}:${value}`.slice(0, 40));
  }
  const at = entries.find(([key]) => key === "at"); // after the controls: it must lie within their steps
  if (at) {
    const step = /^\d{1,6}$/.test(at[1]) ? Number(at[1]) : Number.NaN;
    if (step <= figure.steps) figure.at = step;
    else bad.push(`at:${at[1]}`.slice(0, 40));
  }
  if (bad.length) figure.notice(figure.say("bad-state", { what: bad.join(", ") }));
}

// The address with this figure's state in it and everything else as it was.
export function address(figure: Figure): URL {
  const entries = [...figure.controls].flatMap(([key, control]): [string, string][] => {
    const text = control.text();
    return text === null ? [] : [[key, text]];
  });
  if (figure.shown < figure.steps) entries.push(["at", String(figure.shown)]);
  const url = new URL(location.href);
  const id = encodeURIComponent(figure.spec.id);
  const others = url.search
    .slice(1)
    .split("&")
    .filter((pair) => pair && pair.split("=")[0] !== id);
  const own = entries.map(([key, value]) => `${part(key)}:${part(value)}`).join(";");
  url.search = [...others, ...(own ? [`${id}=${own}`] : [])].join("&");
  return url;
}

// Browsers limit how often history may be written; a held arrow key lets go thirty times a second.
const writing = new WeakMap<Figure, ReturnType<typeof setTimeout>>();

export function writeState(figure: Figure): void {
  clearTimeout(writing.get(figure));
  writing.set(
    figure,
    setTimeout(() => {
      history.replaceState(history.state, "", address(figure));
      dispatchEvent(new CustomEvent("figurestate"));
    }, 150),
  );
}
