// The value of the objective against what it has cost: how often all the rows have been looked at.
import { Loss } from "./loss.js";
import { seen } from "../minibatches.js";
import { show } from "../numbers.js";
import { symbol } from "../words.js";

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
