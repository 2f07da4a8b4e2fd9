// In place of Plotly's bar of buttons, its icons and its upload to the maker's cloud: figures here have controls of their own.
// Plotly asks which way the bar lies, to hang its container; that much is answered.
export const moduleType = "component";
export const name = "modebar";
export const layoutAttributes = {};
export const supplyLayoutDefaults = (_, layout) => {
  layout.modebar = { orientation: "h" };
};
export const manage = () => {};
