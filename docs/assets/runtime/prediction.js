// Predict, then play: the runs stay hidden until the reader has said what they expect.
import { read, show } from "./numbers.js";
import { verdict } from "./words.js";

export class Prediction {
  constructor(figure) {
    Object.assign(this, { figure, done: false, spec: figure.spec.predict });
    this.form = figure.element.querySelector(".fig-predict");
    this.reply = figure.element.querySelector(".fig-reply");
    this.form.querySelector('[data-action="predict-show"]').addEventListener("click", () => this.check());
    this.form.querySelector('[data-action="predict-skip"]').addEventListener("click", () => this.reveal(""));
    this.form.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && event.target.matches("input")) { event.preventDefault(); this.check(); }
    });
  }

  ask() {
    this.form.querySelector("input").focus();
  }

  check() {
    const { figure, spec } = this;
    const run = figure.runs.find((candidate) => candidate.key === spec.run);
    run.on = true;
    figure.compute();
    const result = figure.results.get(run.key);
    const truth = verdict(figure.say, figure.name(run), run.objective, result);
    if (spec.ask === "verdict") {
      const chosen = this.form.querySelector("input:checked");
      if (!chosen) { this.reply.textContent = figure.say("need-choice"); return; }
      this.reveal(figure.say(chosen.value === result.verdict ? "predict-right" : "predict-wrong", { truth }));
      return;
    }
    const guess = read(this.form.querySelector("input").value);
    if (Number.isNaN(guess)) { this.reply.textContent = figure.say("need-number"); return; }
    const last = spec.ask === "value" ? result.values.at(-1) : result.points.at(-1)[0];
    const right = Math.abs(guess - last) <= spec.tolerance;
    this.reveal(figure.say(right ? "predict-right" : "predict-wrong", { truth: `${show(last)}. ${truth}` }));
  }

  reveal(text) {
    const { figure } = this;
    this.done = true;
    this.form.disabled = true;
    this.reply.textContent = text;
    figure.show();
    figure.update();
    figure.settle();
    if (!matchMedia("(prefers-reduced-motion: reduce)").matches) { figure.playback.go(0); figure.playback.play(); }
  }

  reset() {
    this.done = false;
    this.form.disabled = false;
    this.reply.textContent = "";
    for (const input of this.form.querySelectorAll("input")) {
      input.checked = false;
      if (input.type === "text") input.value = "";
    }
  }
}
