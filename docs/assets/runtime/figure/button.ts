// A button that says what it does.
import { escaped, tag } from "../draw/markup.ts";
import type { Model } from "./model.ts";

export const button = ({ say }: Pick<Model, "say">, action: string): string =>
  tag("button", { type: "button", "data-action": action }, escaped(say(action)));
