// @ts-nocheck
// The same rate for all runs, or for each the one that a sweep finds; scripts/figures/controls/rates.py says which.
import { tune } from "../optlib.js";
import { quantity } from "./quantity.ts";

const PATIENCE = 12; // milliseconds a sweep may take while a finger moves; a longer one waits until it is let go

export function rates(part, spec, figure) {
  const radios = [...part.querySelectorAll("input[type=radio]")];
  const [same, how] = [part.querySelector(".fig-same"), part.querySelector(".fig-tuned")];
  const initial = figure.runs[0].hyper.lr;
  const found = new Map();
  let mode = "same", rate = initial, took = 0;
  const slider = quantity(same.querySelector(".fig-slider"), spec, figure, { get: () => rate, set: (value) => { rate = value; } });

  // A sweep depends on everything but the rate itself.
  const best = (run, fresh) => {
    const { lr, ...fixed } = run.hyper;
    const key = JSON.stringify([run.objective.name, figure.startOf(run), figure.steps, fixed]);
    const known = found.get(run.key);
    if (known?.key === key || (known && !fresh)) return known.rate;
    const { rate: lowest } = tune(run.objective, run.rule, figure.startOf(run), figure.steps, spec.rates, fixed);
    found.set(run.key, { key, rate: lowest });
    return lowest;
  };

  const showMode = () => {
    for (const radio of radios) radio.checked = radio.value === mode;
    same.hidden = mode !== "same";
    how.hidden = mode === "same";
  };
  const choose = (wanted) => { mode = wanted; showMode(); };

  part.addEventListener("change", (event) => {
    if (!radios.includes(event.target)) return;
    choose(event.target.value);
    figure.touch();
    figure.settle();
  });
  if (radios.some((radio) => radio.checked !== radio.defaultChecked)) choose(radios.find((radio) => radio.checked).value);

  return {
    // Called before runs are computed.
    prepare: () => {
      const begin = performance.now();
      const fresh = !figure.moving || took < PATIENCE;
      for (const run of figure.runs) run.hyper.lr = mode === "tuned" && run.on ? best(run, fresh) : rate;
      if (mode === "tuned" && fresh && performance.now() - begin > 1) took = performance.now() - begin;
    },
    restore: () => { mode = "same"; rate = initial; },
    show: () => { showMode(); slider.show(); },
    text: () => (mode === "tuned" ? "tuned" : slider.text()),
    parse: (text) => {
      if (text !== "tuned" && !slider.parse(text)) return false;
      choose(text === "tuned" ? "tuned" : "same");
      return true;
    },
  };
}
