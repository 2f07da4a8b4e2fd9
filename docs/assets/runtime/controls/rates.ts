// The same rate for all runs, or for each the one that a sweep finds: of `rates` the one with which it ends lowest.
import { escaped, tag } from "../draw/markup.ts";
import type { Run } from "../figure/model.ts";
import { type Optimizer, tune } from "../optlib.js";
import type { ControlSpec } from "../types.ts";
import { show } from "../words/numbers.ts";
import { control, type Kind } from "./control.ts";
import { quantity, quantityHtml } from "./quantity.ts";
import type { Range } from "./ranges.ts";

interface RatesSpec extends ControlSpec {
  range: Range;
  rates: number[];
}

const PATIENCE = 12; // milliseconds a sweep may take while a finger moves; a longer one waits until it is let go

export const rates: Kind<RatesSpec> = {
  html(spec, figure) {
    const { say } = figure,
      { id } = figure.spec;
    const radios = ["same", "tuned"].map((mode) =>
      tag(
        "label",
        {},
        tag("input", { type: "radio", name: `${id}-rates`, value: mode, checked: mode === "same" }),
        escaped(say(`rates-${mode}`)),
      ),
    );
    const inputs = quantityHtml(figure, {
      id: `${id}-rate`,
      label: say("hyper:lr"),
      value: figure.runs[0].hyper.lr as number,
      range: spec.range,
    });
    const how = say("rates-how", {
      low: show(spec.rates[0]),
      high: show(spec.rates[spec.rates.length - 1]),
      count: spec.rates.length,
    });
    return control(
      spec,
      "fig-rates",
      {},
      tag("fieldset", { class: "fig-choices" }, tag("legend", {}, escaped(say("rates"))), ...radios),
      tag("fieldset", { class: "fig-same" }, tag("div", { class: "fig-slider" }, inputs)),
      tag("p", { class: "fig-hint fig-tuned", hidden: true }, escaped(how)),
    );
  },
  bind(part, spec, figure) {
    const radios = [...part.querySelectorAll<HTMLInputElement>("input[type=radio]")];
    const [same, how] = [".fig-same", ".fig-tuned"].map((name) => part.querySelector<HTMLElement>(name) as HTMLElement);
    const initial = figure.runs[0].hyper.lr as number;
    const found = new Map<string, { key: string; rate: number }>();
    let mode = "same",
      rate = initial,
      took = 0;
    const slider = quantity(same, spec.range, figure, {
      get: () => rate,
      set: (value) => {
        rate = value;
      },
    });

    // A sweep depends on everything but the rate itself.
    const best = (run: Run, fresh: boolean): number => {
      const { lr, ...fixed } = run.hyper;
      const key = JSON.stringify([run.objective.name, figure.startOf(run), figure.steps, fixed]);
      const known = found.get(run.key);
      if (known && (known.key === key || !fresh)) return known.rate;
      const tuned = tune(
        run.objective,
        run.rule as Optimizer,
        figure.startOf(run),
        figure.steps,
        spec.rates,
        fixed as Record<string, number>,
      );
      found.set(run.key, { key, rate: tuned.rate });
      return tuned.rate;
    };
    const choose = (wanted: string) => {
      mode = wanted;
      for (const radio of radios) radio.checked = radio.value === mode;
      same.toggleAttribute("hidden", mode !== "same");
      how.toggleAttribute("hidden", mode === "same");
    };
    part.addEventListener("change", ({ target }) => {
      const radio = radios.find((one) => one === target);
      if (!radio) return;
      choose(radio.value);
      figure.touch();
      figure.settle();
    });
    if (radios.some((radio) => radio.checked !== radio.defaultChecked))
      choose(radios.find((radio) => radio.checked)?.value ?? "same");
    return {
      prepare: () => {
        const begin = performance.now(),
          fresh = !figure.moving || took < PATIENCE;
        for (const run of figure.runs) run.hyper.lr = mode === "tuned" && run.on ? best(run, fresh) : rate;
        if (mode === "tuned" && fresh && performance.now() - begin > 1) took = performance.now() - begin;
      },
      restore: () => {
        mode = "same";
        rate = initial;
      },
      show: () => {
        choose(mode);
        slider.show();
      },
      text: () => (mode === "tuned" ? "tuned" : slider.text()),
      parse: (text) => {
        if (text !== "tuned" && !slider.parse(text)) return false;
        choose(text === "tuned" ? "tuned" : "same");
        return true;
      },
    };
  },
};
