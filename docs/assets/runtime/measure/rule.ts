// The rules by name, whichever registry holds them.
import { mistakes, optimizers, type Rule, searches } from "../optlib.js";

const rules: Record<string, Rule> = { ...mistakes, ...searches, ...optimizers };

export function ruleNamed(name: string): Rule {
  if (!Object.hasOwn(rules, name)) throw new RangeError(`no optimizer "${name}"`);
  return rules[name];
}
