// Objectives with parameters, as Objective.at in optlib/objective.py: one function of the parameters makes them all.

// The solution of h s = g, by elimination.
const solve = (h, g) => {
  const rows = h.map((row, i) => [...row, g[i]]);
  for (let k = 0; k < g.length; k++) {
    let best = k;
    for (let i = k + 1; i < g.length; i++) if (Math.abs(rows[i][k]) > Math.abs(rows[best][k])) best = i;
    [rows[k], rows[best]] = [rows[best], rows[k]];
    for (let i = 0; i < g.length; i++) {
      if (i === k) continue;
      const share = rows[i][k] / rows[k][k];
      for (let j = k; j <= g.length; j++) rows[i][j] -= share * rows[k][j];
    }
  }
  return rows.map((row, k) => row[g.length] / row[k]);
};

// Minima move with the parameters: Newton's method follows them from where they were declared.
const polished = ({ gradient, hessian }, points) =>
  points.map((point) => {
    let w = point;
    for (let k = 0; k < 8; k++) {
      const step = solve(hessian(w), gradient(w));
      w = w.map((v, i) => v - step[i]);
    }
    return w;
  });

const family = (defaults, make) => {
  const at = (parameters) => {
    const made = make(parameters);
    const own = Object.keys(defaults).some((name) => parameters[name] !== defaults[name]);
    if (own) {
      made.name += `(${Object.entries(parameters)
        .map(([name, value]) => `${name}=${Number(value.toPrecision(15))}`)
        .join(", ")})`;
      made.minima = polished(made, made.minima);
    }
    made.parameters = parameters;
    made.at = (values) => {
      for (const [name, value] of Object.entries(values)) {
        if (!Object.hasOwn(defaults, name))
          throw new TypeError(`${made.name} has no parameter "${name}"; it has ${Object.keys(defaults).join(", ")}`);
        if (!Number.isFinite(value)) throw new RangeError(`${name} of ${made.name} must be finite, got ${value}`);
      }
      return at({ ...parameters, ...values });
    };
    return made;
  };
  return at({ ...defaults });
};
