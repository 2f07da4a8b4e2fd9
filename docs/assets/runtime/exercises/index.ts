// The kinds of exercises by name: a new kind is one file here, one line below, and its declaration in scripts/figures/exercises/.
import type { Language } from "../types.ts";
import type { Say } from "../words/words.ts";
import { choice } from "./choice.ts";
import { classify } from "./classify.ts";
import { contest } from "./contest.ts";
import { hyper } from "./hyper.ts";
import type { ExerciseSpec, Judgement, Kind } from "./kind.ts";
import { number } from "./number.ts";
import { origin } from "./origin.ts";

// biome-ignore lint/suspicious/noExplicitAny: each kind reads its own options
const kinds: Record<string, Kind<any>> = {
  choice,
  classify,
  contest,
  hyper,
  number,
  origin,
};

export const html = (spec: ExerciseSpec, say: Say, lang: Language): string => kinds[spec.kind].html(spec, say, lang);
export const judge = (form: Element, spec: ExerciseSpec, say: Say, lang: Language): Judgement =>
  kinds[spec.kind].judge(form, spec, say, lang);
