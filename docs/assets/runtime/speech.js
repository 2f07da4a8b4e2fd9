// What a figure says of its runs in words: under the pictures, and in the legend.
import { verdict } from "./words.js";

// While steps follow each other the words follow without a sound, and keep their height so that nothing jumps under the finger;
// when the steps stop, they are said.
export function speak(figure, { aloud = true } = {}) {
  const place = figure.element.querySelector(".fig-verdict");
  if (!place) return;
  const lines = sentences(figure);
  const unsaid = place.getAttribute("aria-live") === "off";
  if (aloud === unsaid) {
    place.setAttribute("aria-live", aloud ? "polite" : "off");
    place.style.minHeight = aloud ? "" : `${place.offsetHeight}px`;
  }
  if (!(aloud && unsaid) && [...place.children].map((p) => p.textContent).join("\n") === lines.join("\n")) return;
  place.replaceChildren(...lines.map((line) => Object.assign(document.createElement("p"), { textContent: line })));
}

// The legend names the runs that are drawn.
export function mark(figure) {
  for (const run of figure.runs) {
    const entry = figure.element.querySelector(`.fig-legend [data-run="${CSS.escape(run.key)}"]`);
    if (!entry) continue;
    entry.hidden = !run.on;
    entry.lastChild.data = figure.name(run);
  }
}

function sentences(figure) {
  if (!figure.revealed) {
    const known = figure.views.flatMap((view) => view.evidence?.() ?? []);
    return known.length ? known : [figure.say("predict-hidden")];
  }
  const on = figure.runs.filter((run) => run.on);
  if (figure.runs.length && !on.length) return [figure.say("nothing-on")];
  const verdicts = figure.views.find((view) => view.summary)?.summary()
    ?? on.map((run) => verdict(figure.say, figure.name(run), run.objective, figure.results.get(run.key), figure.shown));
  return [...verdicts, ...figure.views.flatMap((view) => view.words?.() ?? [])];
}
