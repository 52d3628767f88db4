/** Which files the advanced services reach: with the scope drive.file only those the add-on made for this person. */

import type { SpreadsheetFile } from "../model/spreadsheetFile";
import type { Caller } from "./caller";

/**
 * undefined when the add-on cannot see the file.
 * @param fullScopes scopes that open every file of the person
 */
export function reachableFile(
  execution: Caller,
  id: string,
  fullScopes: string[],
): SpreadsheetFile | undefined {
  const file = execution.world.files.get(id);
  return file && isReachable(execution, file, fullScopes) ? file : undefined;
}

export function isReachable(execution: Caller, file: SpreadsheetFile, fullScopes: string[]): boolean {
  const granted = execution.world.addOn.manifest.oauthScopes;
  const full =
    !granted || fullScopes.some((scope) => granted.includes(`https://www.googleapis.com/auth/${scope}`));
  return full || file.createdByAddOnFor.includes(execution.user);
}
