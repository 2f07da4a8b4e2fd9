// Exercises: what a page holds of each kind, and how what a reader fills in is judged.
import assert from "node:assert/strict";
import { test } from "node:test";
import { html, judge } from "../../docs/assets/runtime/exercises/index.ts";
import { teller } from "../../docs/assets/runtime/words/words.ts";
import { page } from "./page.ts";

const KEYS = [
  "check",
  "answer",
  "your-answer",
  "failed-exercise",
  "need-choice",
  "need-all",
  "need-number",
  "need-whole",
  "contest-steps",
  "gd",
  "adam",
  "symbol:lr",
  "verdict:converged",
  "verdict:diverged",
];
const say = teller({
  ...Object.fromEntries(KEYS.map((key) => [key, key])),
  "some-right": "{right} of {count}",
  "out-of-range": "{label}: {low} to {high}",
  within: "{answer} ± {tolerance}",
  shown: "{where}",
  "goal-told": "{truth}",
  "goal-example": "{hyper}: {truth}",
  "standing-entry": "{rank} {run}",
  standing: "{step}: {order}",
});

// A bowl with curvature 1: gradient descent with η = 0.5 halves w, with η above 2 it diverges.
const SPECS = {
  choice: { kind: "choice", id: "pick", options: ["up", "down"], right: "down" },
  classify: { kind: "classify", id: "sort", classes: ["a", "b"], truth: { x: "a", y: "b" } },
  number: { kind: "number", id: "count", answer: 0.3, tolerance: 0.1, digits: 2, unit: "°" },
  hyper: {
    kind: "hyper",
    id: "rate",
    objective: "parabola",
    optimizer: "gd",
    start: [4],
    steps: 60,
    hyper: "lr",
    fixed: {},
    example: 0.2,
    low: 0,
    high: 10,
    whole: false,
    verdict: "converged",
    below: null,
  },
  origin: {
    kind: "origin",
    id: "from",
    objective: "ravine",
    optimizer: "gd",
    hyper: { lr: 0.4 },
    steps: 300,
    box: [
      [-7, 7],
      [-3, 3],
    ],
    example: [1, 1],
    near: [0, 0],
    within: 0.01,
    verdict: null,
  },
  contest: {
    kind: "contest",
    id: "race",
    objective: "parabola",
    start: [4],
    steps: 20,
    ask: "steps",
    winner: "adam",
    example: 3,
    low: 1,
    high: 50,
    runs: [
      { key: "gd", optimizer: "gd", hyper: { lr: 0 } },
      { key: "adam", optimizer: "adam", hyper: { lr: 0.5 } },
    ],
  },
};
type Name = keyof typeof SPECS;

function answered(name: Name, ...given: string[]) {
  const document = page(html(SPECS[name], say, "en")),
    form = document.querySelector("fieldset") as Element;
  const inputs = [...form.querySelectorAll<HTMLInputElement>("input, select")];
  for (const [i, value] of given.entries()) {
    const option = inputs[i].querySelector(`option[value="${value}"]`);
    if (option) option.setAttribute("selected", "");
    else inputs[i].value = value;
  }
  return judge(form, SPECS[name], say, "en");
}

for (const name of Object.keys(SPECS) as Name[]) {
  test(`${name}: question and answer can be read, and what is asked is labelled`, () => {
    const section = page(html(SPECS[name], say, "en")).querySelector("section") as HTMLElement;
    assert.deepEqual(JSON.parse(section.dataset.spec as string), SPECS[name]);
    assert.equal(
      section.querySelector("fieldset")?.getAttribute("aria-labelledby"),
      section.querySelector(".exercise-question")?.id,
    );
    assert.ok(section.querySelector("fieldset")?.hasAttribute("disabled"));
    for (const input of section.querySelectorAll("input, select")) assert.ok(input.closest("label")?.textContent);
    assert.ok(section.querySelector("details .exercise-answer")?.textContent);
    const told = section.querySelector("details [data-reply]:not([hidden])") as HTMLElement;
    assert.equal(told.dataset.reply, name === "choice" ? "down" : "right");
  });
}

test("nothing is judged before something is filled in, and what cannot be is refused with the reason", () => {
  assert.deepEqual(answered("choice"), { says: "need-choice" });
  assert.deepEqual(answered("classify", "a"), { says: "need-all" });
  assert.deepEqual(answered("number", "much"), { says: "need-number" });
  assert.deepEqual(answered("hyper", "11"), { says: "symbol:lr: 0 to 10" });
  assert.deepEqual(answered("origin", "0", "3.5"), { says: "w₂: −3 to 3" });
  assert.deepEqual(answered("contest", "2.5"), { says: "need-whole" });
});

test("a number is right up to the edge of its tolerance, whatever binary makes of it", () => {
  for (const [given, right] of [
    ["0.3", true],
    ["0.4", true],
    ["0,2", true],
    ["0.41", false],
  ] as const) {
    assert.deepEqual(answered("number", given), { right, says: "", words: right ? "right" : "wrong" });
  }
});

test("things in their classes are counted", () => {
  assert.deepEqual(answered("classify", "a", "b"), { right: true, says: "2 of 2", words: "right" });
  assert.deepEqual(answered("classify", "b", "b"), { right: false, says: "1 of 2", words: "wrong" });
});

test("what is run decides, and is told", () => {
  assert.equal(answered("hyper", "0.5").right, true);
  const wild = answered("hyper", "5");
  assert.ok(wild.right === false && wild.says?.startsWith("verdict:diverged"));
  assert.equal(answered("origin", "5", "-2").right, true);
  assert.deepEqual(answered("contest", "30"), { right: true, says: "30: 1 adam, 2 gd", words: "right" });
});

test("runs that end alike have no winner", () => {
  const tied = {
    ...SPECS.contest,
    ask: "lr",
    winner: "gd",
    runs: SPECS.contest.runs.map((run) => ({ ...run, optimizer: "gd" })),
  };
  const form = page(html(tied, say, "en")).querySelector("fieldset") as Element;
  (form.querySelector("input") as HTMLInputElement).value = "1";
  assert.equal(judge(form, tied, say, "en").right, false);
});
