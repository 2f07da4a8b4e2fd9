// Where Node finds what lies beside the runtime only once it is bundled: in the folder that draw.ts is given. `--import hooks.ts`.
import { registerHooks } from "node:module";
import { resolve as absolute } from "node:path";
import { pathToFileURL } from "node:url";

const runtime = new URL("../../../docs/assets/runtime/", import.meta.url).href;
const built = pathToFileURL(`${absolute(process.argv[2])}/assets/javascripts/`);

registerHooks({
  resolve(specifier, context, next) {
    const beside = /\/(optlib|plotly-(core|2d|3d))\.js$/.exec(specifier);
    const asked = beside && context.parentURL?.startsWith(runtime);
    return asked ? next(new URL(`${beside[1]}.js`, built).href, context) : next(specifier, context);
  },
});
