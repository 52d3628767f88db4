/** Permissions that this person has not given to Plumbline, in words: since 2025 Google lets people leave out single ones. */

/** Asked of everybody, for Google knows no permission for some; only who sends letters has to give it. */
const mailScope = "script.send_mail";

/** What each permission is for. */
const uses: readonly (readonly [scope: string, use: string])[] = [
  ["spreadsheets.currentonly", "to read and write this workbook"],
  ["drive.file", "to make packets and the published ladder, and to share them"],
  ["script.container.ui", "to show its pages beside the sheets"],
  ["userinfo.email", "to know who you are, so that you see what is yours and nobody else does"],
  [mailScope, "to send invitations and reminders in your name"],
];

export interface MissingConsent {
  readonly message: string;
  /** Google's page where the rest can be allowed. */
  readonly consent: string;
}

/** null when everything that this call needs is allowed. */
export function missingConsent(sendsLetters: boolean): MissingConsent | null {
  const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL) as Authorization;
  if (String(info.getAuthorizationStatus()) !== "REQUIRED") return null;
  const granted = info.getAuthorizedScopes();
  const lacking = uses.filter(([scope]) => !granted.some((one) => one.endsWith(`/auth/${scope}`)));
  const missing = lacking.filter(([scope]) => sendsLetters || scope !== mailScope);
  if (lacking.length > missing.length && !missing.length) return null;
  const listed = missing.map(([, use]) => use).join("; ");
  return {
    message: `Google says that you have not allowed everything Plumbline needs: ${listed || "a permission"}. Nothing was done. Allow it on Google's page, then try again.`,
    consent: info.getAuthorizationUrl(),
  };
}

/** Google's types lack the list of what was granted. */
type Authorization = GoogleAppsScript.Script.AuthorizationInfo & { getAuthorizedScopes(): string[] };
