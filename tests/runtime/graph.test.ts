// Who imports whom in the runtime.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { build, type Metafile } from "esbuild";

const runtime = fileURLToPath(new URL("../../docs/assets/runtime/", import.meta.url));

/** The first way found from a module back to itself, or null. */
function circle(inputs: Metafile["inputs"]): string[] | null {
  const done = new Set<string>();
  const visit = (module: string, way: string[]): string[] | null => {
    if (way.includes(module)) return [...way.slice(way.indexOf(module)), module];
    if (done.has(module)) return null;
    for (const { path, external } of inputs[module]?.imports ?? []) {
      const found = external ? null : visit(path, [...way, module]);
      if (found) return found;
    }
    done.add(module);
    return null;
  };
  for (const module of Object.keys(inputs)) {
    const found = visit(module, []);
    if (found) return found;
  }
  return null;
}

async function graph(entry: string): Promise<Metafile["inputs"]> {
  const { metafile } = await build({
    entryPoints: [entry],
    absWorkingDir: runtime,
    bundle: true,
    format: "esm",
    write: false,
    metafile: true,
    external: ["*/optlib.js", "*/plotly-core.js", "*/plotly-2d.js", "*/plotly-3d.js"],
  });
  return metafile.inputs;
}

test("no module of the runtime imports itself by way of others", async () => {
  const inputs = await graph(["main.ts", "main.js"].find((file) => existsSync(`${runtime}${file}`)) ?? "");
  assert.ok(Object.keys(inputs).length > 50, "the whole runtime is reached from its entry");
  assert.equal(circle(inputs)?.join(" → "), undefined);
});

test("a circle is found", () => {
  const to = (...paths: string[]) => ({
    bytes: 0,
    imports: paths.map((path) => ({ path, kind: "import-statement" as const })),
  });
  assert.deepEqual(circle({ a: to("b"), b: to("c", "d"), c: to(), d: to("b") }), ["b", "d", "b"]);
  assert.equal(circle({ a: to("b", "c"), b: to("c"), c: to() }), null);
});
