// The start in the picture: drag it, click elsewhere, or move it with the arrow keys.
import { inside, projector, unproject } from "./frame.js";
import { show } from "./numbers.js";

const KEYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };

export class Handle {
  constructor(view) {
    this.view = view;
    this.figure = view.figure;
    this.knob = Object.assign(document.createElement("div"), { className: "fig-handle", tabIndex: 0 });
    this.knob.setAttribute("role", "slider");
    this.knob.setAttribute("aria-label", this.figure.say("handle"));
    view.stage.append(this.knob);
    view.stage.addEventListener("pointerdown", (event) => this.press(event));
    this.knob.addEventListener("keydown", (event) => this.key(event));
    this.knob.addEventListener("keyup", (event) => event.key in KEYS && this.figure.settle());
  }

  place() {
    const { view, figure } = this;
    const said = figure.start.map((v) => show(v)).join(", ");
    if (said === this.said && view.scale === this.scale) return;
    Object.assign(this, { said, scale: view.scale });
    const [x, y] = projector(view.spec.frame)(view.handleAt(figure.start));
    this.knob.style.transform = `translate(${x * this.scale}px, ${y * this.scale}px)`;
    this.knob.hidden = !inside(view.spec.frame, [x, y]);
    const [low, high] = view.spec.frame.axes[0];
    for (const [name, value] of [["min", low], ["max", high], ["now", figure.start[0]]]) this.knob.setAttribute(`aria-value${name}`, value);
    this.knob.setAttribute("aria-valuetext", said);
  }

  // A mouse sets the start wherever it presses; a finger drags the knob or taps, so that the page still scrolls under it.
  press(event) {
    if (event.button !== 0 || event.target.closest(".fig-switch")) return;
    const onKnob = event.target === this.knob;
    if (event.pointerType !== "mouse" && !onKnob) { this.tap(event); return; }
    if (!inside(this.view.spec.frame, this.local(event)) && !onKnob) return;
    event.preventDefault();
    this.knob.focus({ preventScroll: true });
    const move = (now) => this.move(this.local(now));
    const up = () => {
      removeEventListener("pointermove", move);
      removeEventListener("pointerup", up);
      removeEventListener("pointercancel", up);
      this.figure.settle();
    };
    addEventListener("pointermove", move);
    addEventListener("pointerup", up);
    addEventListener("pointercancel", up);
    if (!onKnob) move(event);
  }

  tap(event) {
    const from = [event.clientX, event.clientY];
    const up = (end) => {
      removeEventListener("pointerup", up);
      removeEventListener("pointercancel", up);
      const still = Math.hypot(end.clientX - from[0], end.clientY - from[1]) < 10;
      if (end.type === "pointerup" && still && inside(this.view.spec.frame, this.local(end))) {
        this.move(this.local(end));
        this.figure.settle();
      }
    };
    addEventListener("pointerup", up);
    addEventListener("pointercancel", up);
  }

  local(event) {
    const box = this.view.stage.getBoundingClientRect();
    return [(event.clientX - box.left) / this.view.scale, (event.clientY - box.top) / this.view.scale];
  }

  move([x, y]) {
    const { frame } = this.view.spec;
    const [left, top, width, height] = frame.rect;
    const held = [Math.min(Math.max(x, left), left + width), Math.min(Math.max(y, top), top + height)]; // the pointer may leave the box
    const point = unproject(frame, held).map((v, i) => Number(v.toPrecision(digits(frame.axes[i], v))));
    this.set(this.view.startAt(point));
  }

  key(event) {
    const way = KEYS[event.key];
    if (!way) return;
    event.preventDefault();
    const { axes } = this.view.spec.frame;
    const part = event.shiftKey ? 0.05 : 0.005;
    const moved = this.figure.start.map((v, i) => {
      const [low, high] = axes[i];
      const next = v + way[i] * part * (high - low);
      return Number(Math.min(Math.max(next, low), high).toPrecision(digits(axes[i], next)));
    });
    this.set(moved);
  }

  set(start) {
    this.figure.start = start;
    this.figure.controls.get("start").show();
    this.figure.touch();
  }
}

// As many digits as a thousandth of the axis needs: a start a reader can read out and type.
function digits([low, high], value) {
  const grain = (high - low) / 1000;
  return Math.min(8, Math.max(1, Math.ceil(Math.log10(Math.max(Math.abs(value), grain) / grain)) + 1));
}
