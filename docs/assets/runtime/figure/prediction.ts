// Predict, then play: the runs stay hidden until the reader has said what they expect.
import { escaped, tag } from "../draw/markup.ts";
import { swatch } from "../draw/path.ts";
import { order, standing } from "../measure/standing.ts";
import type { PredictSpec } from "../types.ts";
import { read, show } from "../words/numbers.ts";
import { verdict } from "../words/verdict.ts";
import type { Figure } from "./figure.ts";
import type { Run } from "./model.ts";
import { button } from "./button.ts";

const VERDICTS = ["converged", "moving", "bounded", "diverged"];
const KINDS = ["level", "minimum", "maximum", "saddle", "inconclusive"];

const asked = (figure: Figure, { run }: PredictSpec): Run => figure.runs.find(({ key }) => key === run) as Run;

// The question: the page's own, or the general one, which names the number of steps.
function question(figure: Figure, spec: PredictSpec): string {
  const { say, lang, steps } = figure;
  const general = spec.ask === "winner" || spec.ask === "kind" ? `predict-${spec.ask}` : "predict-verdict";
  const run = asked(figure, spec);
  return `${say("predict")}: ${spec.question ? spec.question[lang] : say(general, { run: run ? figure.name(run) : "", steps })}`;
}

export function predictionHtml(figure: Figure, spec: PredictSpec): string {
  const { say, runs } = figure;
  const choices: [value: string, label: string][] =
    spec.ask === "verdict"
      ? VERDICTS.map((v) => [v, escaped(say(`word:${v}`))])
      : spec.ask === "kind"
        ? KINDS.map((k) => [k, escaped(say(`kind:${k}`))])
        : spec.ask === "winner"
          ? runs.filter((run) => run.on).map((run) => [run.key, swatch(run.style) + escaped(figure.name(run))])
          : [];
  const typed = () =>
    tag(
      "label",
      {},
      tag("span", {}, escaped(say("predict-answer"))),
      tag("input", { type: "text", inputmode: "decimal", class: "fig-number", autocomplete: "off" }),
    );
  const name = `${figure.spec.id}-predict`;
  const radios = choices.map(([value, label]) => tag("label", {}, tag("input", { type: "radio", name, value }), label));
  const buttons = ["predict-show", "predict-skip"].map((action) => button(figure, action));
  return (
    tag(
      "fieldset",
      { class: "fig-predict", disabled: true },
      tag("legend", {}, escaped(question(figure, spec))),
      ...(radios.length ? radios : [typed()]),
      tag("div", { class: "fig-ask" }, ...buttons),
    ) + tag("p", { class: "fig-reply", role: "status" })
  );
}

export class Prediction {
  done = false;
  private waived = false;
  private readonly figure: Figure;
  private readonly spec: PredictSpec;
  private readonly form: HTMLFieldSetElement;
  private readonly reply: HTMLElement;
  private readonly verdict: HTMLElement;

  constructor(figure: Figure, spec: PredictSpec) {
    const find = <E extends Element>(selector: string) => figure.element.querySelector<E>(selector) as E;
    this.figure = figure;
    this.spec = spec;
    this.form = find(".fig-predict");
    this.reply = find(".fig-reply");
    this.verdict = find(".fig-verdict");
    this.button("predict-show").addEventListener("click", () => this.check());
    this.button("predict-skip").addEventListener("click", () => {
      this.waived = spec.ask === "kind";
      this.reveal("");
    });
    this.form.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && (event.target as Element).matches("input")) {
        event.preventDefault();
        this.check();
      }
    });
  }

  private button(action: string): Element {
    return this.form.querySelector(`[data-action="${action}"]`) as Element;
  }

  ask(): void {
    this.form.querySelector("input")?.focus();
  }

  private check(): void {
    const { figure, spec } = this,
      choice = this.form.querySelector<HTMLInputElement>("input:checked")?.value;
    const typed = spec.ask === "value" || spec.ask === "position";
    if (!typed && choice === undefined) {
      this.reply.textContent = figure.say("need-choice");
      return;
    }
    if (spec.ask === "winner") this.checkWinner(choice as string);
    else if (spec.ask === "kind") this.checkKind(choice as string);
    else if (spec.ask === "verdict") this.checkVerdict(choice as string);
    else this.checkNumber();
  }

  private told(right: boolean, truth: string): void {
    this.reveal(this.figure.say(right ? "predict-right" : "predict-wrong", { truth }));
  }

  // The run that is asked about, switched on and run.
  private ran(key: string) {
    const { figure } = this,
      run = figure.runs.find((one) => one.key === key) as Run;
    run.on = true;
    figure.compute();
    const result = figure.results.get(key);
    if (!result) throw new Error(`${figure.spec.id}: the run ${key} has no result`);
    return { run, result, truth: verdict(figure.say, figure.name(run), run.objective, result) };
  }

  private checkVerdict(choice: string): void {
    const { result, truth } = this.ran(this.spec.run);
    this.told(choice === result.verdict, truth);
  }

  private checkNumber(): void {
    const { figure, spec } = this,
      guess = read(this.form.querySelector("input")?.value ?? "");
    if (!Number.isFinite(guess)) {
      this.reply.textContent = figure.say("need-number");
      return;
    }
    const {
      result: { values, points },
      truth,
    } = this.ran(spec.run);
    const last = spec.ask === "value" ? values[values.length - 1] : points[points.length - 1][0];
    this.told(Math.abs(guess - last) <= spec.tolerance, `${figure.say("predict-was", { value: show(last) })} ${truth}`);
  }

  private checkKind(choice: string): void {
    const view = this.figure.views.find((one) => one.judged);
    this.told(choice === view?.judged?.(), view?.verdict?.() ?? "");
  }

  // Runs that are equal up to rounding win together.
  private checkWinner(choice: string): void {
    const { figure } = this;
    this.ran(choice);
    const places = standing(figure.objective, [...figure.results], 0.01, figure.steps);
    const name = (key: string) => figure.name(figure.runs.find((run) => run.key === key) as Run);
    this.told(places.get(choice)?.rank === 1, order(figure.say, name, places, figure.steps));
  }

  private reveal(text: string): void {
    const { figure } = this;
    this.done = true;
    this.form.disabled = true;
    this.hold(() => "");
    this.reply.textContent = text;
    figure.show();
    figure.update();
    figure.settle();
    if (figure.runs.length && !matchMedia("(prefers-reduced-motion: reduce)").matches) {
      figure.playback.go(0);
      figure.playback.play();
    }
  }

  // With a control changed it is another question: the old answer goes. Its room stays, so that nothing jumps under the finger.
  again(): void {
    if (this.waived) return; // who wants to look around without predicting does so until the reset
    if (this.done) {
      const tall = new Map(
        [this.reply, this.verdict].map((part) => [part, `${part.getBoundingClientRect().height}px`]),
      );
      this.figure.playback.pause();
      this.reset();
      this.figure.speak();
      this.hold((part) => tall.get(part) ?? "");
    }
    this.put();
  }

  private hold(height: (part: HTMLElement) => string): void {
    for (const part of [this.reply, this.verdict]) part.style.minHeight = height(part);
  }

  put(): void {
    const legend = this.form.querySelector("legend") as Element,
      text = question(this.figure, this.spec);
    if (legend.textContent !== text) legend.textContent = text;
  }

  reset(): void {
    this.done = this.waived = false;
    this.form.disabled = false;
    this.reply.textContent = "";
    for (const input of this.form.querySelectorAll("input")) {
      input.checked = false;
      if (input.type === "text") input.value = "";
    }
  }
}
