// Colours come from the stylesheet; Plotly needs the few it cannot inherit as values.
const listeners = new Set<() => void>();

export interface Colours {
  ink: string;
  grid: string;
  low: string;
  high: string;
  line: string;
  paper: string;
  runs: string[];
  font: string;
}

export function colours(element: Element): Colours {
  const style = getComputedStyle(element);
  const value = (name: string) => style.getPropertyValue(`--fig-${name}`).trim();
  return {
    ink: value("ink"),
    grid: value("grid"),
    low: value("low"),
    high: value("high"),
    line: value("contour"),
    paper: value("paper"),
    runs: [0, 1, 2, 3, 4, 5].map((i) => value(`run${i}`)),
    font: style.fontFamily,
  };
}

export function onTheme(callback: () => void): void {
  if (!listeners.size) {
    const observer = new MutationObserver(() => {
      for (const listener of listeners) listener();
    });
    for (const node of [document.documentElement, document.body]) {
      observer.observe(node, { attributes: true, attributeFilter: ["data-md-color-scheme"] });
    }
  }
  listeners.add(callback);
}
