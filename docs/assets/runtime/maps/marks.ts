// What is drawn on a map besides what its runs say: borders from a formula as lines, spots as crosses, and the label of each beside
// it, on the side with more room.
import type { Frame, Point } from "../draw/frame.ts";
import { projector } from "../draw/frame.ts";
import { crosses, curve } from "../draw/ground.ts";
import { escaped, tag } from "../draw/markup.ts";
import type { Language, Text } from "../types.ts";
import { broad, LINE } from "./boxes.ts";

interface Border {
  label: Text;
  points: (number | null)[][]; // null where the formula gives no number
}

interface Spot {
  label: Text;
  x: number;
  y: number;
}

export type Mark = Border | Spot;

const ASIDE = 7,
  ABOVE = 12,
  UNDER = 6; // SVG units: from a mark to its label, and from a label to the edges

// From where to where a label reaches that stands at a point, and how far down it is.
type Spread = [from: number, to: number, down: number];

export function marked(marks: readonly Mark[], frame: Frame, lang: Language): string {
  const project = projector(frame),
    [left, top, width, height] = frame.rect,
    middle = left + width / 2;
  const taken: Spread[] = [];
  const spread = (text: string, [u, v]: Point): Spread => {
    const long = broad(text);
    return u > middle ? [u - ASIDE - long, u - ASIDE, v] : [u + ASIDE, u + ASIDE + long, v];
  };
  const free = ([from, to, v]: Spread) =>
    taken.every(([start, end, other]) => to < start || from > end || Math.abs(v - other) >= LINE);
  const drawn: string[] = [],
    words: string[] = [];
  for (const mark of marks) {
    const text = mark.label[lang];
    let places: Point[];
    if ("points" in mark) {
      const points = mark.points.map((point) => point.map((c) => c ?? Number.NaN));
      drawn.push(curve(project, points, "fig-border"));
      const within = ([u, v]: Point) => u >= left && u <= left + width && v >= top + ABOVE && v <= top + height - UNDER;
      places = points.map(project).filter(within);
    } else {
      drawn.push(crosses(project, [[mark.x, mark.y]]));
      places = [project([mark.x, mark.y])];
    }
    if (!places.length) continue;
    const open = places.filter((place) => free(spread(text, place)));
    const [u, v] = (open.length ? open : places).reduce((best, place) => (place[1] < best[1] ? place : best));
    taken.push(spread(text, [u, v]));
    const late = u > middle,
      x = (u + (late ? -ASIDE : ASIDE)).toFixed(1);
    words.push(
      tag(
        "text",
        { class: "fig-note fig-words", x, y: (v + 4).toFixed(1), "text-anchor": late ? "end" : "start" },
        escaped(text),
      ),
    );
  }
  return drawn.join("") + words.join("");
}
