/** What each kind of execution may do, and which OAuth scope a service needs. */
import { GoogleError } from "../edits/refusals";
import type { Manifest } from "./addOn";

export type ExecutionKind =
  | "run"
  | "menu"
  | "onOpen"
  | "onEdit"
  | "onInstall"
  | "customFunction"
  | "installedTrigger";
export type AuthMode = "NONE" | "CUSTOM_FUNCTION" | "LIMITED" | "FULL";
export type Right =
  | "always"
  | "menu"
  | "document"
  | "writing"
  | "otherDocument"
  | "properties"
  | "identity"
  | "ui"
  | "sheetsService"
  | "driveService"
  | "mail"
  | "triggers";

const allowed: { [mode in AuthMode]: Right[] | "all" } = {
  NONE: ["always", "menu"],
  CUSTOM_FUNCTION: ["always", "document", "properties", "identity"],
  LIMITED: ["always", "menu", "document", "writing", "properties", "identity"],
  FULL: "all",
};

const AUTH = "https://www.googleapis.com/auth/";
const scopes: { [right in Right]?: string[] } = {
  document: ["spreadsheets.currentonly", "spreadsheets"],
  otherDocument: ["spreadsheets"],
  identity: ["userinfo.email"],
  ui: ["script.container.ui"],
  sheetsService: ["drive.file", "drive", "spreadsheets"],
  driveService: ["drive.file", "drive"],
  mail: ["script.send_mail"],
  triggers: ["script.scriptapp"],
};

/** The manifest's scopes without those that the person did not allow; undefined where Google finds them by itself. */
export const grantedScopes = ({ oauthScopes }: Manifest, denied: string[]): string[] | undefined =>
  oauthScopes?.filter((scope) => !denied.includes(scope));

/**
 * Throws Google's refusal when the execution may not use a service.
 * @param name Google's name of the called method, such as SpreadsheetApp.getActive
 * @param denied scopes that this person has not allowed; where nothing is authorized at all, that is no matter
 */
export function refuseWithoutRight(
  right: Right,
  name: string,
  mode: AuthMode,
  manifest: Manifest,
  denied: string[],
): void {
  const wanted = (scopes[right] ?? []).map((scope) => AUTH + scope);
  const rights = allowed[mode];
  if (rights !== "all" && !rights.includes(right))
    throw new GoogleError(
      `You do not have permission to call ${name}.${wanted[0] ? ` Required permissions: ${wanted[0]}` : ""}`,
    );
  const asked = manifest.oauthScopes;
  // Without a list Google finds the scopes by itself.
  if (!asked || wanted.length === 0) return;
  const list = wanted.length > 1 ? `(${wanted.join(" || ")})` : wanted[0];
  if (!wanted.some((scope) => asked.includes(scope)))
    throw new GoogleError(
      `Specified permissions are not sufficient to call ${name}. Required permissions: ${list}`,
    );
  const granted = mode === "FULL" ? grantedScopes(manifest, denied) : asked;
  if (!wanted.some((scope) => granted?.includes(scope)))
    throw new GoogleError(`You do not have permission to call ${name}. Required permissions: ${list}`);
}
