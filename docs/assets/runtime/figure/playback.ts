// Play, pause, step forward and back, scrub, speed. Steps follow each other without tweening: an iterate is where it is.
import { show } from "../words/numbers.ts";
import type { Figure } from "./figure.ts";

const PAUSE = "M6,4h4.5v16h-4.5zM13.5,4h4.5v16h-4.5z";

interface Bar {
  button: HTMLButtonElement;
  icon: Element;
  scrub: HTMLInputElement;
  at: HTMLOutputElement;
  speed: HTMLSelectElement;
}

export class Playback {
  private readonly figure: Figure;
  private readonly bar: Bar | null;
  private readonly playIcon: string = "";
  private timer: ReturnType<typeof setInterval> | null = null;
  private said = "";

  constructor(figure: Figure) {
    this.figure = figure;
    const bar = figure.element.querySelector(".fig-play");
    this.bar = null;
    if (!bar) return;
    const find = <E extends Element>(selector: string) => bar.querySelector<E>(selector) as E;
    const press = (action: string, does: () => void) =>
      find(`[data-action="${action}"]`).addEventListener("click", does);
    this.bar = {
      button: find('[data-action="play"]'),
      icon: find('[data-action="play"] path'),
      scrub: find("[data-scrub]"),
      at: find("[data-at]"),
      speed: find("[data-speed]"),
    };
    const { scrub, speed, icon } = this.bar;
    this.playIcon = icon.getAttribute("d") ?? "";
    press("play", () => (this.timer === null ? this.play() : this.halt()));
    press("back", () => this.stepBy(-1));
    press("forward", () => this.stepBy(1));
    scrub.addEventListener("input", () => {
      this.pause();
      this.go(Number(scrub.value));
    });
    scrub.addEventListener("change", () => figure.settle());
    speed.addEventListener("change", () => {
      if (this.timer !== null) {
        this.pause();
        this.play();
      }
    });
  }

  play(): void {
    const { figure, bar } = this;
    if (!bar) return;
    if (figure.prediction && !figure.revealed) {
      figure.prediction.ask();
      return;
    }
    if (figure.shown >= figure.steps) this.go(0);
    this.timer = setInterval(() => {
      if (figure.shown < figure.steps) this.go(figure.shown + 1);
      if (figure.shown >= figure.steps) this.halt();
    }, 1000 / Number(bar.speed.value));
    this.label(bar, "pause", PAUSE);
  }

  pause(): void {
    if (this.timer === null || !this.bar) return;
    clearInterval(this.timer);
    this.timer = null;
    this.label(this.bar, "play", this.playIcon);
  }

  private halt(): void {
    this.pause();
    this.figure.settle();
  }

  private stepBy(change: number): void {
    this.pause();
    this.go(this.figure.shown + change);
    this.figure.settle();
  }

  go(step: number): void {
    const { figure } = this;
    const to = Math.max(0, Math.min(step, figure.steps));
    figure.at = to >= figure.steps ? Number.POSITIVE_INFINITY : to;
    if (figure.queued) return; // the coming frame draws this step, too, on whatever ground is then under the runs
    figure.draw();
    figure.speak({ aloud: false });
  }

  private label({ button, icon }: Bar, action: string, drawn: string): void {
    const text = this.figure.say(action);
    button.setAttribute("aria-label", text);
    button.title = text;
    icon.setAttribute("d", drawn);
  }

  show(): void {
    const {
      bar,
      figure: { shown, steps },
    } = this;
    const text = `${show(shown)} / ${show(steps)}`;
    if (!bar || text === this.said) return;
    this.said = text;
    bar.scrub.max = String(steps);
    bar.scrub.value = String(shown);
    bar.at.textContent = text;
    bar.scrub.setAttribute("aria-valuetext", text);
  }
}
