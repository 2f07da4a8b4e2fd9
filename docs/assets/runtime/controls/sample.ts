// @ts-nocheck
// Which sample is shown: the button draws the next one, the number brings any of them back.
export function sample(part, { name, last }, figure) {
  const exact = part.querySelector("[data-exact]");
  const initial = figure.dials[name];
  const usable = (text) => /^\d{1,6}$/.test(text) && Number(text) <= last;
  const set = (value) => {
    figure.dials[name] = value;
    exact.value = String(value);
    figure.notice("");
    figure.touch();
    figure.settle();
  };
  part.querySelector('[data-action="fresh"]').addEventListener("click", () => set((figure.dials[name] + 1) % (last + 1)));
  exact.addEventListener("change", () => {
    if (usable(exact.value.trim())) { set(Number(exact.value)); return; }
    figure.notice(figure.say("out-of-range", { label: part.querySelector("label").textContent.trim(), low: 0, high: last }));
    exact.value = String(figure.dials[name]);
  });
  if (exact.value !== exact.defaultValue && usable(exact.value)) figure.dials[name] = Number(exact.value);
  return {
    show: () => { exact.value = String(figure.dials[name]); },
    text: () => (figure.dials[name] === initial ? null : String(figure.dials[name])),
    parse: (text) => {
      if (!usable(text)) return false;
      figure.dials[name] = Number(text);
      return true;
    },
  };
}
