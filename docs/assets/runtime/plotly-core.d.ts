// What the runtime uses of Plotly, bundled from scripts/build/plotly/. A trace and a layout have hundreds of options whose mistakes
// show in the picture; their names are Plotly's own.
export type Trace = Record<string, unknown>;
export type Layout = Record<string, unknown>;
export type Config = Record<string, unknown>;

/** An element in which Plotly has drawn. */
export interface PlotElement extends HTMLElement {
  data: Trace[];
  layout: Layout & { scene?: { camera?: unknown } };
  /** Plotly's own record of what it drew: lengths are pixels. */
  _fullLayout: { xaxis: { _length: number }; yaxis: { _length: number } };
  on(event: "plotly_hover" | "plotly_click", listener: (event: { points: PointedAt[] }) => void): void;
  on(event: "plotly_unhover", listener: () => void): void;
}

export interface PointedAt {
  x: number;
  y: number;
  z?: number;
  curveNumber: number;
  pointNumber: number | [number, number];
}

export interface Plotly {
  version: string;
  newPlot(element: HTMLElement, data: Trace[], layout?: Layout, config?: Config): Promise<PlotElement>;
  react(element: HTMLElement, data: Trace[], layout?: Layout, config?: Config): Promise<PlotElement>;
  /** Each value of `change` is a list with one entry for each of the traces. */
  restyle(element: HTMLElement, change: Record<string, unknown>, traces?: number[]): Promise<PlotElement>;
  relayout(element: HTMLElement, change: Layout): Promise<PlotElement>;
  purge(element: HTMLElement): void;
  Plots: { resize(element: HTMLElement): Promise<void> };
}
