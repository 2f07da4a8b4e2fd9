// Plotly, loaded when a figure needs it; its parts are asked for at once, so that a slow line is crossed only one time.
import type { Plotly } from "../plotly-core.js";

export const flat = (): Promise<Plotly> =>
  Promise.all([import("../plotly-2d.js"), import("../plotly-core.js")]).then(([module]) => module.default);
export const space = (): Promise<Plotly> =>
  Promise.all([import("../plotly-3d.js"), import("../plotly-core.js")]).then(([module]) => module.default);

export const CONFIG = {
  displaylogo: false,
  showSendToCloud: false,
  displayModeBar: false,
  responsive: false,
  doubleClick: false,
  scrollZoom: false,
};

// Plotly takes the main thread for a while at each first drawing: one at a time, with room for the reader in between.
let turn: Promise<unknown> = Promise.resolve();
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = turn.then(() => new Promise((resolve) => setTimeout(resolve, 0))).then(work);
  turn = mine.catch(() => {});
  return mine;
}
