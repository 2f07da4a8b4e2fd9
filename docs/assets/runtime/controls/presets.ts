// @ts-nocheck
// Named states of the figure: each is what the other controls read from the address, set all at once.
export function presets(part, { states }, figure) {
  const select = part.querySelector("select");
  const state = () => JSON.stringify([...figure.controls].map(([key, control]) => [key, key === "presets" ? null : control.text()]));
  let chosen = "", left = null; // the preset, and the state in which it left the figure

  const set = (key) => {
    figure.restore();
    for (const [name, control] of figure.controls) {
      if (name in states[key] && !control.parse(states[key][name])) console.warn(`${figure.spec.id}, ${key}: ${name} cannot be ${states[key][name]}`);
    }
    [chosen, left] = [key, state()];
  };
  // As soon as anything is changed it is the reader's own state.
  const current = () => (chosen && state() === left ? chosen : "");

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
    restore: () => { chosen = ""; },
    show: () => { select.value = current(); },
    settle: () => { select.value = current(); },
    text: () => current() || null,
    parse: (text) => {
      if (!Object.hasOwn(states, text)) return false;
      set(text);
      return true;
    },
  };
}
