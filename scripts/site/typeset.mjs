// TeX to MathML, in one go: reads a JSON list of {tex, display} from standard input, writes a list of {mathml} or {error}.
import { readFileSync } from "node:fs";
import { mathjax } from "@mathjax/src/js/mathjax.js";
import { TeX } from "@mathjax/src/js/input/tex.js";
import { liteAdaptor } from "@mathjax/src/js/adaptors/liteAdaptor.js";
import { RegisterHTMLHandler } from "@mathjax/src/js/handlers/html.js";
import { SerializedMmlVisitor } from "@mathjax/src/js/core/MmlTree/SerializedMmlVisitor.js";
import { STATE } from "@mathjax/src/js/core/MathItem.js";
import "@mathjax/src/js/util/asyncLoad/esm.js";
import "@mathjax/src/js/util/entities/all.js";
import "@mathjax/src/js/input/tex/base/BaseConfiguration.js";
import "@mathjax/src/js/input/tex/ams/AmsConfiguration.js";
import "@mathjax/src/js/input/tex/boldsymbol/BoldsymbolConfiguration.js";
import "@mathjax/src/js/input/tex/newcommand/NewcommandConfiguration.js";

RegisterHTMLHandler(liteAdaptor());

// No `noerrors`, no `noundefined`: an unknown command must fail the build instead of standing red on the page.
const tex = new TeX({
  packages: ["base", "ams", "boldsymbol", "newcommand"],
  formatError: (_jax, error) => {
    throw error;
  },
});
const document = mathjax.document("", { InputJax: tex });
const visitor = new SerializedMmlVisitor();

/** MathJax knows by TeX's rules what opens and what closes; its other notes to itself say nothing to a browser. */
const plain = (mathml) =>
  mathml
    .replace(
      /<mo([^>]*) data-mjx-texclass="(OPEN|CLOSE)"/g,
      (_, rest, kind) => `<mo form="${kind === "OPEN" ? "prefix" : "postfix"}"${rest}`,
    )
    .replace(/ data-(latex|mjx|semantic)[\w-]*="[^"]*"/g, "")
    .replace(/>\s+</g, "><");

const typeset = ({ tex: source, display }) => {
  try {
    return { mathml: plain(visitor.visitTree(document.convert(source, { display, end: STATE.CONVERT }))) };
  } catch (error) {
    return { error: error.message };
  }
};

process.stdout.write(JSON.stringify(JSON.parse(readFileSync(0, "utf8")).map(typeset)));
