// The cells of a map in its picture, and the shares of their classes under it. It writes into what is there: the areas of the ground
// that is laid, of whose classes it is told once.
import type { Rect } from "../draw/frame.ts";
import { escaped, tag } from "../draw/markup.ts";
import { put } from "../live/still.ts";
import { percent } from "../words/numbers.ts";
import { type Say, word } from "../words/words.ts";
import { fits, outlines, roomiest } from "./boxes.ts";
import type { Pass, Task } from "./cells.ts";
import type { Class } from "./classes.ts";
import { area, patterns, tile } from "./looks.ts";

export const looks = (kinds: Class[]): string => kinds.map(({ look }) => look).join();

// An area for each class, which all of its cells share; the patterns in them; and the place of their names, which stand above all,
// or a path would hide them.
export const places = (kinds: Class[], prefix: string): { areas: string; defs: string; names: string } => ({
  areas: tag("g", { class: "fig-cells" }, ...kinds.map(({ look }) => area(look, prefix))),
  defs: patterns(
    kinds.map(({ look }) => look),
    prefix,
  ),
  names: tag("g", { class: "fig-words fig-note" }),
});

export class Field {
  readonly looks: string;
  private readonly areas: Element[];
  private readonly names: Element;
  private readonly shares: Element;
  private readonly say: Say;
  private readonly rect: Rect;

  constructor(element: HTMLElement, kinds: Class[], rect: Rect, say: Say) {
    this.looks = looks(kinds);
    this.areas = [...element.querySelectorAll(".fig-cells path")];
    this.names = element.querySelector("g.fig-words") as Element;
    this.shares = element.querySelector(".fig-shares") as Element;
    this.say = say;
    this.rect = rect;
  }

  // What the classes are called may change with what is found: minima move with a parameter.
  paint({ found, last }: Pass, kinds: Class[], cells: Task["cells"]): void {
    outlines(found, cells, this.rect, kinds.length).forEach((d, k) => {
      put(this.areas[k], d);
    });
    this.names.innerHTML = last ? this.named(found, kinds, cells) : "";
    if (last) this.shares.innerHTML = this.counted(found, kinds);
  }

  // The short names of the classes, each in its largest square, where they fit into it.
  private named(found: Pass["found"], kinds: Class[], cells: Task["cells"]): string {
    const [left, top, width, height] = this.rect,
      [columns, rows] = cells;
    return roomiest(found, cells, kinds.length)
      .map(([column, row, side], k) => {
        const text = word(this.say, kinds[k].short);
        if (!side || !text || !fits(text, (side * width) / columns, (side * height) / rows)) return "";
        const x = left + (width * column) / columns,
          y = top + height * (1 - row / rows) + 4;
        return tag("text", { x: x.toFixed(1), y: y.toFixed(1) }, escaped(text));
      })
      .join("");
  }

  // Every class that is there, with its share: the map in numbers.
  private counted(found: Pass["found"], kinds: Class[]): string {
    const counts = new Array<number>(kinds.length).fill(0);
    for (const k of found) counts[k]++;
    return kinds
      .map(({ word: name, look }, k) =>
        counts[k]
          ? tag(
              "li",
              {},
              tile(look),
              tag("span", {}, escaped(word(this.say, name))),
              tag("b", {}, percent(counts[k] / found.length)),
            )
          : "",
      )
      .join("");
  }
}
