// The declarations of the generated module name what it exports, all of it and nothing else.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

const root = new URL("../../", import.meta.url);

test("optlib.d.ts declares the exports of optlib.js", async () => {
  const text = await readFile(new URL("docs/assets/runtime/optlib.d.ts", root), "utf8");
  const declared = [...text.matchAll(/^export (?:const|function|class) (\w+)/gm)].map(([, name]) => name);
  const module = await import(new URL(".build/assets/javascripts/optlib.js", root).href);
  assert.deepEqual(declared.sort(), Object.keys(module).sort());
});
