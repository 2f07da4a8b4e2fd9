// All that a page loads before a figure is touched: still pictures when the reader comes near, and what wakes figures and exercises.
// Waking costs a phone seconds of network and processor, so a phone waits for a touch; a capable machine wakes what is in view when idle.
import { bringStills } from "./stills.ts";
import { unfoldTables } from "./unfolded.ts";

interface Living {
  pressed?(stage: Element, down: PointerEvent, now: PointerEvent): void;
  complete?(): Promise<unknown>;
}

const wakers = {
  figure: () => import("./figure/figure.ts"),
  exercise: () => import("./exercises/exercise.ts"),
};
const NEAR = ["pointerdown", "pointerenter", "focusin", "input"];
const { connection } = navigator as Navigator & { connection?: { saveData?: boolean; effectiveType?: string } };
const capable =
  matchMedia("(hover: hover) and (pointer: fine) and (min-width: 60em)").matches &&
  !connection?.saveData &&
  (connection?.effectiveType ?? "4g") === "4g";
const awake = new WeakMap<HTMLElement, Promise<Living | undefined>>();

const enable = (element: Element) => {
  for (const set of element.querySelectorAll("fieldset")) set.disabled = false;
};

// Exported for a console: CONTRIBUTING shows how to take hold of a figure there.
export function wake(element: HTMLElement): Promise<Living | undefined> {
  const known = awake.get(element);
  if (known) return known;
  enable(element);
  element.dataset.state = "waking";
  const module: Promise<{ wake(element: HTMLElement): Promise<object> }> =
    wakers[element.dataset.figure ? "figure" : "exercise"]();
  const waking: Promise<Living | undefined> = module
    .then(({ wake: begin }) => begin(element))
    .then(
      (living: Living) => {
        element.dataset.state = "alive";
        return living;
      },
      (error) => {
        fail(element, error);
        return undefined;
      },
    );
  awake.set(element, waking);
  return waking;
}

// One figure that fails says so in its place and leaves the others alone.
function fail(element: HTMLElement, error: Error): void {
  element.dataset.state = "failed";
  console.warn(`${element.id}: ${error?.stack ?? error}`);
  const notice = element.querySelector(".fig-notice") ?? element.appendChild(document.createElement("p"));
  notice.className = "fig-notice";
  notice.setAttribute("role", "status");
  notice.textContent = element.dataset.failed ?? "";
  for (const set of element.querySelectorAll("fieldset")) set.disabled = true;
}

// The first finger on a sleeping figure counts like any other: what it did until the figure lived is handed on.
function keep(element: HTMLElement, down: PointerEvent): void {
  const stage = (down.target as Element).closest(".fig-stage");
  if (!stage || element.dataset.state === "alive") return;
  let now = down;
  const types = ["pointermove", "pointerup", "pointercancel"] as const;
  const follow = (event: PointerEvent) => {
    if (event.pointerId === down.pointerId && !now.type.match(/up|cancel/)) now = event;
  };
  for (const type of types) addEventListener(type, follow);
  wake(element).then((living) => {
    for (const type of types) removeEventListener(type, follow);
    living?.pressed?.(stage, down, now);
  });
}

function prepare(element: HTMLElement): void {
  element.addEventListener("pointerdown", (event) => keep(element, event));
  for (const event of NEAR) element.addEventListener(event, () => wake(element), { once: true, passive: true });
  element.addEventListener(
    "click",
    (event) => {
      // pressed while the code was still on its way: what the reader did counts
      const button = (event.target as Element).closest<HTMLElement>("button[data-action]");
      if (button && element.dataset.state !== "alive") wake(element).then((living) => living && button.click());
    },
    true,
  );
  element.addEventListener("toggle", () => wake(element), { once: true, capture: true }); // numbers unfolded
}

const all = [...document.querySelectorAll<HTMLElement>("[data-figure], [data-exercise]")];
const figures = all.filter((element) => element.dataset.figure);
all.forEach(prepare);
unfoldTables(figures);
bringStills(figures);

// A disabled input could not be focused, and so not wake its figure. One figure at a time: restyling all of them at once
// would hold up a phone that is still loading.
const idle = window.requestIdleCallback ?? ((callback: () => void) => setTimeout(callback, 30));
(function next([element, ...rest]: HTMLElement[]) {
  if (element)
    idle(
      () => {
        if (!awake.has(element)) enable(element);
        next(rest);
      },
      { timeout: 1000 },
    );
})(all);

// A link may carry a figure's state: show it without waiting for a touch.
const asked = new URLSearchParams(location.search);
figures.filter((element) => asked.has(element.dataset.figure as string)).forEach(wake);

if (capable) {
  const queue: HTMLElement[] = [];
  let busy = false;
  const next = () => {
    const element = queue.shift();
    busy = Boolean(element);
    if (element)
      idle(
        () => {
          wake(element)
            .then((living) => living?.complete?.())
            .finally(next);
        },
        { timeout: 2000 },
      );
  };
  const seen = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        seen.unobserve(target);
        queue.push(target as HTMLElement);
        if (!busy) next();
      }
    },
    { rootMargin: "100px" },
  );
  for (const element of figures) seen.observe(element);
}
