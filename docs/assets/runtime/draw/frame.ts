// From data to the picture. A frame maps data to SVG units: each coordinate first through its axis, then through one affine map.
// A landscape seen in space is the same thing with three coordinates, so that one writer of paths serves all pictures.

export type Point = readonly number[];
export type Rect = [left: number, top: number, width: number, height: number];
export type Scale = "linear" | "log";
// What stands at the axis is a text, "@message" or "@message|what goes for {f}" (words/words.ts).
export type Axis = [low: number, high: number, kind: Scale, label: string];

export interface Frame {
  axes: Axis[];
  rect: Rect; // where the axes stand in the picture
  tall: number; // height of the whole picture
  matrix?: [number[], number[]]; // in space: from the fractions (u, v, h) of the axes, and 1, to SVG units
  azimuth?: number;
}

export const WIDTH = 440,
  HEIGHT = 348; // of a still, in SVG units, which are CSS pixels at its natural size
const TALLEST = 440;
const MARGIN = { left: 62, right: 20, top: 34, bottom: 54 }; // −2000 and half of 0.01 have room on a phone, too
const DEPTH = 0.62,
  ELEVATION = 32; // of a box in space: its height against its sides, and from how far above it is seen
const LARGEST = 8e307; // the ends of an axis stay so far from overflow that their difference is finite

const along = (kind: Scale, x: number): number => (kind === "linear" ? x : x > 0 ? Math.log10(x) : Number.NaN);

const thousandth = (x: number): number => Math.round(x * 1000) / 1000;

// With `equal` axes one unit is as long upwards as sideways, or angles lie; the picture is then as tall as it must be.
export function framed(x: Axis, y: Axis, equal = false): Frame {
  const beside = MARGIN.left + MARGIN.right,
    above = MARGIN.top + MARGIN.bottom;
  let left = MARGIN.left,
    width = WIDTH - beside,
    height = HEIGHT - above;
  if (equal) {
    const across = x[1] - x[0],
      up = y[1] - y[0];
    const unit = Math.min(width / across, (TALLEST - above) / up);
    left += (width - unit * across) / 2;
    [width, height] = [unit * across, unit * up];
  }
  const rect: Rect = [thousandth(left), MARGIN.top, thousandth(width), thousandth(height)];
  return { axes: [x, y], rect, tall: thousandth(height + above) };
}

// Three axes seen from one side: from the `azimuth`, in degrees.
export function projected(x: Axis, y: Axis, z: Axis, azimuth = -60): Frame {
  const turn = (azimuth * Math.PI) / 180,
    tilt = (ELEVATION * Math.PI) / 180;
  const right = [-Math.sin(turn), Math.cos(turn), 0];
  const up = [-Math.sin(tilt) * Math.cos(turn), -Math.sin(tilt) * Math.sin(turn), Math.cos(tilt) * DEPTH];
  const dot = (a: number[], b: number[]) => a.reduce((sum, v, i) => sum + v * b[i], 0);
  const corners = [0, 1].flatMap((u) => [0, 1].flatMap((v) => [0, 1].map((h) => [u, v, h])));
  const flat = [corners.map((c) => dot(c, right)), corners.map((c) => -dot(c, up))];
  const size = flat.map((list) => Math.max(...list) - Math.min(...list));
  const scale = Math.min((WIDTH - 70) / size[0], (HEIGHT - 50) / size[1]);
  const row = (list: number[], side: number[], middle: number) => [
    ...side.map((v) => v * scale),
    middle - ((Math.max(...list) + Math.min(...list)) / 2) * scale,
  ];
  const matrix: [number[], number[]] = [
    row(flat[0], right, WIDTH / 2),
    row(
      flat[1],
      up.map((v) => -v),
      HEIGHT / 2,
    ),
  ];
  return { axes: [x, y, z], rect: [0, 0, WIDTH, HEIGHT], tall: HEIGHT, matrix, azimuth };
}

