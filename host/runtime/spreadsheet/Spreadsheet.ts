/** Spreadsheet: one file. */
import { addMethods, define, GoogleObject } from "../define";
import { makes, putAt } from "../places";
import { activeSheetMethods } from "./activeSheetMethods";
import { calculating } from "./calculating";
import { file } from "./file";
import { people } from "./people";
import { ranges } from "./ranges";
import { sheets } from "./sheets";

class Spreadsheet extends GoogleObject {
  constructor(fileId: string) {
    super();
    putAt(this, fileId);
  }
}

addMethods(Spreadsheet, () => [activeSheetMethods, file, sheets, ranges, people, calculating]);
define(Spreadsheet, "SpreadsheetApp.Spreadsheet", {
  toast: "string|string,string?|string,string?,number?",
});
makes({ spreadsheet: (fileId) => new Spreadsheet(fileId) });
