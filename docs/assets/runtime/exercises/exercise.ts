// An exercise answers at once. What is right was computed at build or is run here; the words are the page's.
import { escaped, tag } from "../draw/markup.ts";
import type { Language } from "../types.ts";
import { messages } from "../words/words.ts";
import { judge } from "./index.ts";
import type { ExerciseSpec } from "./kind.ts";

export async function wake(element: HTMLElement): Promise<{ check(): void }> {
  const say = await messages(element.lang);
  const spec: ExerciseSpec = JSON.parse(element.dataset.spec ?? "");
  const part = (selector: string) => element.querySelector(selector) as HTMLElement;
  const reply = part(".exercise-reply"),
    form = part("fieldset");
  const check = () => {
    const { right, says, words } = judge(form, spec, say, element.lang as Language);
    element.dataset.answered = right === undefined ? "" : right ? "right" : "wrong";
    const verdict =
      right === undefined ? "" : tag("p", { class: "exercise-verdict" }, escaped(say(right ? "right" : "wrong")));
    reply.innerHTML = verdict + (says ? tag("p", { class: "" }, escaped(says)) : "");
    const source = words === undefined ? null : element.querySelector(`[data-reply="${CSS.escape(words)}"]`);
    if (source) reply.append(...[...source.childNodes].map((node) => node.cloneNode(true)));
  };
  part('[data-action="check"]').addEventListener("click", check);
  form.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.target as Element).matches("input")) return;
    event.preventDefault();
    check();
  });
  return { check };
}
