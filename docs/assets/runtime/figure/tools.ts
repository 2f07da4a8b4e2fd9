// Reset, "Copy as Python" and the link to the present state.
import type { Figure } from "./figure.ts";
import { listing } from "./listing.ts";
import { address } from "./state.ts";

export function bindTools(figure: Figure): void {
  const on = (action: string, does: () => void) =>
    figure.element.querySelector(`.fig-tools [data-action="${action}"]`)?.addEventListener("click", does);
  on("reset", () => figure.reset());
  on("copy", () => copy(figure, listing(figure), "copied", "copy-by-hand"));
  on("share", () => copy(figure, String(address(figure)), "shared", "share-by-hand"));
}

async function copy(figure: Figure, text: string, done: string, byHand: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    figure.notice(figure.say(done));
  } catch {
    figure.notice(figure.say(byHand, { link: text }));
    if (done === "copied") showText(figure, text);
  }
}

// Without a clipboard the reader still gets the program, to select by hand.
function showText(figure: Figure, text: string): void {
  const place = figure.element.querySelector(".fig-notice") as Element;
  const area = Object.assign(document.createElement("textarea"), {
    value: text,
    readOnly: true,
    rows: 12,
    className: "fig-listing",
  });
  area.setAttribute("aria-label", figure.say("copy"));
  place.after(area);
  for (const other of figure.element.querySelectorAll(".fig-listing")) if (other !== area) other.remove();
  area.focus();
  area.select();
}
