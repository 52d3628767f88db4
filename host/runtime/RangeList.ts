/** Several ranges of one sheet that are changed alike. */
import { together } from "./bridge";
import { define, GoogleObject } from "./define";
import { type Place, rangeAt } from "./places";
import { nullable } from "./range/nullable";

export class RangeList extends GoogleObject {
  readonly #places: Place[];
  constructor(places: Place[]) {
    super();
    this.#places = places;
  }
  getRanges() {
    return this.#places.map((place) => rangeAt(place));
  }
  /** The last one is what a person would then see selected. */
  activate() {
    this.getRanges().pop()?.activate();
    return this;
  }
}

type RangeMethod = (...args: unknown[]) => void;

const ofRanges =
  "breakApart check clear clearContent clearDataValidations clearFormat clearNote insertCheckboxes " +
  "removeCheckboxes setBackground setBackgroundRGB setBorder setFontColor setFontFamily setFontLine setFontSize " +
  "setFontStyle setFontWeight setFormula setFormulaR1C1 setHorizontalAlignment setNote setNumberFormat " +
  "setShowHyperlink setTextDirection setTextRotation setValue setVerticalAlignment setVerticalText setWrap " +
  "setWrapStrategy trimWhitespace uncheck";
for (const method of ofRanges.split(" "))
  Object.defineProperty(RangeList.prototype, method, {
    configurable: true,
    writable: true,
    value(this: RangeList, ...args: unknown[]) {
      together(() => {
        for (const range of this.getRanges())
          (range as unknown as { [name: string]: RangeMethod })[method]?.(...args);
      });
      return this;
    },
  });

define(RangeList, "SpreadsheetApp.RangeList", nullable);