// Whether two finite numbers, the lower one first, are further apart than rounding can bring them.
export const apart = (low: number, high: number): boolean =>
  high - low > Math.max(1e-305, 1e-9 * Math.max(Math.abs(low), Math.abs(high)));

// The axis for values between two finite ones: their range and a little more. What is only rounding wide is one number, and stands
// in the middle of an axis on which others can be told from it.
export function widened(low: number, high: number): [number, number] {
  const [from, to] = [low, high].map((v) => Math.min(Math.max(v, -LARGEST), LARGEST));
  const pad = apart(from, to) ? 0.05 * (to - from) : Math.max(1, 0.05 * Math.abs(to));
  return [Math.max(from - pad, -LARGEST), Math.min(to + pad, LARGEST)];
}

// A power of ten that is a positive finite number.
export const power = (exponent: number): number => 10 ** Math.min(Math.max(exponent, -300), 308);

// Round values along an axis, about `count`; Plotly's stand where the still's stood.
export function ticks([low, high, kind]: Axis, count: number): number[] {
  // Numbers that only rounding parts leave no room for round ones between them; neither do ends that are no numbers.
  if (!apart(low, high) || (kind === "log" && !(low > 0))) return [];
  const range = (first: number, last: number, step: number, value: (k: number) => number): number[] =>
    Array.from({ length: Math.max(0, Math.floor((last - first) / step) + 1) }, (_, i) => value(first + i * step));
  if (kind === "log") {
    const first = Math.ceil(Math.log10(low) - 1e-9),
      last = Math.floor(Math.log10(high) + 1e-9);
    if (last - first < 2) {
      // too short for powers of ten alone
      const inner = range(first - 1, last, 1, (e) => e).flatMap((e) => [1, 2, 5].map((m) => m * 10 ** e));
      return inner.filter((v) => Number.isFinite(v) && v >= low * (1 - 1e-9) && v <= high * (1 + 1e-9));
    }
    return range(first, last, Math.ceil((last - first + 1) / count), (e) => 10 ** e);
  }
  const rough = high / count - low / count,
    decade = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((m) => m * decade).find((s) => s >= rough * 0.999) ?? rough;
  return range(Math.ceil(low / step - 1e-9), Math.floor(high / step + 1e-9), 1, (k) =>
    Number((k * step).toPrecision(15)),
  );
}

// How far along its axis a value stands, 0 at the low end and 1 at the high one.
export function unit([low, high, kind]: Axis): (x: number) => number {
  const from = along(kind, low),
    span = along(kind, high) - from;
  return kind === "linear" ? (x) => (x - from) / span : (x) => (along(kind, x) - from) / span;
}

export type Project = (point: Point) => [number, number];

// A function from a data point to [x, y] in a rectangle (a frame in space brings its own matrix).
export function projector(frame: Frame, rect: Rect = frame.rect): Project {
  const units = frame.axes.map(unit);
  if (frame.matrix) {
    const [a, b] = frame.matrix;
    return ([x, y, z]) => {
      const u = units[0](x),
        v = units[1](y),
        h = units[2](z);
      return [a[0] * u + a[1] * v + a[2] * h + a[3], b[0] * u + b[1] * v + b[2] * h + b[3]];
    };
  }
  const [left, top, width, height] = rect;
  const [x, y] = units;
  return (point) => [left + width * x(point[0]), top + height * (1 - y(point[1]))];
}

// The way back, for pointers: SVG units to data.
export function unproject({ axes, rect }: Frame, [px, py]: Point): [number, number] {
  const [left, top, width, height] = rect;
  const back = ([low, high, kind]: Axis, t: number) => {
    const from = along(kind, low),
      value = from + t * (along(kind, high) - from);
    return kind === "linear" ? value : 10 ** value;
  };
  return [back(axes[0], (px - left) / width), back(axes[1], 1 - (py - top) / height)];
}

export const inside = ({ rect: [left, top, width, height] }: Frame, [x, y]: Point): boolean =>
  x >= left && x <= left + width && y >= top && y <= top + height;
