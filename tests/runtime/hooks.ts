// Where Node finds what lies beside the runtime only once it is bundled: `--import ./tests/runtime/hooks.ts`.
import { registerHooks } from "node:module";

const runtime = new URL("../../docs/assets/runtime/", import.meta.url).href;
const built = new URL("../../.build/assets/javascripts/", import.meta.url);

registerHooks({
  resolve(specifier, context, next) {
    const beside = /\/(optlib|plotly-(core|2d|3d))\.js$/.exec(specifier);
    const asked = beside && new URL(specifier, context.parentURL).href.startsWith(runtime);
    return asked ? next(new URL(`${beside[1]}.js`, built).href, context) : next(specifier, context);
  },
});
