// Play, pause, step forward and back, scrub, speed. Steps follow each other without tweening: an iterate is where it is.
import { show } from "./numbers.js";

export class Playback {
  constructor(figure) {
    this.figure = figure;
    this.timer = null;
    const bar = figure.element.querySelector(".fig-play");
    if (!bar) return;
    this.bar = bar;
    const find = (action) => bar.querySelector(`[data-action="${action}"]`);
    [this.button, this.scrub, this.at, this.speed] = [find("play"), ...["scrub", "at", "speed"].map((n) => bar.querySelector(`[data-${n}]`))];
    this.icon = this.button.querySelector("path");
    this.playIcon = this.icon.getAttribute("d");
    this.button.addEventListener("click", () => (this.timer === null ? this.play() : this.halt()));
    find("back").addEventListener("click", () => this.stepBy(-1));
    find("forward").addEventListener("click", () => this.stepBy(1));
    this.scrub.addEventListener("input", () => { this.pause(); this.go(Number(this.scrub.value)); });
    this.scrub.addEventListener("change", () => figure.settle());
    this.speed.addEventListener("change", () => { if (this.timer !== null) { this.pause(); this.play(); } });
  }

  play() {
    if (this.figure.prediction && !this.figure.revealed) { this.figure.prediction.ask(); return; }
    if (this.figure.shown >= this.figure.steps) this.go(0);
    this.timer = setInterval(() => {
      if (this.figure.shown < this.figure.steps) this.go(this.figure.shown + 1);
      if (this.figure.shown >= this.figure.steps) this.halt();
    }, 1000 / Number(this.speed.value));
    this.label("pause", "M6,4h4.5v16h-4.5zM13.5,4h4.5v16h-4.5z");
  }

  pause() {
    if (this.timer === null) return;
    clearInterval(this.timer);
    this.timer = null;
    this.label("play", this.playIcon);
  }

  halt() {
    this.pause();
    this.figure.settle();
  }

  stepBy(change) {
    this.pause();
    this.go(this.figure.shown + change);
    this.figure.settle();
  }

  go(step) {
    const { figure } = this;
    const to = Math.max(0, Math.min(step, figure.steps));
    figure.at = to >= figure.steps ? Infinity : to;
    if (figure.queued) return; // the coming frame draws this step, too, on whatever ground is then under the runs
    figure.draw();
    figure.speak({ aloud: false });
  }

  label(action, icon) {
    const text = this.figure.say(action);
    this.button.setAttribute("aria-label", text);
    this.button.title = text;
    this.icon.setAttribute("d", icon);
  }

  show() {
    if (!this.bar) return;
    const { shown, steps } = this.figure;
    if (shown === this.said?.shown && steps === this.said.steps) return;
    this.said = { shown, steps };
    this.scrub.max = steps;
    this.scrub.value = shown;
    this.at.value = `${show(shown)} / ${show(steps)}`;
    this.scrub.setAttribute("aria-valuetext", this.at.value);
  }
}
