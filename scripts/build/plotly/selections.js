// In place of Plotly's box and lasso selection: no figure of this site offers it, and it brings polygon clipping along.
// Plotly calls these names whether or not the component is registered.
const nothing = () => {};

export { nothing as clearOutline, nothing as prepSelect, nothing as selectOnClick };
