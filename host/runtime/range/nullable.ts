/** What of a range's looks null takes away, though Google's types do not say so. */
export const nullable = {
  setNumberFormat: "string?",
  setFontSize: "number?",
  setWrap: "boolean?",
  setWrapStrategy: "WrapStrategy?",
  setTextRotation: "number?|TextRotation",
};
