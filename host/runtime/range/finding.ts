/** Looking for texts in a range. */
import { type GoogleRange, type MethodsOf, placeOf } from "../places";
import { TextFinder } from "../TextFinder";

export const finding: MethodsOf<GoogleRange> = {
  createTextFinder(text: string) {
    return new TextFinder([placeOf(this)], text);
  },
};
