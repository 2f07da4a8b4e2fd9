// What becomes of a run, measured while it runs, as optlib/verdict.py does it; it says why.

const norm2 = (w) => {
  let sum = 0;
  for (const part of w) sum += part * part;
  return sum;
};

const isSmall = (gradient) => Math.sqrt(norm2(gradient)) <= CONVERGED;

class Judge {
  constructor(steps, noisy) {
    [this.steps, this.noisy, this.diverged_at] = [steps, noisy, null];
    this.edges = [1, 2, 3, 4].map((k) => Math.floor((k * steps) / 4)); // the last step of each quarter
    this.quarter = 0;
    this.low = [Infinity, Infinity, Infinity, Infinity]; // the least value in each quarter
    this.high = [-Infinity, -Infinity, -Infinity, -Infinity];
    this.early = this.late = this.steepest = 0;
  }

  // Step t, with the exact gradient there.
  note(t, w, value, gradient) {
    while (t > this.edges[this.quarter]) this.quarter++;
    if (value < this.low[this.quarter]) this.low[this.quarter] = value;
    if (value > this.high[this.quarter]) this.high[this.quarter] = value;
    if (this.noisy) this.square(t, norm2(gradient));
    if (this.diverged_at === null && !(norm2(w) <= DIVERGED * DIVERGED)) this.diverged_at = t;
    this.gradient = gradient;
  }

  square(t, square) {
    const eighth = Math.floor(this.steps / 8);
    if (t > Math.floor(this.steps / 2)) this.late += square;
    else if (t > eighth) this.early += square;
    if (t >= this.steps - eighth) this.steepest = Math.max(this.steepest, square);
  }

  // After the last step.
  verdict() {
    if (this.diverged_at !== null) return "diverged";
    if (this.noisy ? Math.sqrt(this.steepest) <= CONVERGED : isSmall(this.gradient)) return "converged";
    return (this.noisy ? this.drifts() : this.advances()) ? "moving" : "bounded";
  }

  drifts() {
    const half = Math.floor(this.steps / 2);
    const early = this.early / (half - Math.floor(this.steps / 8)),
      late = this.late / (this.steps - half);
    return !(late <= HOVERS * early && early <= HOVERS * late);
  }

  advances() {
    const { low, high } = this;
    const earlyLow = Math.min(low[0], low[1]),
      lateLow = Math.min(low[2], low[3]);
    const earlyHigh = Math.max(high[0], high[1]),
      lateHigh = Math.max(high[2], high[3]);
    const least = PROGRESS * (lateHigh - lateLow);
    const [, second, third, last] = high.map((value) => value - Math.min(earlyLow, lateLow));
    const calms = third < CALMS * second && last < CALMS * third;
    return earlyLow - lateLow > least || lateHigh - earlyHigh > least || calms;
  }
}
