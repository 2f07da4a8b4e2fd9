// One figure, awake for a moment: its page's part, its pictures and its numbers are taken down.
import { tag } from "../../../docs/assets/runtime/draw/markup.ts";
import { Figure } from "../../../docs/assets/runtime/figure/figure.ts";
import type { FigureSpec } from "../../../docs/assets/runtime/types.ts";
import type { Say } from "../../../docs/assets/runtime/words/words.ts";
import { document } from "./page.ts";

export interface Drawn {
  fragment: string; // the figure as a page holds it; `@@still:0@@` stands for a picture, `@@numbers@@` for the tables
  stills: Record<string, string>;
  numbers: string;
  opened: boolean; // do the numbers stand open?
}

export function drawn(spec: FigureSpec, say: Say, lang: string): Drawn {
  const figure = awake(spec, say, lang);
  const { element } = figure;
  const opened = spec.views.some(({ kind }) => kind === "table") && figure.revealed;
  const answered = spec.predict ? taken(awake({ ...spec, predict: null }, say, lang)) : null;
  const { stills, numbers } = answered ?? taken(figure);
  const folder = element.querySelector(".fig-data-table");
  if (!figure.table || !numbers) folder?.remove();
  else if (opened) {
    folder?.setAttribute("open", "");
    folder?.classList.add("fig-opened");
  }
  for (const place of element.querySelectorAll(".fig-tables")) place.innerHTML = "@@numbers@@";
  for (const [i, still] of figureStills(figure)) {
    still.outerHTML = `@@still:${i}@@`;
  }
  if (!element.querySelector(".fig-verdict")?.textContent) element.querySelector(".fig-verdict")?.remove();
  return { fragment: element.outerHTML, stills, numbers, opened };
}

function awake(spec: FigureSpec, say: Say, lang: string): Figure {
  const attributes = {
    id: spec.id, class: spec.predict ? "fig asks" : "fig", "data-figure": spec.id, lang, "aria-describedby": `${spec.id}-alt`, "data-failed": say("failed"),
  };
  const place = document.createElement("div");
  place.innerHTML = tag("figure", attributes);
  const figure = new Figure(place.firstElementChild as HTMLElement, spec, say);
  figure.draft();
  return figure;
}

const figureStills = (figure: Figure): [string, Element][] =>
  figure.views.flatMap(({ element }) => [...element.querySelectorAll(".fig-still")].map((still): [string, Element] => [String(element.dataset.view), still]));

function taken(figure: Figure): Pick<Drawn, "stills" | "numbers"> {
  const stills = Object.fromEntries(figureStills(figure).map(([i, still]) => [i, still.outerHTML]));
  return { stills, numbers: figure.table?.html() ?? "" };
}
