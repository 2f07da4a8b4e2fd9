// An esbuild plugin that leaves out of Plotly what no page here can reach. Everything it changes is still Plotly's own
// source; `npm ci` pins the version, and the browser tests draw every kind of trace with the result.
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const d3Sources = join(dirname(createRequire(import.meta.url).resolve("@plotly/d3/package.json")), "src");

// A file of our own for each module that is replaced. Keys are matched against the path as it is imported.
const replacements = [
  [/^culori$/, "colour.js"],
  [/\/components\/selections$/, "selections.js"],
  [/\/components\/modebar$/, "modebar.js"],
];

export const lean = {
  name: "lean",
  setup(build) {
    for (const [filter, file] of replacements) build.onResolve({ filter }, () => ({ path: join(here, file) }));

    // Plotly's registry pulls in the style sheet of a map library; the site shows no maps.
    build.onLoad({ filter: /maplibre-gl\.css$/ }, () => ({ contents: "", loader: "empty" }));

    const d3 = inlineD3(join(here, "d3.js"));
    build.onLoad({ filter: /[\\/]@plotly[\\/]d3[\\/]d3\.js$/ }, () => ({ contents: d3 }));

    build.onLoad({ filter: /[\\/]plotly\.js[\\/]src[\\/].*\.js$/ }, ({ path }) => {
      const source = readFileSync(path, "utf8");
      return {
        contents: /(attributes|plot_config)\.js$/.test(path) ? withoutDescriptions(source) : source,
        errors: missingFrom(d3, source).map((name) => ({
          text: `${path} calls d3.${name}: add it to scripts/build/plotly/d3.js`,
        })),
      };
    });
  },
};

/** What Plotly's source calls of D3 and our part of D3 does not define: after an upgrade, say, or with another trace. */
function missingFrom(d3, source) {
  const code = source.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
  const called = new Set(
    Array.from(code.matchAll(/\bd3\.((?:behavior|scale|svg|time|geo)\.\w+|\w+)/g), (match) => match[1]),
  );
  return [...called].filter((name) => !new RegExp(`\\bd3\\.${name.replace(".", "\\.")}\\s*=`).test(d3));
}

/** D3's sources as one text: every `import "x"` line is replaced by the file it names, once, with that file's imports before it. */
function inlineD3(entry, seen = new Set()) {
  const folder = entry === join(here, "d3.js") ? d3Sources : dirname(entry);
  return readFileSync(entry, "utf8").replace(/^import "(.+)";?$/gm, (_, name) => {
    const file = resolveD3(join(folder, name));
    if (seen.has(file)) return "";
    seen.add(file);
    return inlineD3(file, seen);
  });
}

function resolveD3(path) {
  const found = [`${path}.js`, join(path, "index.js")].find((file) => existsSync(file));
  if (!found) throw new Error(`D3 has no source ${relative(d3Sources, path)}: mend scripts/build/plotly/d3.js`);
  return found;
}

/** Attribute files document every option in `description: …`; a browser never reads those (120 kB of prose). */
export function withoutDescriptions(source) {
  let result = "";
  let from = 0;
  for (const match of source.matchAll(/^[ \t]*description:\s*(?=['"`[])/gm)) {
    if (match.index < from) continue;
    result += source.slice(from, match.index);
    from = endOfValue(source, match.index + match[0].length);
  }
  return result + source.slice(from);
}

/** The index after the expression that starts at `i` and after its comma, if it has one. */
function endOfValue(source, i) {
  for (let depth = 0; i < source.length; i++) {
    const c = source[i];
    if (c === "'" || c === '"' || c === "`") {
      for (i++; source[i] !== c; i++) if (source[i] === "\\") i++;
    } else if (c === "/" && source[i + 1] === "/") {
      i = source.indexOf("\n", i);
    } else if ("([{".includes(c)) {
      depth++;
    } else if (depth === 0 && c === ",") {
      return i + 1;
    } else if (depth === 0 && c === "}") {
      return i;
    } else if (")]}".includes(c)) {
      depth--;
    }
  }
  throw new Error("a description never ends");
}
