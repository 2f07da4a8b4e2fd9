// @ts-nocheck
// Reset, "Copy as Python" and the link to the present state.
import { address } from "./state.ts";

const source = (x) => (Number.isInteger(x) && Math.abs(x) < 1e15 ? String(x) : pythonFloat(x));
const NOISE = ["batch", "noise", "seed"];
const pythonFloat = (x) => String(x).replace(/e([+-])(\d)$/, "e$10$2");

// The program of scripts/build/python_listing.py with the present values: one after the other for the runs shown.
export function listing(figure) {
  return figure.runs.filter((run) => run.on).map((run) => {
    const hyper = Object.entries(run.hyper).filter(([name]) => !NOISE.includes(name)).map(([name, value]) => `${name}=${source(value)}`).join(", ");
    return figure.declared.python[run.key]
      .replaceAll("{{start}}", `[${figure.startOf(run).map(source).join(", ")}]`)
      .replaceAll(/\{\{(\w+)\}\}/g, (whole, name) => (run.objective.parameters && name in run.objective.parameters ? source(run.objective.parameters[name]) : whole))
      .replaceAll("{{steps}}", String(figure.steps))
      .replaceAll("{{hyper}}", hyper)
      .replaceAll(/\{\{(batch|noise|seed)\}\}/g, (_, name) => source(run.hyper[name]));
  }).join("\n\n");
}

export function bindTools(figure) {
  const on = (action, does) => figure.element.querySelector(`.fig-tools [data-action="${action}"]`)?.addEventListener("click", does);
  on("reset", () => figure.reset());
  on("copy", () => copy(figure, listing(figure), "copied", "copy-by-hand"));
  on("share", () => copy(figure, String(address(figure)), "shared", "share-by-hand"));
}

async function copy(figure, text, done, byHand) {
  try {
    await navigator.clipboard.writeText(text);
    figure.notice(figure.say(done));
  } catch {
    figure.notice(figure.say(byHand, { link: text }));
    if (done === "copied") showText(figure, text);
  }
}

// Without a clipboard the reader still gets the program, to select by hand.
function showText(figure, text) {
  const place = figure.element.querySelector(".fig-notice");
  const area = Object.assign(document.createElement("textarea"), { value: text, readOnly: true, rows: 12, className: "fig-listing" });
  area.setAttribute("aria-label", figure.say("copy"));
  place.after(area);
  figure.element.querySelectorAll(".fig-listing").forEach((other) => other !== area && other.remove());
  area.focus();
  area.select();
}
