// Bundles what the browser loads: the hand-written runtime and Plotly. Run by browser.py as
//     node bundle.mjs <runtime folder> <output folder>
// Names are stable, contents depend on the sources only: two builds are equal byte by byte.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import esbuild from "esbuild";
import { lean } from "./plotly/lean.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const [runtime, out] = process.argv.slice(2);
const javascripts = join(out, "javascripts");

const common = {
  bundle: true,
  format: "esm",
  splitting: true,
  minify: true,
  charset: "utf8",
  target: "es2022",
  // tsconfig.json is for the checks: no option of theirs shall change a byte.
  tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
  legalComments: "none", // kept together in licences.txt by browser.py: a copy in each chunk would be paid for by every reader
  logLevel: "warning",
};

// esbuild has printed the source, line and reason by then; its own stack would only bury them.
const build = (options) => esbuild.build(options).catch(() => process.exit(1));

// Files that lie beside the bundled runtime when it runs, but are made elsewhere.
const besides = {
  name: "besides",
  setup(build) {
    build.onResolve({ filter: /\/(optlib|plotly-(core|2d|3d))\.js$/ }, ({ path }) => ({
      path: `./${basename(path)}`,
      external: true,
    }));
  },
};

// The shared part gets a name without a hash, so that the runtime can ask for it and for plotly-2d.js at the same time:
// over a slow line one round trip less between touch and figure.
await build({
  ...common,
  entryPoints: ["plotly-2d.js", "plotly-3d.js"].map((file) => join(here, "plotly", file)),
  outdir: javascripts,
  chunkNames: "plotly-core",
  define: { global: "window", "define.amd": "false" }, // Plotly's dependencies are written for other loaders
  plugins: [lean],
});

const main = ["main.ts", "main.js"].map((file) => join(runtime, file)).find((file) => existsSync(file));
if (main) {
  // As if it lay beside the sources: a map names them by the way from it to them, which shall not depend on the output folder.
  const outdir = join(dirname(runtime), "javascripts");
  const { outputFiles } = await build({
    ...common,
    entryPoints: [main],
    outdir,
    write: false,
    sourcemap: "external", // no bundle names its map; a served site does (scripts/site/buildstep.py)
    chunkNames: "[name]-[hash]",
    plugins: [besides],
  });
  mkdirSync(javascripts, { recursive: true });
  for (const { path, contents } of outputFiles) writeFileSync(join(javascripts, relative(outdir, path)), contents);
}

const styles = existsSync(runtime) ? readdirSync(runtime).filter((file) => file.endsWith(".css")) : [];
if (styles.length) {
  await build({
    entryPoints: styles.sort().map((file) => join(runtime, file)),
    outdir: join(out, "stylesheets"),
    bundle: true,
    minify: true,
    charset: "utf8",
    logLevel: "warning",
  });
}
