// Random numbers, as optlib/random.py makes them: the same lines in the browser's language, equal to the last bit. It says why.

const WORD = 2 ** 32,
  LN2 = 0.6931471805599453,
  ROUNDS = 12,
  TERMS = 11;

const isWord = (value) => Number.isInteger(value) && value >= 0 && value < WORD;

export class Generator {
  constructor(seed, stream = 0) {
    if (!isWord(seed) || !isWord(stream))
      throw new RangeError(`seed and stream are whole numbers from 0 to ${WORD - 1}, got ${seed} and ${stream}`);
    Object.assign(this, { a: 0, b: seed | 0, c: stream | 0, count: 1, spare: null });
    for (let k = 0; k < ROUNDS; k++) this.word();
  }

  word() {
    const out = (this.a + this.b + this.count) | 0;
    this.count = (this.count + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + out) | 0;
    return out >>> 0;
  }

  uniform(low = 0, high = 1) {
    return low + (high - low) * (((this.word() >>> 5) * 2 ** 26 + (this.word() >>> 6)) / 2 ** 53);
  }

  normal(mean = 0, deviation = 1) {
    if (this.spare !== null) {
      const out = this.spare;
      this.spare = null;
      return mean + deviation * out;
    }
    let x,
      y,
      square = 0;
    while (!(square > 0 && square < 1)) {
      x = 2 * this.uniform() - 1;
      y = 2 * this.uniform() - 1;
      square = x * x + y * y;
    }
    const stretch = Math.sqrt((-2 * log(square)) / square);
    this.spare = y * stretch;
    return mean + deviation * (x * stretch);
  }

  integers(n) {
    if (!Number.isInteger(n) || n < 1 || n > WORD)
      throw new RangeError(`integers(n) takes a whole number from 1 to ${WORD}, got ${n}`);
    const fair = WORD - (WORD % n);
    let out = this.word();
    while (out >= fair) out = this.word();
    return out % n;
  }

  shuffle(n) {
    const order = Array.from({ length: n }, (_, k) => k);
    for (let k = n - 1; k > 0; k--) {
      const other = this.integers(k + 1);
      [order[k], order[other]] = [order[other], order[k]];
    }
    return order;
  }
}

function log(x) {
  let halvings = 0;
  while (x > 1.4142135623730951) {
    x /= 2;
    halvings += 1;
  }
  while (x < 0.7071067811865476) {
    x *= 2;
    halvings -= 1;
  }
  const s = (x - 1) / (x + 1);
  let series = 0;
  for (let k = TERMS; k >= 0; k--) series = series * (s * s) + 1 / (2 * k + 1);
  return halvings * LN2 + 2 * s * series;
}
