// One figure as a page holds it before anything moves: its parts, in their order. The build fills them by waking the figure once.
// Controls are disabled until the runtime is there, and their places are taken from the start, so that nothing moves when it comes.
import { html as controlHtml } from "../controls/index.ts";
import { escaped, tag } from "../draw/markup.ts";
import { swatch } from "../draw/path.ts";
import { wide } from "../views/index.ts";
import { show } from "../words/numbers.ts";
import { button } from "./button.ts";
import type { Figure } from "./figure.ts";
import { predictionHtml } from "./prediction.ts";

const SPEEDS = [1, 2, 4, 8, 16, 32];
const ICONS: Record<string, string> = {
  play: "M7,4l13,8l-13,8z",
  back: "M6,5h2.5v14h-2.5zM19,5v14l-10,-7z",
  forward: "M15.5,5h2.5v14h-2.5zM5,5v14l10,-7z",
};

// `@@caption@@` and `@@alt@@` stand for the page's texts.
export function skeleton(figure: Figure): string {
  const { spec, say } = figure;
  const views = spec.views.map(({ kind }, i) =>
    kind === "table"
      ? ""
      : tag("div", { class: wide(kind) ? "fig-view fig-wide" : "fig-view", "data-view": i, "data-kind": kind }),
  );
  return (
    tag("div", { class: "fig-views" }, ...views) +
    legend(figure) +
    (spec.predict ? predictionHtml(figure, spec.predict) : "") +
    tag("div", { class: "fig-verdict", role: "status", "aria-live": "polite", "aria-atomic": "true" }) +
    controls(figure) +
    tag("figcaption", {}, "@@caption@@") +
    tag("div", { id: `${spec.id}-alt`, class: "fig-alt" }, "@@alt@@") +
    tag(
      "details",
      { class: "fig-data-table" },
      tag("summary", {}, escaped(say("table"))),
      tag("div", { class: "fig-tables" }),
    )
  );
}

// Names beside line and marker; where a control shows the same, only readers without scripts need it.
function legend({ spec, runs, say }: Figure): string {
  if (!runs.length) return "";
  const doubled = spec.controls.some(({ kind }) => kind === "optimizers" || kind === "choose");
  const items = runs.map((run) => tag("li", { "data-run": run.key }, swatch(run.style), tag("span")));
  return tag("ul", { class: doubled ? "fig-legend doubled" : "fig-legend", "aria-label": say("legend") }, ...items);
}

function controls(figure: Figure): string {
  const { spec, runs, say } = figure;
  if (!runs.length && !spec.controls.length) return "";
  const inputs = (rare: boolean) =>
    spec.controls
      .filter((control) => control.rare === rare)
      .map((control) => controlHtml(control, figure))
      .join("");
  const folded = inputs(true);
  const tools = runs.length ? ["reset", "copy", "share"] : ["reset", "share"]; // without a run there is no program
  return (
    tag(
      "fieldset",
      { class: "fig-controls", disabled: true },
      tag("legend", { class: "fig-hidden" }, escaped(say("controls"))),
      runs.length ? playback(figure) : "",
      inputs(false),
      folded && tag("details", { class: "fig-more" }, tag("summary", {}, escaped(say("more"))), folded),
      tag("div", { class: "fig-tools" }, ...tools.map((action) => button(figure, action))),
    ) + tag("p", { class: "fig-notice", role: "status" })
  );
}

function playback({ spec, say }: Figure): string {
  const id = `${spec.id}-at`,
    near = (speed: number) => Math.abs(speed - spec.speed);
  const speed = SPEEDS.reduce((best, one) => (near(one) < near(best) ? one : best));
  const press = (action: string) => {
    const drawn = tag(
      "svg",
      { viewBox: "0 0 24 24", "aria-hidden": "true", focusable: "false" },
      tag("path", { d: ICONS[action] }),
    );
    return tag(
      "button",
      { type: "button", "data-action": action, "aria-label": say(action), title: say(action) },
      drawn,
    );
  };
  const range = tag("input", {
    type: "range",
    id,
    class: "fig-range",
    min: 0,
    max: spec.steps,
    step: 1,
    value: spec.steps,
    "data-scrub": true,
  });
  const options = SPEEDS.map((s) =>
    tag("option", { value: s, selected: s === speed }, `${s} ${escaped(say("unit:speed"))}`),
  );
  return tag(
    "div",
    { class: "fig-play" },
    press("back"),
    press("play"),
    press("forward"),
    tag("label", { for: id, class: "fig-hidden" }, escaped(say("scrub"))),
    tag("span", { class: "fig-track" }, range),
    tag("output", { for: id, "aria-live": "off", "data-at": true }, `${show(spec.steps)} / ${show(spec.steps)}`),
    tag(
      "label",
      {},
      tag("span", { class: "fig-hidden" }, escaped(say("speed"))),
      tag("select", { "data-speed": true }, ...options),
    ),
  );
}
