// Runs before the page's own scripts: notes what a reader would notice.
window.bench = { lcp: 0, shift: 0, blocking: 0, lastLong: 0 };
const watch = (type, note) =>
  new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
watch("largest-contentful-paint", (entry) => {
  bench.lcp = entry.startTime;
});
watch("layout-shift", (entry) => {
  if (!entry.hadRecentInput) bench.shift += entry.value;
});
watch("longtask", (entry) => {
  bench.blocking += entry.duration - 50;
  bench.lastLong = entry.startTime + entry.duration;
});

// The naive page: when has its first figure been drawn, and all of them?
// A long task delays the look until it is over, and not before that can a reader see or touch anything.
bench.naive = (first) => {
  const drawn = (plot) => plot.querySelector(".scatterlayer .trace path.js-line");
  const look = setInterval(() => {
    const plot = document.getElementById(first);
    if (!bench.drawn && plot && drawn(plot)) bench.drawn = performance.now();
    const all = [...document.querySelectorAll(".plotly-graph-div")];
    if (document.readyState === "complete" && all.length && all.every(drawn)) {
      bench.allDrawn = true;
      clearInterval(look);
    }
  }, 50);
};

// Ours: from the reader's touch of a slider until a slider event visibly moves the path, and until Plotly has drawn all views.
bench.touch = (figure) => {
  const range = figure.querySelector("input[data-range]");
  const path = () => figure.querySelector(".fig-run:not(.off) .fig-line").getAttribute("d");
  const frames = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  figure.addEventListener(
    "pointerdown",
    async (event) => {
      const began = event.timeStamp;
      for (let up = true; !bench.living; up = !up) {
        const before = path();
        range[up ? "stepUp" : "stepDown"](5);
        range.dispatchEvent(new Event("input", { bubbles: true }));
        await frames();
        if (path() !== before) bench.living = performance.now() - began;
        else await new Promise((done) => setTimeout(done, 50));
      }
      const stages = [...figure.querySelectorAll(".fig-stage")];
      while (!stages.every((stage) => "live" in stage.dataset)) await new Promise((done) => setTimeout(done, 50));
      await frames();
      bench.plotted = performance.now() - began;
    },
    { capture: true, once: true },
  );
};
