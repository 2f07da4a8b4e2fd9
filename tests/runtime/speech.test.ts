import assert from "node:assert/strict";
import { test } from "node:test";
import type { Figure } from "../../docs/assets/runtime/figure/figure.ts";
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
  const name = ({ key }: { key: string }) => `run ${key}`;
  mark({ element: document.querySelector("figure"), runs, name } as unknown as Figure);
  const entries = [...document.querySelectorAll<HTMLElement>(".fig-legend li")];
  assert.deepEqual(
    entries.map(({ hidden, textContent }) => [hidden, textContent]),
    [
      [false, "run gd"],
      [true, "run a.b"],
    ],
  );
});
