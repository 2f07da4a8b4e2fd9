// From data to the picture: scripts/figures/draw/scale.py says what a frame is.

const along = (kind, x) => (kind === "linear" ? x : x > 0 ? Math.log10(x) : NaN);
export const WIDTH = 440, HEIGHT = 330;

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
