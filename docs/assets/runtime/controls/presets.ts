// Named states of the figure: each is what the other controls read from the address, set all at once.
import { escaped, tag } from "../draw/markup.ts";
import type { Figure } from "../figure/figure.ts";
import type { ControlSpec, Text } from "../types.ts";
import { control, type Kind } from "./control.ts";

interface PresetsSpec extends ControlSpec {
  presets: { key: string; label: Text; group: Text | null; state: Record<string, string> }[];
  label: Text | null;
}

// Those of one group that follow each other stand under its name.
function options({ presets }: PresetsSpec, { lang }: Figure): string {
  let out = "",
    within = "";
  presets.forEach(({ key, label, group }, i) => {
    within += tag("option", { value: key }, escaped(label[lang]));
    if (presets[i + 1]?.group?.[lang] === group?.[lang] && i + 1 < presets.length) return;
    out += group ? tag("optgroup", { label: group[lang] }, within) : within;
    within = "";
  });
  return out;
}

export const presets: Kind<PresetsSpec> = {
  html(spec, figure) {
    const { say, lang } = figure,
      label = escaped(spec.label ? spec.label[lang] : say("presets"));
    const own = tag("option", { value: "" }, escaped(say("presets-own")));
    return control(
      spec,
      "fig-pick",
      {},
      tag("label", {}, tag("span", {}, label), tag("select", { autocomplete: "off" }, own, options(spec, figure))),
    );
  },
  bind(part, spec, figure) {
    const select = part.querySelector("select") as HTMLSelectElement;
    const states = new Map(spec.presets.map(({ key, state }) => [key, state]));
    const state = () =>
      JSON.stringify([...figure.controls].map(([key, one]) => [key, key === "presets" ? null : one.text()]));
    let chosen = "",
      left = ""; // the preset, and the state in which it left the figure
    const set = (key: string) => {
      figure.restore();
      for (const [name, one] of figure.controls) {
        const text = states.get(key)?.[name];
        if (text !== undefined && !one.parse(text))
          console.warn(`${figure.spec.id}, ${key}: ${name} cannot be ${text}`);
      }
      [chosen, left] = [key, state()];
    };
    // As soon as anything is changed it is the reader's own state.
    const current = () => (chosen && state() === left ? chosen : "");
    const show = () => {
      if (select.value !== current()) select.value = current();
    };

    select.addEventListener("change", () => {
      figure.playback.pause();
      if (select.value) set(select.value);
      else figure.restore();
      figure.notice("");
      figure.show();
      figure.touch();
      figure.settle();
    });
    return {
      restore: () => {
        chosen = "";
      },
      show,
      settle: show,
      text: () => current() || null,
      parse: (text) => {
        if (!states.has(text)) return false;
        set(text);
        return true;
      },
    };
  },
};
