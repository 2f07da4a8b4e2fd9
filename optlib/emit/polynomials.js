// Polynomials through noisy rows, as optlib/polynomials.py fits them, which says why; here the QR is Householder's.

export const polynomials = {
  basis(x, degree, low = 0, high = 1) {
    const u = (2 * (x - low)) / (high - low) - 1;
    const row = [1, u];
    for (let k = 1; k < degree; k++) row.push(((2 * k + 1) * u * row[k] - k * row[k - 1]) / (k + 1));
    return row.slice(0, degree + 1).map((p, k) => Math.sqrt(2 * k + 1) * p);
  },

  value(c, x, low = 0, high = 1) {
    const row = polynomials.basis(x, c.length - 1, low, high);
    return row.reduce((sum, p, k) => sum + p * c[k], 0);
  },

  fit(x, y, degree, low = 0, high = 1) {
    if (degree + 1 > x.length)
      throw new RangeError(`${x.length} rows do not determine a polynomial of degree ${degree}`);
    const a = x.map((at) => polynomials.basis(at, degree, low, high));
    const b = [...y];
    const rows = a.length,
      columns = degree + 1;
    for (let k = 0; k < columns; k++) {
      const v = a.slice(k).map((row) => row[k]);
      v[0] += Math.sign(v[0] || 1) * Math.hypot(...v);
      const square = norm2(v);
      const reflect = (get, set) => {
        let along = 0;
        for (let i = k; i < rows; i++) along += v[i - k] * get(i);
        for (let i = k; i < rows; i++) set(i, get(i) - (2 * along * v[i - k]) / square);
      };
      for (let j = k; j < columns; j++)
        reflect(
          (i) => a[i][j],
          (i, value) => {
            a[i][j] = value;
          },
        );
      reflect(
        (i) => b[i],
        (i, value) => {
          b[i] = value;
        },
      );
    }
    const c = new Array(columns).fill(0);
    for (let k = columns - 1; k >= 0; k--) {
      let rest = b[k];
      for (let j = k + 1; j < columns; j++) rest -= a[k][j] * c[j];
      c[k] = rest / a[k][k];
    }
    return c;
  },

  meanSquaredError(c, { x, y }, low = 0, high = 1) {
    return x.reduce((sum, at, i) => sum + (polynomials.value(c, at, low, high) - y[i]) ** 2, 0) / x.length;
  },

  descend({ x, y }, degree, rate, at, low = 0, high = 1) {
    const columns = x.map((v) => polynomials.basis(v, degree, low, high));
    const mean = (f) => columns.reduce((sum, row, i) => sum + f(row, y[i]), 0) / x.length;
    const each = Array.from({ length: degree + 1 }, (_, k) => k);
    const curvature = each.map((j) => each.map((k) => 2 * mean((row) => row[j] * row[k])));
    const pull = each.map((j) => 2 * mean((row, v) => row[j] * v));
    const c = each.map(() => 0);
    let taken = 0;
    return at.map((step) => {
      for (; taken < step; taken++) {
        const g = curvature.map((row, j) => row.reduce((sum, v, k) => sum + v * c[k], -pull[j]));
        optimizers.gd.step(c, g, {}, taken + 1, { lr: rate });
      }
      return [...c];
    });
  },
};
