// A flat picture that Plotly takes over: first the paths are written into the still, so that it is alive at once; when Plotly has
// drawn frame, axes and landscape, the same paths move into Plotly's drawing and keep being written directly.
import type { Trajectory } from "../optlib.js";
import { type Axis, projector, ticks } from "../draw/frame.ts";
import { tick } from "../draw/ground.ts";
import { far } from "../draw/path.ts";
import type { Run } from "../figure/model.ts";
import type { Plotly, PlotElement as Plot, Trace } from "../plotly-core.js";
import type { ViewSpec } from "../types.ts";
import { where } from "../words/symbols.ts";
import { CONFIG, flat, inTurn } from "./library.ts";
import { Still } from "./still.ts";
import { type Colours, colours, onTheme } from "./theme.ts";

export interface Hover {
  x: unknown[];
  y: unknown[];
  text: string[];
}

export abstract class View<S extends ViewSpec = ViewSpec> extends Still<S> {
  Plotly!: Plotly;
  plot: Plot | null = null;
  colours!: Colours;
  printing = false;
  below = 0; // so many traces are the landscape's; the runs' come after
  private pointer = "";
  private settling: ReturnType<typeof setTimeout> | undefined;

  override open(): void {
    super.open();
    if (!this.figure.asDeclared) this.lay(); // the build's axes are those of the declared state
    this.pointer = matchMedia("(hover: hover)").matches ? "mouse" : "touch";
    this.stage.addEventListener("pointerover", (event) => this.pointed(event), true);
  }

  // — what a kind of view says —

  // What Plotly draws under the runs.
  landscape(): Trace[] {
    return [];
  }

  hoverText(run: Run, { points, values }: Trajectory, k: number): string {
    return this.figure.say("at-step", {
      run: this.figure.name(run),
      step: k,
      where: where(run.objective, points[k], values[k]),
    });
  }

  // — how it is drawn —

  upgrade(): Promise<void> {
    return inTurn(async () => {
      try {
        await this.mount(await flat());
      } catch (error) {
        console.warn(`${this.figure.spec.id}: ${(error as Error)?.stack ?? error}`);
        this.figure.notice(this.figure.say("plot-failed"));
      }
    });
  }

  async mount(Plotly: Plotly): Promise<void> {
    this.Plotly = Plotly;
    const plot = document.createElement("div") as unknown as Plot;
    plot.className = "fig-plot";
    this.stage.append(plot);
    this.colours = colours(this.stage);
    const { frame } = this;
    await Plotly.newPlot(plot, this.traces(), this.layout(), CONFIG);
    this.plot = plot;
    if (frame === this.frame) this.appear();
    else plot.hidden = true; // the reader has gone on to other ground in the meantime
    this.settle();
    onTheme(() => {
      this.colours = colours(this.stage);
      this.retheme();
    });
  }

  private traces(): Trace[] {
    const landscape = this.landscape();
    this.below = landscape.length;
    return [...landscape, ...this.hovers()];
  }

  private appear(): void {
    if (this.plot) this.plot.hidden = false;
    this.stage.dataset.live = "";
    this.adopt();
  }

  override change(spec: S): void {
    super.change(spec);
    this.returnHome();
  }

  private returnHome(): void {
    if (!this.plot || this.home === this.layer.parentNode) return;
    this.home.append(this.layer);
    delete this.stage.dataset.live;
    this.plot.hidden = true;
  }

  // Plotly on the ground to which the still went ahead.
  private async remake(plot: Plot): Promise<void> {
    const { frame } = this;
    await this.Plotly.react(plot, this.traces(), this.layout(), CONFIG);
    if (frame === this.frame && !this.figure.moving) this.appear();
  }

  // Put the runs' layer into Plotly's drawing, in its pixels.
  adopt(): void {
    if (this.printing || !this.plot) return; // a restyle that was under way must not take the paths off the paper
    const inner = this.plot.querySelector(".overplot > .xy") as Element;
    // On top: Plotly makes its layers anew once a trace that was empty has something to show.
    if (inner.lastElementChild !== this.layer) inner.append(this.layer);
    const { xaxis, yaxis } = this.plot._fullLayout;
    this.rect = [0, 0, xaxis._length, yaxis._length];
    this.draw();
  }

  // Paper has another width than the screen: what is printed is the still, with the present paths on the present axes.
  print(starts: boolean): void {
    if (!this.plot || this.plot.hidden) return;
    this.printing = starts;
    if (starts) {
      this.home.append(this.layer);
      this.rect = this.frame.rect;
      this.draw();
    } else {
      this.Plotly.relayout(this.plot, this.size());
      this.adopt();
    }
  }

  layout(): Trace {
    const [x, y] = this.frame.axes;
    return {
      ...this.size(),
      paper_bgcolor: "rgba(0,0,0,0)",
      plot_bgcolor: "rgba(0,0,0,0)",
      font: { family: this.colours.font, size: 12, color: this.colours.ink },
      showlegend: false,
      hovermode: this.hovering(),
      dragmode: false,
      hoverlabel: { bgcolor: this.colours.paper, bordercolor: this.colours.ink, font: { color: this.colours.ink } },
      xaxis: this.axis(x, 8),
      yaxis: this.axis(y, 5),
    };
  }

