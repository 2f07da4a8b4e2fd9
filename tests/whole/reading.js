// What of a figure a reader sees, as plain lists that can be compared. Read by test_waking.py.
(() => {
  const word = (element) => element.textContent.replace(/\s+/g, " ").trim();
  const attributes = (element) =>
    [...element.attributes]
      .filter(({ name, value }) => value !== "" && name !== "class")
      .map(({ name, value }) => `${name}=${value}`)
      .sort();
  const line = (element) => {
    const look = [...element.classList].sort().join(" ");
    return [element.tagName.toLowerCase(), look, attributes(element), element.children.length ? "" : word(element)];
  };

  // Everything that a still picture is made of, in order.
  const picture = (svg) => (svg ? [svg, ...svg.querySelectorAll("*")].map(line) : null);
  const parse = (html) => new DOMParser().parseFromString(html, "text/html").querySelector(".fig-still");

  const inputs = (figure) =>
    [...figure.querySelectorAll("input, select, output")].map((e) => {
      const { key } = e.closest("[data-control]")?.dataset ?? {};
      return [
        key,
        e.tagName,
        e.type,
        e.value,
        e.checked,
        e.min,
        e.max,
        e.step,
        e.getAttribute("aria-valuetext"),
        e.textContent,
      ];
    });
  const knobs = (figure) =>
    [...figure.querySelectorAll(".fig-handle")].map((knob) => [...attributes(knob), `hidden=${knob.hidden}`]);

  // What is written in a figure beside its pictures.
  const words = (figure) => {
    const copy = figure.cloneNode(true);
    for (const part of copy.querySelectorAll("noscript, .fig-stage, .fig-tables")) part.remove();
    const walk = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walk.nextNode()) texts.push(walk.currentNode.data.replace(/\s+/g, " ").trim());
    return texts.filter(Boolean);
  };

  const PARTS = ":scope > :not(noscript), .fig-view, .fig-stage, .fig-board, [data-control], .fig-tools, .fig-play";
  const places = (figure) => {
    const from = figure.parentElement.getBoundingClientRect();
    return [figure, ...figure.querySelectorAll(PARTS)].map((part) => {
      const { x, y, width, height } = part.getBoundingClientRect();
      const name = `${part.tagName.toLowerCase()}.${part.classList[0] ?? ""}`;
      return width && height ? [name, x - from.x, y - from.y, width, height] : [name];
    });
  };

  const stills = (figure) =>
    Object.fromEntries(
      [...figure.querySelectorAll("[data-view]")]
        .map((view) => [view.dataset.view, picture(view.querySelector(".fig-still:not(noscript *)"))])
        .filter(([, seen]) => seen),
    );

  window.reading = {
    read: (figure) => ({
      inputs: inputs(figure),
      knobs: knobs(figure),
      words: words(figure),
      places: places(figure),
      stills: stills(figure),
    }),
    pictured: (html) => picture(parse(html)),
  };
})();
