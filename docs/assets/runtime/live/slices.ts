// Long work, done in slices so short that nobody feels them. The build has nobody to keep waiting and does all of it at once.
const SLICE = 6; // milliseconds

// What is worked through pauses at every `yield`, and hands over what is worth showing. Started, the work can be stopped.
export type Work<T> = Generator<T | null, void, undefined>;
type Worker = <T>(work: Work<T>, show: (part: T) => void) => () => void;

// Channel messages run between frames and input; nested timers would wait four milliseconds each.
const inSlices: Worker = (work, show) => {
  const { port1, port2 } = new MessageChannel();
  const close = () => {
    port1.close();
    port2.close();
  };
  let on = true;
  port1.onmessage = () => {
    const end = performance.now() + SLICE;
    while (on && performance.now() < end) {
      const { value, done } = work.next();
      if (done) {
        on = false;
        break;
      }
      if (value) {
        show(value);
        break;
      }
    }
    if (on) port2.postMessage(0);
    else close();
  };
  port2.postMessage(0);
  return () => {
    on = false;
    close();
  };
};

const atOnce: Worker = (work, show) => {
  for (const part of work) if (part) show(part);
  return () => {};
};

let worker = inSlices;

export const workThrough: Worker = (work, show) => worker(work, show);

export function workAtOnce(): void {
  worker = atOnce;
}
