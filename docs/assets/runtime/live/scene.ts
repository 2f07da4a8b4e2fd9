// The box in which Plotly draws a landscape in space: as the still shows it, until the reader turns it.
import { type Axis, type Frame, ticks } from "../draw/frame.ts";
import type { Trace } from "../plotly-core.js";
import { show } from "../words/numbers.ts";
import type { Colours } from "./theme.ts";

export function scene({ axes, azimuth = 0 }: Frame, { ink, grid }: Colours, camera: unknown): Trace {
  const turn = (azimuth * Math.PI) / 180;
  const [xaxis, yaxis, zaxis] = axes.map((axis) => {
    const tickvals = within(axis);
    return {
      range: [axis[0], axis[1]],
      title: { text: axis[3] },
      gridcolor: grid,
      zerolinecolor: grid,
      backgroundcolor: "rgba(0,0,0,0)",
      color: ink,
      tickmode: "array",
      tickvals,
      ticktext: tickvals.map((v) => show(v)),
      tickangle: 0,
      showspikes: false,
    };
  });
  return {
    xaxis,
    yaxis,
    zaxis,
    aspectmode: "manual",
    aspectratio: { x: 1, y: 1, z: 0.62 },
    camera: camera ?? {
      eye: { x: 1.7 * Math.cos(turn), y: 1.7 * Math.sin(turn), z: 1.1 },
      center: { x: 0, y: 0, z: -0.12 },
    },
  };
}

// Round values well within an axis: at the corners those of two axes would stand in one place.
function within([low, high]: Axis): number[] {
  const between = (count: number) =>
    ticks([low, high, "linear", ""], count).filter((v) => Math.abs((v - low) / (high - low) - 0.5) < 0.44);
  return [4, 6, 8].map(between).find((values) => values.length > 1) ?? [];
}
