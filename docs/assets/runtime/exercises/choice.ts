// @ts-nocheck
// One of several; every option has its own explanation.
export const choice = (element, { right }, say) => () => {
  const chosen = element.querySelector("input:checked");
  return chosen ? { right: chosen.value === right, words: chosen.value } : { says: say("need-choice") };
};
