// A button of a figure: what it does is its name, and a message of that name is on it.
import { escape, tag } from "../draw/markup.ts";
import type { Figure } from "./figure.ts";

export const button = ({ say }: Figure, action: string): string => tag("button", { type: "button", "data-action": action }, escape(say(action)));
