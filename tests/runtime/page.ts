// A page for tests in Node: linkedom's document, and what else modules of the runtime expect to find in a browser.
// It lays nothing out and paints nothing; what depends on that is tested in a browser.
import { parseHTML } from "linkedom";

export function page(body: string): Document {
  const { document, Event, CustomEvent, MutationObserver } = parseHTML(`<!doctype html><body>${body}</body>`);
  const CSS = { escape: (name: string) => name.replace(/[^\w\u0080-\uffff-]/g, "\\$&") };
  Object.assign(globalThis, { document, Event, CustomEvent, MutationObserver, CSS });
  return document;
}
