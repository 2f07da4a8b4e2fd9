// From data to the picture: scripts/figures/draw/scale.py says what a frame is.

const along = (kind, x) => (kind === "linear" ? x : x > 0 ? Math.log10(x) : NaN);
export const WIDTH = 440; // of the still, in SVG units

// Whether two finite numbers, the lower one first, are further apart than rounding can bring them.
export const apart = (low, high) => high - low > Math.max(1e-305, 1e-9 * Math.max(Math.abs(low), Math.abs(high)));

// The axis for values between two finite ones: their range and a little more. What is only rounding wide is one number, and stands
// in the middle of an axis on which others can be told from it; the ends stay so far from overflow that their difference is finite.
export function widened(low, high) {
  const [from, to] = [low, high].map((v) => Math.min(Math.max(v, -LARGEST), LARGEST));
  const pad = apart(from, to) ? 0.05 * (to - from) : Math.max(1, 0.05 * Math.abs(to));
  return [Math.max(from - pad, -LARGEST), Math.min(to + pad, LARGEST)];
}
const LARGEST = 8e307;

// A power of ten that is a positive finite number.
export const power = (exponent) => 10 ** Math.min(Math.max(exponent, -300), 308);

// Round values along an axis; Axis.ticks in scale.py is the twin, so that Plotly's ticks stand where the still's stood.
export function ticks([low, high, kind], count) {
  // Numbers that only rounding parts leave no room for round ones between them; neither do ends that are no numbers.
  if (!apart(low, high) || (kind === "log" && !(low > 0))) return [];
  const range = (first, last, step, value) =>
    Array.from({ length: Math.max(0, Math.floor((last - first) / step) + 1) }, (_, i) => value(first + i * step));
  if (kind === "log") {
    const first = Math.ceil(Math.log10(low) - 1e-9), last = Math.floor(Math.log10(high) + 1e-9);
    if (last - first < 2) {
      return range(first - 1, last, 1, (e) => [1, 2, 5].map((m) => m * 10 ** e)).flat()
        .filter((v) => Number.isFinite(v) && v >= low * (1 - 1e-9) && v <= high * (1 + 1e-9));
    }
    return range(first, last, Math.ceil((last - first + 1) / count), (e) => 10 ** e);
  }
  const rough = high / count - low / count, unit = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((m) => m * unit).find((s) => s >= rough * 0.999);
  return range(Math.ceil(low / step - 1e-9), Math.floor(high / step + 1e-9), 1, (k) => Number((k * step).toPrecision(15)));
}

// A function from a data point to [x, y] in the rectangle [left, top, width, height] (a projected frame brings its own matrix).
export function projector(frame, rect = frame.rect) {
  const units = frame.axes.map(([low, high, kind]) => {
    const from = along(kind, low), span = along(kind, high) - from;
    return kind === "linear" ? (x) => (x - from) / span : (x) => (along(kind, x) - from) / span;
  });
  if (frame.matrix) {
    const [a, b] = frame.matrix;
    return ([x, y, z]) => {
      const u = units[0](x), v = units[1](y), h = units[2](z);
      return [a[0] * u + a[1] * v + a[2] * h + a[3], b[0] * u + b[1] * v + b[2] * h + b[3]];
    };
  }
  const [left, top, width, height] = rect;
  const [x, y] = units;
  return (point) => [left + width * x(point[0]), top + height * (1 - y(point[1]))];
}

// The way back, for pointers: SVG units to data.
export function unproject(frame, [px, py]) {
  const [left, top, width, height] = frame.rect;
  const back = ([low, high, kind], t) => {
    const from = along(kind, low), value = from + t * (along(kind, high) - from);
    return kind === "linear" ? value : 10 ** value;
  };
  return [back(frame.axes[0], (px - left) / width), back(frame.axes[1], 1 - (py - top) / height)];
}

export const inside = ({ rect: [left, top, width, height] }, [x, y]) =>
  x >= left && x <= left + width && y >= top && y <= top + height;
