// Iterates to SVG path data. scripts/figures/draw/path.py is the twin (it says why); a test holds the two together.
export const LIMIT = 20000;
const CLOSE = 0.2, APART = 6;

export const MARKERS = [
  "m-3,0a3,3 0 1,0 6,0a3,3 0 1,0 -6,0z",
  "m-2.7,-2.7h5.4v5.4h-5.4z",
  "m0,-3.6l3.3,5.8h-6.6z",
  "m0,-3.9l3.5,3.9l-3.5,3.9l-3.5,-3.9z",
  "m-3.4,-1h2.4v-2.4h2v2.4h2.4v2h-2.4v2.4h-2v-2.4h-2.4z",
  "m0,3.6l3.3,-5.8h-6.6z",
];

// `close` is larger while a finger moves: a browser reads, measures and paints every vertex at every event.
export function line(points, close = CLOSE) {
  let out = "", last = null, pen = null;
  for (const point of points) {
    if (!Number.isFinite(point[0]) || !Number.isFinite(point[1])) { last = pen = null; continue; }
    if (last === null) {
      if (!far(point)) { out += `M${pair(point)}`; pen = point; }
    } else if (!far(last) || !far(point)) {
      if (far(last) || pen === null) { pen = cut(point, last); out += `M${pair(pen)}`; }
      const end = far(point) ? cut(last, point) : point;
      if (Math.abs(end[0] - pen[0]) > close || Math.abs(end[1] - pen[1]) > close) { out += `L${pair(end)}`; pen = end; }
    }
    last = point;
  }
  return out;
}

export function dots(points, marker) {
  let out = "", last = null;
  const shape = MARKERS[marker % MARKERS.length];
  for (const point of points) {
    if (!Number.isFinite(point[0]) || !Number.isFinite(point[1]) || far(point)) continue;
    if (last === null || Math.abs(point[0] - last[0]) + Math.abs(point[1] - last[1]) > APART) {
      out += `M${pair(point)}${shape}`;
      last = point;
    }
  }
  return out;
}

export const far = (p) => Math.max(Math.abs(p[0]), Math.abs(p[1])) > LIMIT;

function cut(near, away) {
  let t = 1;
  for (let i = 0; i < 2; i++) {
    if (Math.abs(away[i]) > LIMIT) t = Math.min(t, (Math.sign(away[i]) * LIMIT - near[i]) / (away[i] - near[i]));
  }
  return [near[0] + t * (away[0] - near[0]), near[1] + t * (away[1] - near[1])];
}

const pair = (p) => `${Math.round(p[0] * 10) / 10},${Math.round(p[1] * 10) / 10}`;
