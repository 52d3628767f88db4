/** All calls that the sandbox can make, by name. */
import { cacheServices } from "./cache";
import { driveServices } from "./drive";
import { lockServices } from "./lock";
import { mailServices } from "./mail";
import { propertiesServices } from "./properties";
import { rangeServices } from "./range";
import { scriptServices } from "./script";
import type { Services } from "./service";
import { sessionServices } from "./session";
import { sheetServices } from "./sheet";
import { sheetsServices } from "./sheets/sheets";
import { spreadsheetServices } from "./spreadsheet";
import { uiServices } from "./ui";
import { utilitiesServices } from "./utilities";

export type { Service } from "./service";

/** Reading the spreadsheet saves what is buffered; reading a property, the cache or an address does not. */
function reading(of: Services): Services {
  const entries = Object.entries(of).map(([name, service]) => [
    name,
    service.price === "read" ? { ...service, waitsForWrites: true } : service,
  ]);
  return Object.fromEntries(entries) as Services;
}

export const services: Services = {
  ...reading({ ...spreadsheetServices, ...sheetServices, ...rangeServices }),
  ...uiServices,
  ...mailServices,
  ...utilitiesServices,
  ...scriptServices,
  ...sessionServices,
  ...lockServices,
  ...propertiesServices,
  ...cacheServices,
  ...sheetsServices,
  ...driveServices,
};
