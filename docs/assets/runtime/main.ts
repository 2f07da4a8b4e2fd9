// @ts-nocheck
// All that a page loads before a figure is touched: find figures and exercises, wake them when the reader comes near.
// Waking costs a phone seconds of network and processor, so a phone waits for a touch; a capable machine wakes what is in view when idle.

const wakers = { figure: () => import("./figure/figure.ts"), exercise: () => import("./exercises/exercise.ts") };
const NEAR = ["pointerdown", "pointerenter", "focusin", "input"];
const capable = matchMedia("(hover: hover) and (pointer: fine) and (min-width: 60em)").matches
  && !navigator.connection?.saveData && (navigator.connection?.effectiveType ?? "4g") === "4g";
const awake = new WeakMap();

const enable = (element) => { for (const set of element.querySelectorAll("fieldset")) set.disabled = false; };

export function wake(element) {
  if (!awake.has(element)) {
    enable(element);
    const kind = element.dataset.figure ? "figure" : "exercise";
    element.dataset.state = "waking";
    awake.set(element, wakers[kind]().then((module) => module.wake(element)).then(
      (living) => { element.dataset.state = "alive"; return living; },
      (error) => { fail(element, error); },
    ));
  }
  return awake.get(element);
}

// One figure that fails says so in its place and leaves the others alone.
function fail(element, error) {
  element.dataset.state = "failed";
  console.warn(`${element.id}: ${error?.stack ?? error}`);
  const notice = element.querySelector(".fig-notice") ?? element.appendChild(document.createElement("p"));
  notice.className = "fig-notice";
  notice.setAttribute("role", "status");
  notice.textContent = element.dataset.failed ?? "";
  for (const set of element.querySelectorAll("fieldset")) set.disabled = true;
}

// The first finger on a sleeping figure counts like any other: what it did until the figure lived is handed on.
function keep(element, down) {
  const stage = down.target.closest(".fig-stage");
  if (!stage || element.dataset.state === "alive") return;
  let now = down;
  const types = ["pointermove", "pointerup", "pointercancel"];
  const follow = (event) => {
    if (event.pointerId === down.pointerId && !now.type.match(/up|cancel/)) now = event;
  };
  for (const type of types) addEventListener(type, follow);
  wake(element).then((living) => {
    for (const type of types) removeEventListener(type, follow);
    living?.pressed?.(stage, down, now);
  });
}

function prepare(element) {
  element.addEventListener("pointerdown", (event) => keep(element, event));
  for (const event of NEAR) element.addEventListener(event, () => wake(element), { once: true, passive: true });
  element.addEventListener("click", (event) => { // pressed while the code was still on its way: what the reader did counts
    const button = event.target.closest("button[data-action]");
    if (button && element.dataset.state !== "alive") wake(element).then((living) => living && button.click());
  }, true);
  element.addEventListener("toggle", () => wake(element), { once: true, capture: true }); // numbers unfolded
}

const all = [...document.querySelectorAll("[data-figure], [data-exercise]")];
all.forEach(prepare);

// A disabled input could not be focused, and so not wake its figure. One figure at a time: restyling all of them at once
// would hold up a phone that is still loading.
const idle = window.requestIdleCallback ?? ((callback) => setTimeout(callback, 30));
(function next([element, ...rest]) {
  if (element) idle(() => { if (!awake.has(element)) enable(element); next(rest); }, { timeout: 1000 });
})(all);

// A link may carry a figure's state: show it without waiting for a touch.
const asked = new URLSearchParams(location.search);
all.filter((element) => element.dataset.figure && asked.has(element.dataset.figure)).forEach(wake);

if (capable) {
  const queue = [];
  let busy = false;
  const next = () => {
    const element = queue.shift();
    if (!element) { busy = false; return; }
    busy = true;
    idle(() => wake(element).then((living) => living?.complete?.()).finally(next), { timeout: 2000 });
  };
  const seen = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      seen.unobserve(target);
      queue.push(target);
      if (!busy) next();
    }
  }, { rootMargin: "100px" });
  all.filter((element) => element.dataset.figure).forEach((element) => seen.observe(element));
}
