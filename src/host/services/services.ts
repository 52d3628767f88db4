/** All calls that the sandbox can make, by name. */
import { cacheServices } from "./cache";
import { driveServices } from "./drive";
import { lockServices } from "./lock";
import { propertiesServices } from "./properties";
import { rangeServices } from "./range";
import type { Services } from "./service";
import { sessionServices } from "./session";
import { sheetServices } from "./sheet";
import { sheetsServices } from "./sheets/sheets";
import { spreadsheetServices } from "./spreadsheet";
import { uiServices } from "./ui";
import { utilitiesServices } from "./utilities";

export type { Service } from "./service";

export const services: Services = {
  ...spreadsheetServices,
  ...sheetServices,
  ...rangeServices,
  ...uiServices,
  ...utilitiesServices,
  ...sessionServices,
  ...lockServices,
  ...propertiesServices,
  ...cacheServices,
  ...sheetsServices,
  ...driveServices,
};
