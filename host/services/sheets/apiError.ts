/** Errors of the advanced services, worded as Apps Script words them. */
import { GoogleError } from "../../edits/refusals";

/** @param method such as sheets.spreadsheets.get */
function apiError(method: string, message: string): GoogleError {
  return new GoogleError(
    `API call to ${method} failed with error: ${message}`,
    "GoogleJsonResponseException",
  );
}

/** Runs `body`; what it refuses becomes an error of the API method. */
export function asApi<T>(method: string, body: () => T): T {
  try {
    return body();
  } catch (error) {
    if (error instanceof GoogleError && error.name === "Exception") throw apiError(method, error.message);
    throw error;
  }
}
