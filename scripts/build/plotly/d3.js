// The parts of D3 3 that Plotly's core and our traces call. Each line is inlined as text with what it imports in turn:
// D3 3 predates modules, its sources share one scope (see lean.mjs).
import "start";
import "compat/";
import "arrays/extent";
import "arrays/max";
import "arrays/min";
import "arrays/range";
import "behavior/drag";
import "color/rgb";
import "core/rebind";
import "event/dispatch";
import "event/event";
import "event/mouse";
import "event/timer";
import "format/round";
import "interpolate/ease";
import "interpolate/interpolate";
import "scale/linear";
import "selection/selection";
import "transition/transition";
import "end";
