// One figure, awake for a moment: what a page holds of it, its pictures and its numbers are taken down.
import { tag } from "../../../docs/assets/runtime/draw/markup.ts";
import type { Frame } from "../../../docs/assets/runtime/draw/frame.ts";
import { Figure } from "../../../docs/assets/runtime/figure/figure.ts";
import type { FigureSpec } from "../../../docs/assets/runtime/types.ts";
import type { Say } from "../../../docs/assets/runtime/words/words.ts";
import { document } from "./page.ts";

export interface Drawn {
  fragment: string; // with `@@still:0@@` for the first picture and so on, `@@numbers@@` for the tables, and the page's own texts
  stills: Record<string, string>; // as the figure shows them when it wakes, by the number of the view
  answered: Record<string, string>; // as one sees them who cannot be asked: the same, but for a figure that asks first
  numbers: string; // all tables
  opened: boolean; // do they stand open?
  frames: Record<string, Frame>; // from what is shown to where it stands in the pictures, for tests; no page holds them
}

export function drawn(spec: FigureSpec, say: Say, lang: string): Drawn {
  const figure = awake(spec, say, lang),
    { element } = figure;
  const told = spec.predict ? awake({ ...spec, predict: null }, say, lang) : figure;
  const numbers = told.table?.html() ?? "",
    opened = !spec.predict && spec.views.some(({ kind }) => kind === "table");
  const stills = pictures(figure),
    answered = pictures(told),
    verdict = element.querySelector(".fig-verdict");
  if (told !== figure)
    verdict?.insertAdjacentHTML(
      "afterend",
      tag("noscript", {}, told.element.querySelector(".fig-verdict")?.outerHTML ?? ""),
    );
  if (!verdict?.textContent) verdict?.remove();
  const folder = element.querySelector(".fig-data-table");
  if (!numbers) folder?.remove();
  if (opened) folder?.setAttribute("open", "");
  if (opened) folder?.classList.add("fig-opened");
  for (const place of element.querySelectorAll(".fig-tables")) place.innerHTML = "@@numbers@@";
  for (const [i, still] of found(figure)) still.replaceWith(`@@still:${i}@@`);
  return { fragment: element.outerHTML, stills, answered, numbers, opened, frames: frames(figure) };
}

function awake(spec: FigureSpec, say: Say, lang: string): Figure {
  const place = document.createElement("div");
  place.innerHTML = tag("figure", {
    id: spec.id,
    class: spec.predict ? "fig asks" : "fig",
    "data-figure": spec.id,
    lang,
    "aria-describedby": `${spec.id}-alt`,
    "data-failed": say("failed"),
  });
  const figure = new Figure(place.firstElementChild as HTMLElement, spec, say);
  figure.draft();
  return figure;
}

const found = (figure: Figure): [string, Element][] =>
  figure.views.flatMap(({ element }) =>
    [...element.querySelectorAll(".fig-still")].map((still): [string, Element] => [
      String(element.dataset.view),
      still,
    ]),
  );

const pictures = (figure: Figure): Record<string, string> =>
  Object.fromEntries(found(figure).map(([i, still]) => [i, still.outerHTML]));

const frames = (figure: Figure): Record<string, Frame> =>
  Object.fromEntries(
    figure.views.flatMap((view) => ("frame" in view && view.frame ? [[view.element.dataset.view, view.frame]] : [])),
  );
