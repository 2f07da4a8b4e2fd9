// @ts-nocheck
// The value of the objective against what it has cost: how often all the rows have been looked at.
import { Loss } from "./loss.ts";
import { seen } from "../measure/minibatches.ts";
import { show } from "../words/numbers.ts";
import { symbol } from "../words/symbols.ts";

export class Epochs extends Loss {
  get until() {
    return this.spec.span;
  }

  get across() {
    return "@axis:epochs";
  }

  path(result, upTo, run) {
    return super.path(result, upTo, run).map(([k, f]) => [seen(run, k), f]).filter(([epochs]) => epochs <= this.spec.span * 1.05);
  }

  hoverText(run, { values }, k) {
    return `${this.figure.name(run)}<br>${this.figure.say("axis:epochs")} ${show(seen(run, k), 3)}: ${symbol(run.objective.letter)} = ${show(values[k])}`;
  }
}
