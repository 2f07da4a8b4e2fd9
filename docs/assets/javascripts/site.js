// What every page does: remember the language, carry place and state across the switch, reveal derivations line by line.

const remember = (language) => {
  try {
    localStorage.setItem("language", language);
  } catch {
    /* storage may be forbidden; the link works without */
  }
};

for (const link of document.querySelectorAll("[data-language-switch]")) {
  const plain = link.getAttribute("href");
  // Asked for at the last moment: the figures write their state into the address while the reader works.
  const complete = () => {
    link.href = plain + location.search + location.hash;
  };
  for (const event of ["pointerdown", "focus", "contextmenu", "mouseenter", "touchstart"])
    link.addEventListener(event, complete, { passive: true });
  link.addEventListener("click", () => {
    complete();
    remember(link.hreflang);
  });
}

for (const derivation of document.querySelectorAll("[data-derivation]")) {
  const lines = [...derivation.querySelectorAll(".derivation__lines > li")];
  const controls = derivation.querySelector(".derivation__controls");
  // A link to a line, or find-in-page on paper, must not meet a hidden line.
  let shown = Math.max(1, 1 + lines.findIndex((line) => `#${line.id}` === location.hash));
  const show = (count, focus) => {
    shown = count;
    lines.forEach((line, number) => {
      line.hidden = number >= shown;
    });
    derivation.dataset.ready = "";
    controls.hidden = shown >= lines.length;
    if (focus) lines[shown - 1].focus({ preventScroll: false });
  };
  controls.querySelector("[data-next]").addEventListener("click", () => show(shown + 1, true));
  controls.querySelector("[data-all]").addEventListener("click", () => show(lines.length, true));
  addEventListener("beforeprint", () => show(lines.length, false));
  show(shown, false);
}

// Scrollbars and the like follow the reader's choice of a scheme.
const follow = () => {
  const dark = document.body.dataset.mdColorScheme === "slate";
  document.querySelector("meta[name=color-scheme]").content = dark ? "dark" : "light";
};
new MutationObserver(follow).observe(document.body, { attributes: true, attributeFilter: ["data-md-color-scheme"] });
