/** Range: a rectangle of cells of one sheet. */
import { addMethods, define, GoogleObject } from "../define";
import { makes, type Place, putAt } from "../places";
import { bordering } from "./borders";
import { clearing } from "./clearing";
import { colors } from "./colors";
import { copying } from "./copying";
import { data } from "./data";
import { finding } from "./finding";
import { formats } from "./formats";
import { formulas } from "./formulas";
import { grouping } from "./grouping";
import { merging } from "./merging";
import { nullable } from "./nullable";
import { position } from "./position";
import { ruling } from "./ruling";
import { shifting } from "./shifting";
import { texts } from "./texts";
import { values } from "./values";

class Range extends GoogleObject {
  constructor(place: Place) {
    super();
    putAt(this, place);
  }
}

addMethods(Range, () => [
  position,
  values,
  formulas,
  formats,
  colors,
  texts,
  bordering,
  clearing,
  copying,
  shifting,
  data,
  finding,
  merging,
  ruling,
  grouping,
]);

define(Range, "SpreadsheetApp.Range", { ...nullable, sort: "number|any[]|object" });
makes({ range: (place) => new Range(place) });
