// Contour levels on a transformed scale; scripts/figures/draw/levels.py is the twin and says why.
export function transform({ transform: kind, low, high }) {
  if (kind === "sqrt") return (z) => Math.sqrt(Math.max(z - low, 0));
  if (kind === "log") return (z) => Math.log1p(Math.max(z - low, 0) * (1000 / (high - low)));
  return (z) => Math.max(z - low, 0);
}

export function grid(objective, box, count) {
  const side = ([low, high]) => Array.from({ length: count }, (_, i) => low + ((high - low) * i) / (count - 1));
  const x = side(box[0]), y = side(box[1]);
  return { x, y, z: y.map((v) => x.map((u) => objective.value([u, v]))) };
}
