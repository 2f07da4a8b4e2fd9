// HTML and SVG as text: what a page holds before anything moves, and what a picture is made of.

export type Attributes = Record<string, string | number | boolean | null | undefined>;

const SIGNS: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;" };
const VOID = ["input", "rect", "br", "img"];

export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => SIGNS[sign]);

// `<name …>content</name>`; an attribute that is true stands bare, one that is false, null or undefined is left out.
// The content is markup already: texts that are not ours to write go through `escaped`.
export function tag(name: string, attributes: Attributes = {}, ...content: string[]): string {
  const shown = Object.entries(attributes)
    .filter(([, value]) => value !== false && value !== null && value !== undefined)
    .map(([key, value]) => (value === true ? ` ${key}` : ` ${key}="${escaped(String(value))}"`));
  const open = `<${name}${shown.join("")}>`;
  return VOID.includes(name) && name !== "rect" ? open : `${open}${content.join("")}</${name}>`;
}

export const path = (name: string, d = "", more: Attributes = {}): string => tag("path", { d, class: name, ...more });

// A small picture within a line of text: screen readers have the words beside it.
export const icon = (name: string, box: string, content: string): string =>
  tag("svg", { class: name, viewBox: box, "aria-hidden": "true", focusable: "false" }, content);
