// What the runtime expects to find in a browser, for the build: a document without layout, and nothing that moves.
import { parseHTML } from "linkedom";
import { workAtOnce } from "../../../docs/assets/runtime/live/slices.ts";

const { document, MutationObserver, CustomEvent, HTMLInputElement, HTMLSelectElement } = parseHTML(
  "<!doctype html><html><body></body></html>",
);

// What an input says at first: nobody has typed anything here.
for (const [name, own] of [
  ["defaultValue", "value"],
  ["defaultChecked", "checked"],
]) {
  Object.defineProperty(HTMLInputElement.prototype, name, {
    get() {
      return (this as unknown as Record<string, unknown>)[own];
    },
  });
}

Object.defineProperty(HTMLInputElement.prototype, "checked", {
  get() {
    return (this as HTMLInputElement).hasAttribute("checked");
  },
  set(on: boolean) {
    (this as HTMLInputElement).toggleAttribute("checked", on);
  },
});

// A choice is the option that bears the mark.
Object.defineProperty(HTMLSelectElement.prototype, "value", {
  get() {
    return (this.querySelector("option[selected]") ?? this.querySelector("option"))?.getAttribute("value") ?? "";
  },
  set(value: string) {
    for (const option of this.querySelectorAll("option"))
      option.toggleAttribute("selected", option.getAttribute("value") === value);
  },
});

class Nothing {
  observe() {}
  unobserve() {}
  disconnect() {}
}

const still = { matches: false, addEventListener() {}, removeEventListener() {} };

Object.assign(globalThis, {
  document,
  MutationObserver,
  CustomEvent,
  ResizeObserver: Nothing,
  IntersectionObserver: Nothing,
  CSS: { escape: (name: string) => name.replace(/[^\w\u0080-\uffff-]/g, "\\$&") },
  matchMedia: () => still,
  addEventListener() {},
  removeEventListener() {},
  requestAnimationFrame: () => 0,
  location: new URL("http://localhost/"),
});

workAtOnce(); // nobody waits here, and what is taken down is complete

export { document };