  // Plotly's plot area lies exactly over the still's, so that nothing moves when it takes over and one pointer map serves both.
  private size(): Trace {
    const { clientWidth: width, clientHeight: height } = this.stage;
    const [left, top, w, h] = this.frame.rect.map((v) => v * this.scale);
    return {
      width,
      height,
      margin: { l: left, t: top, r: width - left - w, b: height - top - h, pad: 0, autoexpand: false },
    };
  }

  // Titles stay the still's, which lie in the same place.
  private axis(axis: Axis, count: number): Trace {
    const [low, high, kind] = axis;
    const tickvals = ticks(axis, count),
      power = (exponent: string) => `10<sup>${exponent}</sup>`;
    return {
      type: kind,
      range: kind === "log" ? [Math.log10(low), Math.log10(high)] : [low, high],
      fixedrange: true,
      zeroline: false,
      gridcolor: this.colours.grid,
      ticks: "",
      showline: false,
      ticklabelstandoff: 4,
      automargin: false,
      tickmode: "array",
      tickvals,
      ticktext: tickvals.map((v) => tick(axis, v, power)),
    };
  }

  // A finger's hover box would stay and cover the path it has just moved.
  private hovering(): "closest" | false {
    return this.pointer === "mouse" ? "closest" : false;
  }

  pointed({ pointerType }: PointerEvent): void {
    if (pointerType === this.pointer) return;
    this.pointer = pointerType;
    if (this.plot) this.Plotly.relayout(this.plot, { hovermode: this.hovering() });
  }

  // Invisible lines: Plotly's own hover on the iterates. The visible paths are written by draw().
  hovers(): Trace[] {
    return this.runs.map((run) => ({
      type: "scatter",
      mode: "lines",
      name: this.figure.name(run),
      line: { color: "rgba(0,0,0,0)", width: 1 },
      ...this.hoverData(run),
      hovertemplate: "%{text}<extra></extra>",
    }));
  }

  hovered(): Hover[] {
    return this.runs.map((run) => this.hoverData(run));
  }

  hoverData(run: Run): Hover {
    const result = this.figure.shownResult(run);
    if (!result) return { x: [], y: [], text: [] };
    const project = projector(this.frame);
    // Far outside the picture nothing can be hovered over, and Plotly would write paths there that no browser can read.
    const near = (place: number[]) => place.every(Number.isFinite) && !far(place);
    const points = this.path(result, this.figure.shown, run).map((point) =>
      near(project(point)) ? point : [null, null],
    );
    return {
      x: points.map((p) => p[0]),
      y: points.map((p) => p[1]),
      text: points.map((_, k) => this.hoverText(run, result, k)),
    };
  }

  // One restyle once the reader has let go; a held arrow key lets go many times a second, so wait for quiet.
  override settle(): void {
    super.settle();
    if (this.refitted()) this.lay();
    if (!this.plot) return;
    clearTimeout(this.settling);
    this.settling = setTimeout(() => this.sync(), 180);
  }

  // Axes that follow the runs do so once the reader has let go. Whether they have changed.
  private refitted(): boolean {
    const axes = JSON.stringify(this.frame.axes),
      next = this.framed();
    if (JSON.stringify(next.axes) === axes) return false;
    this.frame = next;
    if (this.layer.parentNode === this.home) this.rect = next.rect;
    else if (this.plot)
      this.Plotly.relayout(this.plot, { xaxis: this.axis(next.axes[0], 8), yaxis: this.axis(next.axes[1], 5) });
    this.draw();
    return true;
  }

  sync(): void {
    const { plot } = this;
    if (!plot) return;
    if (this.layer.parentNode === this.home && !this.printing) {
      this.remake(plot);
      return;
    }
    const data = this.hovered();
    const change = { x: data.map((d) => d.x), y: data.map((d) => d.y), text: data.map((d) => d.text) };
    if (data.length)
      this.Plotly.restyle(
        plot,
        change,
        data.map((_, i) => this.below + i),
      );
    this.adopt();
  }

  retheme(): void {
    const {
      plot,
      colours: { ink, grid, paper, font },
    } = this;
    if (!plot || plot.hidden) return;
    this.Plotly.relayout(plot, {
      "font.color": ink,
      "font.family": font,
      "xaxis.gridcolor": grid,
      "yaxis.gridcolor": grid,
      "hoverlabel.bgcolor": paper,
      "hoverlabel.bordercolor": ink,
      "hoverlabel.font.color": ink,
    });
    this.adopt();
  }

  override resize(): void {
    super.resize();
    if (!this.plot || !this.stage.clientWidth || this.layer.parentNode === this.home) return;
    this.Plotly.relayout(this.plot, this.size());
    this.adopt();
  }
}
