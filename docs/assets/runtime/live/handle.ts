// A knob in a picture: drag it, click elsewhere, or move it with the arrow keys. What it moves is its grip's business.
import { type Frame, inside, projector, unproject, WIDTH } from "../draw/frame.ts";
import { tag } from "../draw/markup.ts";
import type { Figure } from "../figure/figure.ts";
import { source } from "../words/numbers.ts";
import { digits, type Grip, nudged } from "./grip.ts";

const KEYS: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};
const POINTER = ["pointermove", "pointerup", "pointercancel"] as const;

export interface Held {
  figure: Figure;
  stage: HTMLElement;
  frame: Frame;
  local(event: PointerEvent): [number, number];
}

export const knob = (label: string): string =>
  tag("div", { class: "fig-handle", tabindex: 0, role: "slider", "aria-label": label });

export class Handle {
  private readonly view: Held;
  private readonly knob: HTMLElement;
  private readonly grip: Grip;
  private readonly first: boolean;
  private state = "";

  // Pressed away from every knob, a mouse takes the first one along.
  constructor(view: Held, knob: HTMLElement, grip: Grip, first = true) {
    this.view = view;
    this.knob = knob;
    this.grip = grip;
    this.first = first;
    view.stage.addEventListener("pointerdown", (event) => this.press(event));
    knob.addEventListener("keydown", (event) => this.key(event));
    knob.addEventListener("keyup", (event) => event.key in KEYS && view.figure.settle());
  }

  place(): void {
    const {
      view: { frame },
      grip,
      knob,
    } = this;
    const [x, y] = projector(frame)(grip.at()).map((v) => Math.round(v * 100) / 100);
    const said = grip.said(),
      [low, high] = grip.range();
    const state = [x, y, said, low, high].join();
    if (state === this.state) return;
    this.state = state;
    // In shares of the stage's width, so that the knob stays in its place whatever the size.
    if (Number.isFinite(x + y))
      knob.style.transform = `translate(calc(${x} * 100cqw / ${WIDTH}), calc(${y} * 100cqw / ${WIDTH}))`;
    knob.toggleAttribute("hidden", !inside(frame, [x, y]));
    knob.setAttribute("aria-valuemin", source(low));
    knob.setAttribute("aria-valuemax", source(high));
    knob.setAttribute("aria-valuenow", source(grip.now()));
    knob.setAttribute("aria-valuetext", said);
  }

  // A mouse sets the start wherever it presses; a finger drags the knob or taps, so that the page still scrolls under it.
  // `now` is where the pointer has come to, when it came down before the code was there (main.ts keeps what it did).
  press(down: PointerEvent, now = down): void {
    if (down.button !== 0 || now.type === "pointercancel") return;
    const target = down.target as Element,
      onKnob = target === this.knob;
    if (!onKnob && (!this.first || target.classList.contains("fig-handle"))) return;
    if (down.pointerType !== "mouse" && !onKnob) {
      this.tap(down, now);
      return;
    }
    if (!inside(this.view.frame, this.view.local(down)) && !onKnob) return;
    down.preventDefault();
    this.knob.focus({ preventScroll: true });
    const move = (event: PointerEvent) => this.move(this.view.local(event));
    if (!onKnob || now !== down) move(now);
    if (now.type === "pointerup") {
      this.view.figure.settle();
      return;
    }
    this.follow(down, move, () => this.view.figure.settle());
  }

  private tap(down: PointerEvent, now: PointerEvent): void {
    const up = (end: PointerEvent) => {
      const still = Math.hypot(end.pageX - down.pageX, end.pageY - down.pageY) < 10;
      if (end.type !== "pointerup" || !still || !inside(this.view.frame, this.view.local(end))) return;
      this.move(this.view.local(end));
      this.view.figure.settle();
    };
    if (now.type === "pointerup") up(now);
    else this.follow(down, () => {}, up);
  }

  // Calls back while that pointer moves, and once at its end.
  private follow(
    { pointerId }: PointerEvent,
    move: (event: PointerEvent) => void,
    end: (event: PointerEvent) => void,
  ): void {
    const listen = (event: PointerEvent) => {
      if (event.pointerId !== pointerId) return;
      if (event.type === "pointermove") {
        move(event);
        return;
      }
      for (const type of POINTER) removeEventListener(type, listen);
      end(event);
    };
    for (const type of POINTER) addEventListener(type, listen);
  }

  private move([x, y]: [number, number]): void {
    const { frame } = this.view;
    const [left, top, width, height] = frame.rect;
    const held: [number, number] = [
      Math.min(Math.max(x, left), left + width),
      Math.min(Math.max(y, top), top + height),
    ]; // the pointer may leave the box
    this.grip.move(unproject(frame, held).map((v, i) => Number(v.toPrecision(digits(frame.axes[i], v)))));
  }

  private key(event: KeyboardEvent): void {
    const way = KEYS[event.key];
    if (!way) return;
    event.preventDefault();
    if (this.grip.key) this.grip.key(way, event.shiftKey);
    else this.grip.move(nudged(this.view.frame, this.grip.at(), way, event.shiftKey));
  }
}
