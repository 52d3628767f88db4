/** Sheet: one tab. */
import { addMethods, define, GoogleObject } from "../define";
import { makes, putAt, type SheetPlace } from "../places";
import { content } from "./content";
import { groups } from "./groups";
import { lines } from "./lines";
import { parts } from "./parts";
import { selecting } from "./selecting";
import { settings } from "./settings";

class Sheet extends GoogleObject {
  constructor(place: SheetPlace) {
    super();
    putAt(this, place);
  }
}

addMethods(Sheet, () => [settings, content, lines, groups, parts, selecting]);
define(Sheet, "SpreadsheetApp.Sheet", { clear: "|object" });
makes({ sheet: (place) => new Sheet(place) });
