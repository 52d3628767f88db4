/** Taking away what cells hold. */
import { editCells, type GoogleRange, type MethodsOf } from "../places";

interface Options {
  contentsOnly?: boolean;
  formatOnly?: boolean;
  validationsOnly?: boolean;
  commentsOnly?: boolean;
}

type What = { contents?: boolean; formats?: boolean; notes?: boolean; validations?: boolean };

const clear = (what: What) =>
  function (this: object) {
    editCells(this, { kind: "clear", ...what });
    return this;
  };

export const clearing: MethodsOf<GoogleRange> = {
  clear(options?: Options) {
    const all = !options || !Object.values(options).some(Boolean);
    editCells(this, {
      kind: "clear",
      contents: all || options?.contentsOnly === true,
      formats: all || options?.formatOnly === true,
      notes: all || options?.commentsOnly === true,
      validations: options?.validationsOnly === true,
    });
    return this;
  },
  clearContent: clear({ contents: true }),
  clearFormat: clear({ formats: true }),
  clearNote: clear({ notes: true }),
  clearDataValidations: clear({ validations: true }),
};
