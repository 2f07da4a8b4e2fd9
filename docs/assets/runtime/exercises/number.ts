// @ts-nocheck
// A number, right within the declared tolerance.
import { read } from "../words/numbers.ts";

export const number = (element, { answer, tolerance }, say) => () => {
  const given = read(element.querySelector("[data-answer]").value);
  if (!Number.isFinite(given)) return { says: say("need-number") };
  const right = Math.abs(given - answer) <= tolerance * (1 + 1e-9); // the tolerance's own edge counts, whatever binary makes of it
  return { right, words: right ? "right" : "wrong" };
};
