// Tables that stand open from the start lie in the page as templates, which are no elements yet: a phone would style every cell of them
// before anybody has come near. Where a page is not opened at its top they are there at once: what grew above a place would move it.

const NEAR = "1200px 0px";

function unfold(figure: HTMLElement): void {
  for (const template of figure.querySelectorAll<HTMLTemplateElement>("template[data-numbers]"))
    template.replaceWith(template.content);
}

export function unfoldTables(figures: HTMLElement[]): void {
  const waiting = figures.filter((figure) => figure.querySelector("template[data-numbers]"));
  const all = () => waiting.forEach(unfold);
  const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  if (location.hash || navigation?.type !== "navigate") {
    all();
    return;
  }
  const seen = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) unfold(target as HTMLElement);
    },
    { rootMargin: NEAR },
  );
  for (const figure of waiting) seen.observe(figure);
  for (const event of ["beforeprint", "hashchange"]) addEventListener(event, all);
  document.addEventListener("click", ({ target }) => (target as Element).closest?.("a[href*='#']") && all(), true);
}
