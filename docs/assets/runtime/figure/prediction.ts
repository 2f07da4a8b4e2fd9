// @ts-nocheck
// Predict, then play: the runs stay hidden until the reader has said what they expect.
import { read, show } from "../words/numbers.ts";
import { order, standing } from "../measure/standing.ts";
import { verdict } from "../words/verdict.ts";

export class Prediction {
  constructor(figure) {
    Object.assign(this, { figure, done: false, spec: figure.spec.predict });
    [this.form, this.reply, this.verdict] = [".fig-predict", ".fig-reply", ".fig-verdict"].map((part) => figure.element.querySelector(part));
    this.legend = this.form.querySelector("legend");
    this.form.querySelector('[data-action="predict-show"]').addEventListener("click", () => this.check());
    this.form.querySelector('[data-action="predict-skip"]').addEventListener("click", () => { this.waived = this.spec.ask === "kind"; this.reveal(""); });
    this.form.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && event.target.matches("input")) { event.preventDefault(); this.check(); }
    });
  }

  ask() {
    this.form.querySelector("input").focus();
  }

  check() {
    const { figure, spec } = this;
    if (spec.ask === "winner") { this.checkWinner(); return; }
    if (spec.ask === "kind") { this.checkKind(); return; }
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
    if (!Number.isFinite(guess)) { this.reply.textContent = figure.say("need-number"); return; }
    const last = spec.ask === "value" ? result.values.at(-1) : result.points.at(-1)[0];
    const right = Math.abs(guess - last) <= spec.tolerance;
    this.reveal(figure.say(right ? "predict-right" : "predict-wrong", { truth: `${figure.say("predict-was", { value: show(last) })} ${truth}` }));
  }

  checkKind() {
    const { figure } = this, view = figure.views.find((one) => one.judged);
    const chosen = this.form.querySelector("input:checked");
    if (!chosen) { this.reply.textContent = figure.say("need-choice"); return; }
    this.reveal(figure.say(chosen.value === view.judged() ? "predict-right" : "predict-wrong", { truth: view.verdict() }));
  }

  // Runs that are equal up to rounding win together.
  checkWinner() {
    const { figure } = this;
    const chosen = this.form.querySelector("input:checked");
    if (!chosen) { this.reply.textContent = figure.say("need-choice"); return; }
    figure.runs.find((run) => run.key === chosen.value).on = true;
    figure.compute();
    const places = standing(figure.objective, [...figure.results], 0.01, figure.steps);
    const name = (key) => figure.name(figure.runs.find((run) => run.key === key));
    const truth = order(figure.say, name, places, figure.steps);
    this.reveal(figure.say(places.get(chosen.value).rank === 1 ? "predict-right" : "predict-wrong", { truth }));
  }

  reveal(text) {
    const { figure } = this;
    this.done = true;
    this.form.disabled = true;
    this.hold(() => "");
    this.reply.textContent = text;
    figure.show();
    figure.update();
    figure.settle();
    if (figure.runs.length && !matchMedia("(prefers-reduced-motion: reduce)").matches) { figure.playback.go(0); figure.playback.play(); }
  }

  // With a control changed it is another question: the old answer goes. Its room stays, so that nothing jumps under the finger.
  again() {
    if (this.waived) return; // who wants to look around without predicting does so until the reset
    if (this.done) {
      const tall = new Map([this.reply, this.verdict].map((part) => [part, `${part.getBoundingClientRect().height}px`]));
      this.figure.playback.pause();
      this.reset();
      this.figure.speak();
      this.hold((part) => tall.get(part));
    }
    this.put();
  }

  hold(height) {
    for (const part of [this.reply, this.verdict]) part.style.minHeight = height(part);
  }

  // The general question names the number of steps.
  put() {
    const { figure, spec } = this;
    if (!spec.general) return;
    const run = figure.name(figure.runs.find(({ key }) => key === spec.run));
    const asked = `${figure.say("predict")}: ${figure.say(spec.ask === "winner" ? "predict-winner" : "predict-verdict", { run, steps: figure.steps })}`;
    if (this.legend.textContent !== asked) this.legend.textContent = asked;
  }

  reset() {
    this.done = this.waived = false;
    this.form.disabled = false;
    this.reply.textContent = "";
    for (const input of this.form.querySelectorAll("input")) {
      input.checked = false;
      if (input.type === "text") input.value = "";
    }
  }
}
