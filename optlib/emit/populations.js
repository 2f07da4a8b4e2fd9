// Samples, as optlib/populations.py draws them, which says why.

export function sample(population, rows, noise, seed, stream = 0) {
  const { low, high, truth } = named(populations, "population", population);
  if (!Number.isInteger(rows) || rows < 1)
    throw new RangeError(`a sample has a whole number of rows from 1, got ${rows}`);
  if (!(noise >= 0)) throw new RangeError(`the noise of a sample is a standard deviation from 0, got ${noise}`);
  const generator = new Generator(seed, stream);
  const x = [],
    y = [];
  for (let k = 0; k < rows; k++) {
    x.push(low + (high - low) * ((k + generator.uniform()) / rows));
    y.push(truth(x[k]) + generator.normal(0, noise));
  }
  return { x, y };
}
