// The start in the picture: drag it, click elsewhere, or move it with the arrow keys.
import { inside, projector, unproject } from "./frame.js";
import { show } from "./numbers.js";

const KEYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };

export class Handle {
  constructor(view, knob) {
    Object.assign(this, { view, knob, figure: view.figure });
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
    this.knob.setAttribute("aria-valuenow", figure.start[0]);
    this.knob.setAttribute("aria-valuetext", said);
  }

  // A mouse sets the start wherever it presses; a finger drags the knob or taps, so that the page still scrolls under it.
  // `now` is where the pointer has come to, when it came down before the code was there (main.js keeps what it did).
  press(down, now = down) {
    if (down.button !== 0 || now.type === "pointercancel") return;
    const onKnob = down.target === this.knob;
    if (down.pointerType !== "mouse" && !onKnob) { this.tap(down, now); return; }
    if (!inside(this.view.spec.frame, this.local(down)) && !onKnob) return;
    down.preventDefault();
    this.knob.focus({ preventScroll: true });
    const move = (event) => this.move(this.local(event));
    if (!onKnob || now !== down) move(now);
    if (now.type === "pointerup") { this.figure.settle(); return; }
    this.follow(down, move, () => this.figure.settle());
  }

  tap(down, now) {
    const up = (end) => {
      const still = Math.hypot(end.pageX - down.pageX, end.pageY - down.pageY) < 10;
      if (end.type !== "pointerup" || !still || !inside(this.view.spec.frame, this.local(end))) return;
      this.move(this.local(end));
      this.figure.settle();
    };
    if (now.type === "pointerup") up(now);
    else this.follow(down, () => {}, up);
  }

  // Calls back while that pointer moves, and once at its end.
  follow({ pointerId }, move, end) {
    const listen = (event) => {
      if (event.pointerId !== pointerId) return;
      if (event.type === "pointermove") { move(event); return; }
      for (const type of POINTER) removeEventListener(type, listen);
      end(event);
    };
    for (const type of POINTER) addEventListener(type, listen);
  }

  // From the page's corner, not the window's: the page may have scrolled since an event that was kept.
  local(event) {
    const box = this.view.stage.getBoundingClientRect();
    return [(event.pageX - scrollX - box.left) / this.view.scale, (event.pageY - scrollY - box.top) / this.view.scale];
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

const POINTER = ["pointermove", "pointerup", "pointercancel"];

// As many digits as a thousandth of the axis needs: a start a reader can read out and type.
function digits([low, high], value) {
  const grain = (high - low) / 1000;
  return Math.min(8, Math.max(1, Math.ceil(Math.log10(Math.max(Math.abs(value), grain) / grain)) + 1));
}
