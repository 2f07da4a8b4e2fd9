// What lies under the runs in a picture: its axes with their numbers and names, and whatever a view draws there.
import { type Axis, type Frame, type Point, type Project, ticks, unit } from "./frame.ts";
import { escaped, path, tag } from "./markup.ts";
import { line } from "./path.ts";
import { show } from "../words/numbers.ts";
import { type Say, word } from "../words/words.ts";

// The three places of a picture: `around` beside the clipped part, `below` under the runs in it, `notes` above all.
export interface Ground {
  around: string;
  below?: string;
  notes?: string;
}

const tenth = (x: number): number => Math.round(x * 10) / 10;
const short = (x: number): string => String(Number(x.toPrecision(6)));

// A number at an axis. Away from one a logarithmic axis has powers of ten: as SVG here, as HTML for Plotly.
export function tick([, , kind]: Axis, value: number, power = raised): string {
  return kind !== "log" || (value >= 0.001 && value <= 1000)
    ? show(value)
    : power(String(Math.round(Math.log10(value))).replace("-", "−"));
}

const raised = (exponent: string): string => `10${tag("tspan", { dy: -5, class: "fig-power" }, exponent)}`;

export const clipping = (id: string, [left, top, width, height]: readonly number[]): string =>
  tag("clipPath", { id }, tag("rect", { x: short(left), y: short(top), width: short(width), height: short(height) }));

// Clip path, ticks, grid lines and the names of the axes.
export function axes(frame: Frame, say: Say, clip: string): string {
  const [left, top, width, height] = frame.rect;
  const [x, y] = frame.axes;
  const text = (content: string, at: number, down: number, name: string, anchor?: string) =>
    tag("text", { x: short(at), y: short(down), class: name, "text-anchor": anchor }, content);
  let numbers = "",
    grid = "";
  for (const value of ticks(x, 8)) {
    const at = tenth(left + width * unit(x)(value));
    grid += `M${short(at)},${short(top)}v${short(height)}`;
    numbers += text(tick(x, value), at, top + height + 20, "fig-tick");
  }
  for (const value of ticks(y, 5)) {
    const at = tenth(top + height * (1 - unit(y)(value)));
    grid += `M${short(left)},${short(at)}h${short(width)}`;
    numbers += text(tick(y, value), left - 6, at + 4, "fig-tick", "end");
  }
  const [below, above] = [x, y].map(([, , , name]) => escaped(word(say, name)));
  // Above the axis and level: turned text is hard to read, and on a phone it would cover the ticks.
  return (
    clipping(clip, frame.rect) +
    numbers +
    path("fig-grid", grid) +
    text(below, left + width / 2, top + height + 46, "fig-axis") +
    text(above, 2, 15, "fig-axis above")
  );
}

export const curve = (project: Project, points: Point[], name: string): string => path(name, line(points.map(project)));

// A cross at each of the points, as contours mark minima.
export const crossed = (project: Project, points: Point[]): string =>
  points
    .map(project)
    .map(([u, v]) => `M${u.toFixed(1)},${v.toFixed(1)}m-4,0h8m-4,-4v8`)
    .join("");

export const crosses = (project: Project, points: Point[]): string => path("fig-minimum", crossed(project, points));

export const note = (text: string, x: number, y: number, anchor = "middle"): string =>
  tag("text", { x: x.toFixed(1), y: y.toFixed(1), class: "fig-note", "text-anchor": anchor }, escaped(text));

// Into the picture. What a view does not write stays, as does the runs' own layer.
export function lay(
  still: Element,
  home: Element,
  layer: Element,
  tall: number,
  { around, below, notes }: Ground,
): void {
  const clear = (all: Element[], which: (part: Element) => boolean) => {
    for (const part of all.filter(which)) part.remove();
  };
  const beside = [...still.children].filter((part) => part !== home),
    within = [...home.children].filter((part) => part !== layer);
  const isNote = (part: Element) => part.classList.contains("fig-note");
  clear(beside, (part) => !isNote(part));
  home.insertAdjacentHTML("beforebegin", around);
  if (below !== undefined) {
    clear(within, () => true);
    home.insertAdjacentHTML("afterbegin", below);
  }
  if (notes !== undefined) {
    clear(beside, isNote);
    home.insertAdjacentHTML("afterend", notes);
  }
  still.setAttribute("viewBox", `0 0 440 ${short(tall)}`);
}
