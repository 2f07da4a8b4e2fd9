// @ts-nocheck
// Each thing into its class.
export const classify = (element, { truth }, say) => () => {
  const given = [...element.querySelectorAll("[data-item]")];
  const left = given.filter((select) => !select.value).length;
  if (left) return { says: say("need-all", { count: left }) };
  const hits = given.filter((select) => select.value === truth[select.dataset.item]).length;
  const right = hits === given.length;
  return { right, says: say("some-right", { right: hits, count: given.length }), words: right ? "right" : "wrong" };
};
