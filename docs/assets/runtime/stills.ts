// The still pictures that are not in the page: one file a figure, fetched when the reader comes near, all of them for paper. Their
// places are in the page, so that nothing moves when they come. A figure that wakes before draws its pictures itself.

const NEAR = "1200px"; // so far ahead of the window: at a quick scroll the picture is there first

const address = (figure: HTMLElement) =>
  new URL(`../figures/stills/${figure.dataset.figure}.${figure.lang}.json`, import.meta.url).href;

// The views of a figure whose picture is missing, by number.
function missing(figure: HTMLElement): [number: string, stage: Element][] {
  return [...figure.querySelectorAll<HTMLElement>("[data-view]")].flatMap((view): [string, Element][] => {
    const stage = view.querySelector(".fig-stage");
    return stage && !stage.querySelector(".fig-still:not(noscript *)") ? [[view.dataset.view as string, stage]] : [];
  });
}

function put(figure: HTMLElement, stills: Record<string, string>): void {
  for (const [number, stage] of missing(figure)) stage.insertAdjacentHTML("afterbegin", stills[number] ?? "");
}

async function bring(figure: HTMLElement): Promise<void> {
  if (!missing(figure).length) return;
  const answer = await fetch(address(figure));
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
  put(figure, await answer.json());
}

// Paper does not wait: what is missing is fetched before the page is laid out for it.
function bringNow(figure: HTMLElement): void {
  if (!missing(figure).length) return;
  const request = new XMLHttpRequest();
  request.open("GET", address(figure), false);
  request.send();
  if (request.status === 200) put(figure, JSON.parse(request.responseText));
}

export function bringStills(figures: HTMLElement[]): void {
  const without = figures.filter((figure) => missing(figure).length);
  const seen = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        seen.unobserve(target);
        // A slow or broken line: tried again when the reader comes by the next time.
        bring(target as HTMLElement).catch((error) => {
          console.warn(error);
          setTimeout(() => seen.observe(target), 2000);
        });
      }
    },
    { rootMargin: `${NEAR} 0px` },
  );
  for (const figure of without) seen.observe(figure);
  const paper = () => without.forEach(bringNow);
  addEventListener("beforeprint", paper);
  matchMedia("print").addEventListener("change", ({ matches }) => {
    if (matches) paper();
  });
}
