// What a figure says of its runs in words: under the pictures, and in the legend.
import { escaped, tag } from "../draw/markup.ts";
import { verdict } from "../words/verdict.ts";
import type { Figure } from "./figure.ts";

// While steps follow each other the words follow without a sound, and keep their height so that nothing jumps under the finger;
// when the steps stop, they are said.
export function speak(figure: Figure, { aloud = true } = {}): void {
  const place = figure.element.querySelector<HTMLElement>(".fig-verdict");
  if (!place) return;
  const lines = sentences(figure);
  const unsaid = place.getAttribute("aria-live") === "off";
  if (aloud === unsaid) {
    place.setAttribute("aria-live", aloud ? "polite" : "off");
    place.style.minHeight = aloud ? "" : `${place.offsetHeight}px`;
  }
  if (!(aloud && unsaid) && [...place.children].map((p) => p.textContent).join("\n") === lines.join("\n")) return;
  place.innerHTML = lines.map((line) => tag("p", {}, escaped(line))).join("");
}

// The legend names the runs that are drawn.
export function mark(figure: Figure): void {
  for (const run of figure.runs) {
    const entry = figure.element.querySelector(`.fig-legend [data-run="${CSS.escape(run.key)}"]`);
    if (!entry) continue;
    entry.toggleAttribute("hidden", !run.on);
    const name = entry.querySelector("span");
    if (name && name.textContent !== figure.name(run)) name.textContent = figure.name(run);
  }
}

function sentences(figure: Figure): string[] {
  if (!figure.revealed) {
    const known = figure.views.flatMap((view) => view.evidence());
    return known.length ? known : [figure.say("predict-hidden")];
  }
  if (figure.runs.length && !figure.runs.some((run) => run.on)) return [figure.say("nothing-on")];
  const summary = figure.views.map((view) => view.summary()).find(Boolean);
  const verdicts =
    summary ??
    figure.played.map(([run, result]) => verdict(figure.say, figure.name(run), run.objective, result, figure.shown));
  return [...verdicts, ...figure.views.flatMap((view) => view.words())];
}
