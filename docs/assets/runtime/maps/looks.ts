// How the classes of a map look: a pattern, a colour, and how much of the colour is in the ground. Classes differ by pattern, bands
// by how dark they are. The colours are CSS variables, so that a map follows the page.
import { icon, path, tag } from "../draw/markup.ts";

const SIDE = 8; // of a pattern's tile, in SVG units
const TILE = [28, 16]; // of a sample beside the name of its class

const PATTERNS = {
  plain: "",
  dots: "M2,2h1.6v1.6h-1.6zM6,6h1.6v1.6h-1.6z",
  rows: "M0,4h8",
  columns: "M4,0v8",
  rising: "M-2,2l4,-4M0,8l8,-8M6,10l4,-4",
  falling: "M-2,6l4,4M0,0l8,8M6,-2l4,4",
  crossed: "M0,0l8,8M0,8l8,-8",
  points: "M3.4,3.4h1.2v1.2h-1.2z",
};

type Look = [pattern: keyof typeof PATTERNS, colour: string, share: number];

const LOOKS: Record<string, Look> = {
  converged: ["plain", "run2", 26],
  moving: ["dots", "run4", 30],
  bounded: ["rows", "run3", 26],
  diverged: ["crossed", "run5", 22],
  none: ["points", "soft", 8],
  basin0: ["plain", "run0", 34],
  basin1: ["rising", "run1", 30],
  basin2: ["dots", "run2", 34],
  basin3: ["falling", "run3", 34],
  basin4: ["rows", "run4", 34],
  basin5: ["columns", "run5", 30],
};
for (let k = 0; k < 9; k++) LOOKS[`band${k}`] = ["plain", "accent", 92 - 11 * k];

const hatch = (look: string): string => PATTERNS[LOOKS[look][0]];
const style = (look: string): string => `--k:var(--fig-${LOOKS[look][1]});--p:${LOOKS[look][2]}%`;

// The patterns that a picture needs; a plain look needs none. Their ids are the page's, and begin with `prefix`.
export function patterns(looks: string[], prefix: string): string {
  const drawn = looks
    .filter(hatch)
    .map((look) =>
      tag(
        "pattern",
        { id: `${prefix}-${look}`, width: SIDE, height: SIDE, patternUnits: "userSpaceOnUse", style: style(look) },
        tag("rect", { width: SIDE, height: SIDE, class: "fig-ground" }),
        path("fig-hatch", hatch(look)),
      ),
    );
  return drawn.length ? tag("defs", {}, ...drawn) : "";
}

// What all cells of a class lie in.
export const area = (look: string, prefix: string): string =>
  hatch(look)
    ? tag("path", { d: "", fill: `url(#${prefix}-${look})` })
    : path("fig-ground", "", { style: style(look) });

// A sample of a look. It draws by itself what the picture has as a pattern: it is there also while the picture is not.
export function tile(look: string): string {
  const [width, height] = TILE,
    corners: number[][] = [];
  for (let y = 0; y < height; y += SIDE) for (let x = 0; x < width; x += SIDE) corners.push([x, y]);
  const at = ([x, y]: number[]) =>
    hatch(look).replace(/M([-\d.]+),([-\d.]+)/g, (_, u, v) => `M${Number(u) + x},${Number(v) + y}`);
  const ground = tag("rect", { width, height, class: "fig-ground", style: style(look) });
  return icon(
    "fig-tile",
    `0 0 ${width} ${height}`,
    ground + (hatch(look) && path("fig-hatch", corners.map(at).join(""), { style: style(look) })),
  );
}
