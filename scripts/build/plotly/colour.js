// The part of culori that Plotly calls, with the colour spaces of CSS that pages use. Plotly requires the whole of culori,
// some thirty colour spaces, because its sources are not ES modules yet; culori/fn is made for choosing.
import { modeHsl, modeHwb, modeLrgb, modeRgb, useMode } from "culori/fn";

[modeRgb, modeHsl, modeHwb, modeLrgb].forEach(useMode); // lrgb: what contrast and luminance are computed in

export { converter, formatHex, formatRgb, wcagContrast, wcagLuminance } from "culori/fn";
