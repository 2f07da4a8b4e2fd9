import assert from "node:assert/strict";
import { test } from "node:test";
import { mark } from "../../docs/assets/runtime/figure/speech.ts";
import { page } from "./page.ts";

test("the legend names the runs that are drawn, and hides the others", () => {
  const document = page(`
    <figure>
      <ul class="fig-legend"><li data-run="gd"><svg></svg><span>old</span></li><li data-run="a.b"><svg></svg><span>old</span></li></ul>
    </figure>`);
  const runs = [
    { key: "gd", on: true },
    { key: "a.b", on: false },
    { key: "without an entry", on: true },
  ];
  mark({ element: document.querySelector("figure"), runs, name: ({ key }: { key: string }) => `run ${key}` });
  const entries = [...document.querySelectorAll<HTMLElement>(".fig-legend li")];
  assert.deepEqual(
    entries.map(({ hidden, textContent }) => [hidden, textContent]),
    [
      [false, "run gd"],
      [true, "run a.b"],
    ],
  );
});
