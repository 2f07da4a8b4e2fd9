// A number, right within the declared tolerance.
import { escaped } from "../draw/markup.ts";
import { read, show } from "../words/numbers.ts";
import { entered, type ExerciseSpec, type Kind, typed, verdictOf } from "./kind.ts";
import { exercise } from "./markup.ts";

interface NumberSpec extends ExerciseSpec {
  answer: number;
  tolerance: number;
  digits: number;
  unit: string;
}

export const number: Kind<NumberSpec> = {
  html(spec, say, lang) {
    const { answer, tolerance, digits, unit } = spec;
    return exercise(spec, say, lang, {
      inputs: typed(say("your-answer"), escaped(unit)),
      answer: say("within", { answer: show(answer, digits) + unit, tolerance: show(tolerance) }),
    });
  },

  judge(form, { answer, tolerance }, say) {
    const given = read(entered(form)[0]);
    if (!Number.isFinite(given)) return { says: say("need-number") };
    return verdictOf(Math.abs(given - answer) <= tolerance * (1 + 1e-9)); // the tolerance's own edge counts, whatever binary makes of it
  },
};
