// A view that WebGL draws: only where there is a context, and only while it is looked at, as WebGL draws on and on, seen or not.
// At all other times its still stands there, alive. What is drawn, and how, is in mount() of the view itself.
import { inTurn, space } from "../library.js";
import { onTheme } from "../theme.js";
import { View } from "./base.js";

const NEAR = "200px"; // outside of the window, before it is looked at

export class Space extends View {
  constructor(figure, spec, element) {
    super(figure, spec, element);
    for (const event of ["pointerdown", "pointerenter"]) this.stage.addEventListener(event, () => this.complete());
    new IntersectionObserver((entries) => this.look(entries.at(-1).isIntersecting), { rootMargin: NEAR }).observe(this.stage);
    onTheme(() => { if (this.plot) this.retheme(); });
  }

  upgrade() {}

  complete() {
    this.wanted = true;
    return this.raise();
  }

  look(seen) {
    this.seen = seen;
    if (!seen) this.lower();
    else if (this.wanted) this.raise();
  }

  raise() {
    if (!this.seen || this.plot) return undefined;
    this.completing ??= inTurn(async () => {
      try {
        if (!possible()) this.wanted = false; // the next touch asks anew
        else if (this.seen) await this.mount(await space());
      } catch (error) {
        console.warn(`${this.figure.spec.id}: ${error?.stack ?? error}`);
        this.wanted = false;
        this.stage.querySelector(".fig-plot")?.remove();
      }
      this.completing = null;
      if (!this.seen) this.lower();
    });
    return this.completing;
  }

  // Back to the still. The reader finds the plot again as they have turned it.
  lower() {
    const { plot } = this;
    if (!plot) return;
    this.camera = plot.layout.scene.camera;
    this.plot = null;
    delete this.stage.dataset.live;
    const { gl } = scene(plot);
    this.Plotly.purge(plot);
    plot.remove();
    free(gl);
    this.draw();
  }

  // The system may take the context away at any time. Plotly notices in the middle of its drawing: it goes right after.
  watch() {
    const { plot } = this;
    scene(plot).oncontextloss = () => setTimeout(() => {
      if (this.plot !== plot) return;
      this.wanted = false;
      this.lower();
    });
  }
}

const scene = (plot) => plot._fullLayout.scene._scene.glplot;

// A page may have few contexts, and one that nobody draws with any more would count until it is collected.
const free = (gl) => gl.getExtension("WEBGL_lose_context")?.loseContext();

function possible() {
  const gl = document.createElement("canvas").getContext("webgl");
  if (gl) free(gl);
  return Boolean(gl);
}
