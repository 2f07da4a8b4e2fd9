// A view that WebGL draws: only where there is a context, and only while it is looked at, as WebGL draws on and on, seen or not.
// At all other times its still stands there, alive. What is drawn, and how, is in mount() of the view itself.
import type { Plotly, PlotElement as Plot } from "../plotly-core.js";
import type { ViewSpec } from "../types.ts";
import { inTurn, space } from "./library.ts";
import { onTheme } from "./theme.ts";
import { View } from "./view.ts";

const NEAR = "200px"; // outside of the window, before it is looked at

export abstract class Space<S extends ViewSpec = ViewSpec> extends View<S> {
  protected camera: unknown; // as the reader has turned it
  private wanted = false;
  private seen = false;
  private completing: Promise<void> | null = null;

  // Makes the plot, and calls watch().
  abstract override mount(Plotly: Plotly): Promise<void>;

  override open(): void {
    super.open();
    for (const event of ["pointerdown", "pointerenter"]) this.stage.addEventListener(event, () => this.complete());
    const look = (entries: IntersectionObserverEntry[]) => this.look(entries[entries.length - 1].isIntersecting);
    new IntersectionObserver(look, { rootMargin: NEAR }).observe(this.stage);
    onTheme(() => {
      if (this.plot) this.retheme();
    });
  }

  override async upgrade(): Promise<void> {}

  async complete(): Promise<void> {
    this.wanted = true;
    await this.raise();
  }

  private look(seen: boolean): void {
    this.seen = seen;
    if (!seen) this.lower();
    else if (this.wanted) this.raise();
  }

  private raise(): Promise<void> | null {
    if (!this.seen || this.plot) return null;
    this.completing ??= inTurn(async () => {
      try {
        if (!possible())
          this.wanted = false; // the next touch asks anew
        else if (this.seen) await this.mount(await space());
      } catch (error) {
        console.warn(`${this.figure.spec.id}: ${(error as Error)?.stack ?? error}`);
        this.wanted = false;
        this.stage.querySelector(".fig-plot")?.remove();
      }
      this.completing = null;
      if (!this.seen) this.lower();
    });
    return this.completing;
  }

  // Back to the still. The reader finds the plot again as they have turned it.
  private lower(): void {
    const { plot } = this;
    if (!plot) return;
    this.camera = plot.layout.scene?.camera;
    this.plot = null;
    delete this.stage.dataset.live;
    const { gl } = scene(plot);
    this.Plotly.purge(plot);
    plot.remove();
    free(gl);
    this.draw();
  }

  // The system may take the context away at any time. Plotly notices in the middle of its drawing: it goes right after.
  protected watch(plot: Plot): void {
    scene(plot).oncontextloss = () =>
      setTimeout(() => {
        if (this.plot !== plot) return;
        this.wanted = false;
        this.lower();
      });
  }
}

interface Scene {
  gl: WebGLRenderingContext;
  oncontextloss: () => void;
}

const scene = (plot: Plot): Scene =>
  (plot._fullLayout as unknown as { scene: { _scene: { glplot: Scene } } }).scene._scene.glplot;

// A page may have few contexts, and one that nobody draws with any more would count until it is collected.
const free = (gl: WebGLRenderingContext): void => gl.getExtension("WEBGL_lose_context")?.loseContext();

function possible(): boolean {
  const gl = document.createElement("canvas").getContext("webgl");
  if (gl) free(gl);
  return Boolean(gl);
}
