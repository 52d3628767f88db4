// The tests in which a file's locale or time zone could matter, once more in German files.
import { setting } from "./testHost";

Object.assign(setting, { locale: "de_DE", timeZone: "Europe/Berlin" });

describe.each([
  "activeSheet",
  "copying",
  "customFunctions",
  "formulas",
  "moreServices",
  "rangeData",
  "ranges",
  "services",
  "sheets",
  "texts",
  "typing",
  "validation",
])("in a German file: %s", (name) => {
  require(`./${name}.test`);
});
