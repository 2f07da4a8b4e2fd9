// A map in its figure: what the build has drawn is kept, and other ground has areas of its own.
import assert from "node:assert/strict";
import { test } from "node:test";
import "../../scripts/build/drawing/page.ts";
import { Figure } from "../../docs/assets/runtime/figure/figure.ts";
import type { Declared, FigureSpec } from "../../docs/assets/runtime/types.ts";

const say = Object.assign((key: string) => key, { has: () => false });

const ground = (objective: string, low: number, high: number): Declared => ({
  objective,
  start: [1, 1],
  steps: 100,
  box: [
    [low, high],
    [low, high],
  ],
  python: {},
  runs: [{ key: "gd", optimizer: "gd", hyper: { lr: 0.005 }, shown: true }],
  views: [
    {
      kind: "map",
      objective,
      runs: ["gd"],
      run: null,
      show: "basin",
      cells: [12, 10],
      levels: null,
      marks: [],
      x: { name: "w1", low, high, axis: "linear" },
      y: { name: "w2", low, high, axis: "linear" },
    } as Declared["views"][number],
  ],
});

const spec = (): FigureSpec => ({
  ...ground("himmelblau", -5, 5),
  id: "basins",
  speed: 4,
  dials: {},
  predict: null,
  controls: [
    { kind: "start", key: "start", rare: false },
    {
      kind: "steps",
      key: "steps",
      rare: false,
      range: { low: 1, high: 200, step: 1, scale: "linear", whole: true },
    } as never,
  ],
  landscapes: { rastrigin: ground("rastrigin", -3, 3) },
});

function awake(html = ""): Figure {
  const element = document.createElement("figure");
  element.innerHTML = html;
  element.lang = "en";
  element.dataset.figure = "basins";
  const figure = new Figure(element, spec(), say);
  figure.draft();
  return figure;
}

const shares = ({ element }: Figure) => element.querySelector(".fig-shares")?.textContent ?? "";
const areas = ({ element }: Figure) => [...element.querySelectorAll(".fig-cells path")];
const painted = (figure: Figure) => areas(figure).filter((area) => area.getAttribute("d"));

test("a map is found before it is taken down", () => {
  const figure = awake();
  assert.equal(areas(figure).length, 5); // four minima, and none
  assert.ok(painted(figure).length > 2);
  assert.match(shares(figure), /%/);
  assert.equal(figure.element.querySelector("[aria-busy]"), null);
});

test("what the build has found is kept, and found anew where its picture is missing or the state another", () => {
  const drawn = awake().element,
    told = shares(awake());
  const list = drawn.querySelector(".fig-shares") as Element;
  list.innerHTML = "<li>as the build found it</li>";
  const kept = awake(drawn.innerHTML);
  assert.equal(shares(kept), "as the build found it");
  kept.steps = 3;
  kept.update();
  assert.notEqual(shares(kept), "as the build found it");
  drawn.querySelector(".fig-still")?.remove();
  assert.equal(shares(awake(drawn.innerHTML)), told);
});

test("a frame between two landscapes, or under a moving finger, writes into no area that is not there", () => {
  const figure = awake();
  figure.enter("rastrigin");
  figure.moving = true;
  figure.compute();
  figure.draw(); // playback's frame, before the picture has followed
  assert.equal(areas(figure).length, 5);
  figure.update();
  figure.settle({ quiet: true });
  assert.equal(areas(figure).length, 6); // by value: more minima than have a class each
  assert.ok(painted(figure).length > 0);
  figure.enter("himmelblau");
  figure.moving = true;
  figure.update();
  figure.settle({ quiet: true });
  assert.equal(areas(figure).length, 5);
});
