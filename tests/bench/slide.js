// Slides a figure's learning rate through its range, one event at a time, each alone in its stretch of the trace.
window.slide = async (range, count) => {
  // A timer and no frames of our own: those that run are the event's. Long enough for the slowest of them.
  const pause = () => new Promise((done) => setTimeout(done, 150));
  const [low, high] = [Number(range.min), Number(range.max)];
  await pause();
  for (let i = 0; i < count; i++) {
    performance.mark("bench mark");
    range.value = low + (high - low) * ((i * 0.618) % 1); // far leaps: a reader's are smaller
    range.dispatchEvent(new Event("input", { bubbles: true }));
    await pause();
  }
  performance.mark("bench mark");
};

// A slider as browsers make it, beside ours and as wide, to which nobody listens.
window.bareSlider = (range) => {
  const bare = Object.assign(document.createElement("input"), { type: "range", id: "bare" });
  for (const name of ["min", "max", "step"]) bare[name] = range[name];
  bare.style.width = `${range.clientWidth}px`;
  range.closest("figure").before(bare);
};

// The naive page's handler, as its author would write it: compute the runs anew, hand them to Plotly.
window.naiveSlider = async (runs, start, steps, [low, high]) => {
  const { objectives, optimizers, run } = await import("/optlib.js");
  const range = Object.assign(document.createElement("input"), { type: "range", min: low, max: high, step: 0.005 });
  document.getElementById("control").append(range);
  range.addEventListener("input", () => {
    const results = runs.map(([name, hyper]) =>
      run(objectives.ravine, optimizers[name], start, steps, { ...hyper, lr: Number(range.value) }),
    );
    const traces = results.map(({ points }) => points);
    const change = {
      x: traces.map((points) => points.map((w) => w[0])),
      y: traces.map((points) => points.map((w) => w[1])),
    };
    Plotly.restyle(
      "five",
      change,
      traces.map((_, i) => i + 1),
    ); // trace 0 is the landscape
  });
};
