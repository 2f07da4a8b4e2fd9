// @ts-nocheck
// An exercise answers at once. What is right was computed at build or is run here; the words are the page's.
import { choice } from "./choice.ts";
import { classify } from "./classify.ts";
import { contest } from "./contest.ts";
import { hyper } from "./hyper.ts";
import { number } from "./number.ts";
import { origin } from "./origin.ts";
import { messages } from "../words/words.ts";

const kinds = { choice, classify, contest, hyper, number, origin };

export async function wake(element) {
  const say = await messages(element.lang);
  const judge = kinds[element.dataset.kind](element, JSON.parse(element.dataset.spec), say);
  const reply = element.querySelector(".exercise-reply");
  // A judge returns {right, says, words}: a verdict, what the engine has to say, and which of the page's texts to show.
  const check = () => {
    const { right = null, says = "", words = null } = judge();
    reply.replaceChildren();
    element.dataset.answered = right === null ? "" : right ? "right" : "wrong";
    if (right !== null) reply.append(paragraph("exercise-verdict", say(right ? "right" : "wrong")));
    if (says) reply.append(paragraph("", says));
    const source = words === null ? null : element.querySelector(`[data-reply="${CSS.escape(words)}"]`);
    if (source) reply.append(...[...source.childNodes].map((node) => node.cloneNode(true)));
  };
  element.querySelector('[data-action="check"]').addEventListener("click", check);
  element.querySelector("fieldset").addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target.matches("input")) { event.preventDefault(); check(); }
  });
  return { check };
}

const paragraph = (className, textContent) => Object.assign(document.createElement("p"), { className, textContent });
