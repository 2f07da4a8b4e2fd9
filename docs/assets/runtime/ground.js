// What lies under the runs in a still picture, written anew when the landscape changes: scripts/figures/draw/svg.py and the views
// wrote it at build, and tests hold the two together.
import { ticks } from "./frame.js";
import { line } from "./path.js";
import { show } from "./numbers.js";
import { word } from "./words.js";

// As Python's :g.
export const short = (x) => String(Number(x.toPrecision(6)));
const escape = (text) => text.replace(/[&<>"']/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;" })[c]);
const tenth = (x) => Math.round(x * 10) / 10;

function label([, , kind], value) {
  if (kind !== "log" || (value >= 0.001 && value <= 1000)) return show(value);
  return `10<tspan dy="-5" class="fig-power">${String(Math.round(Math.log10(value))).replace("-", "−")}</tspan>`;
}

export function unit([low, high, kind]) {
  const along = (x) => (kind === "linear" ? x : Math.log10(x));
  return (x) => (along(x) - along(low)) / (along(high) - along(low));
}

// Clip path, ticks, grid lines and the names of the axes.
export function axes(frame, say, clip) {
  const [left, top, width, height] = frame.rect;
  const [x, y] = frame.axes;
  const rect = `x="${short(left)}" y="${short(top)}" width="${short(width)}" height="${short(height)}"`;
  let out = `<clipPath id="${clip}"><rect ${rect}></rect></clipPath>`, grid = "";
  for (const value of ticks(x, 8)) {
    const at = tenth(left + width * unit(x)(value));
    grid += `M${short(at)},${short(top)}v${short(height)}`;
    out += `<text x="${short(at)}" y="${short(top + height + 20)}" class="fig-tick">${label(x, value)}</text>`;
  }
  for (const value of ticks(y, 5)) {
    const at = tenth(top + height * (1 - unit(y)(value)));
    grid += `M${short(left)},${short(at)}h${short(width)}`;
    out += `<text x="${short(left - 6)}" y="${short(at + 4)}" class="fig-tick" text-anchor="end">${label(y, value)}</text>`;
  }
  const [below, above] = [x, y].map(([, , , name]) => escape(word(say, name)));
  return `${out}<path d="${grid}" class="fig-grid"></path>`
    + `<text x="${short(left + width / 2)}" y="${short(top + height + 46)}" class="fig-axis">${below}</text>`
    + `<text x="2" y="15" class="fig-axis above">${above}</text>`;
}

export const curve = (project, points, name) => `<path d="${line(points.map(project))}" class="${name}"></path>`;

// Into the still: `around` before the clipped part, `below` under the runs in it, `notes` above all. What a view does not write
// stays, as does the runs' own layer.
export function lay(still, home, layer, tall, { around, below, notes }) {
  const clear = (all, which) => all.filter(which).forEach((part) => part.remove());
  const [beside, within] = [[...still.children].filter((part) => part !== home), [...home.children].filter((part) => part !== layer)];
  clear(beside, (part) => !part.classList.contains("fig-note"));
  home.insertAdjacentHTML("beforebegin", around);
  if (below !== undefined) {
    clear(within, () => true);
    home.insertAdjacentHTML("afterbegin", below);
  }
  if (notes !== undefined) {
    clear(beside, (part) => part.classList.contains("fig-note"));
    home.insertAdjacentHTML("afterend", notes);
  }
  still.setAttribute("viewBox", `0 0 440 ${short(tall)}`);
}
