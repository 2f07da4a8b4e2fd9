// A knob in a picture: drag it, click elsewhere, or move it with the arrow keys. What it moves is its grip's business:
// at() says where it stands, said() and now() what a screen reader hears, move(point) takes it to a point of the picture, all in
// data coordinates, and key(way, large) answers an arrow key; without one the knob moves by a part of the picture.
import { inside, projector, unproject } from "./frame.js";
import { show } from "./numbers.js";

const KEYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };

export class Handle {
  // Pressed away from every knob, a mouse takes the first one along.
  constructor(view, knob, grip, first = true) {
    Object.assign(this, { view, knob, grip, first, figure: view.figure });
    view.stage.addEventListener("pointerdown", (event) => this.press(event));
    this.knob.addEventListener("keydown", (event) => this.key(event));
    this.knob.addEventListener("keyup", (event) => event.key in KEYS && this.figure.settle());
  }

  place() {
    const { view, grip } = this;
    const [x, y] = projector(view.spec.frame)(grip.at());
    const said = grip.said();
    if (x === this.x && y === this.y && said === this.said && view.scale === this.scale && view.spec === this.spec) return;
    Object.assign(this, { x, y, said, scale: view.scale, spec: view.spec });
    this.knob.style.transform = `translate(${x * this.scale}px, ${y * this.scale}px)`;
    for (const [name, value] of Object.entries(grip.range?.() ?? {})) this.knob.setAttribute(name, value);
    this.knob.hidden = !inside(view.spec.frame, [x, y]);
    this.knob.setAttribute("aria-valuenow", grip.now());
    this.knob.setAttribute("aria-valuetext", said);
  }

  // A mouse sets the start wherever it presses; a finger drags the knob or taps, so that the page still scrolls under it.
  // `now` is where the pointer has come to, when it came down before the code was there (main.js keeps what it did).
  press(down, now = down) {
    if (down.button !== 0 || now.type === "pointercancel") return;
    const onKnob = down.target === this.knob;
    if (!onKnob && (!this.first || down.target.classList.contains("fig-handle"))) return;
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

  local(event) {
    return this.view.local(event);
  }

  move([x, y]) {
    const { frame } = this.view.spec;
    const [left, top, width, height] = frame.rect;
    const held = [Math.min(Math.max(x, left), left + width), Math.min(Math.max(y, top), top + height)]; // the pointer may leave the box
    const point = unproject(frame, held).map((v, i) => Number(v.toPrecision(digits(frame.axes[i], v))));
    this.grip.move(point);
  }

  key(event) {
    const way = KEYS[event.key];
    if (!way) return;
    event.preventDefault();
    if (this.grip.key) { this.grip.key(way, event.shiftKey); return; }
    this.grip.move(nudged(this.view, this.grip.at(), way, event.shiftKey));
  }
}

// The start of the runs. With one variable an arrow key moves w alone: its value follows the curve.
export function startGrip(view) {
  const { figure } = view;
  const set = (start) => {
    figure.start = start;
    figure.controls.get("start").show();
    figure.touch();
  };
  return {
    at: () => view.handleAt(figure.start),
    said: () => figure.start.map((v) => show(v)).join(", "),
    now: () => figure.start[0],
    range: () => ({ "aria-valuemin": view.spec.frame.axes[0][0], "aria-valuemax": view.spec.frame.axes[0][1] }),
    move: (point) => set(view.startAt(point)),
    key: (way, large) => set(nudged(view, figure.start, way, large)),
  };
}

// A point moved by an arrow key, within the picture.
function nudged(view, point, way, large) {
  const { axes } = view.spec.frame;
  const part = large ? 0.05 : 0.005;
  return point.map((v, i) => {
    const [low, high] = axes[i];
    const next = v + way[i] * part * (high - low);
    return Number(Math.min(Math.max(next, low), high).toPrecision(digits(axes[i], next)));
  });
}

const POINTER = ["pointermove", "pointerup", "pointercancel"];

// As many digits as a thousandth of the axis needs: a start a reader can read out and type.
export function digits([low, high], value) {
  const grain = (high - low) / 1000;
  if (!(grain > 0) || ![grain, value / grain].every(Number.isFinite)) return 8; // no axis, or no number on it
  return Math.min(8, Math.max(1, Math.ceil(Math.log10(Math.max(Math.abs(value), grain) / grain)) + 1));
}
