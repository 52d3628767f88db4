/** The requests of spreadsheets.batchUpdate. */
import { refuse } from "../../edits/refusals";
import { cellRequests } from "./cellRequests";
import { lineRequests } from "./lineRequests";
import type { Context } from "./requestContext";
import { ruleRequests } from "./ruleRequests";
import { sheetRequests } from "./sheetRequests";

const requests = { ...sheetRequests, ...cellRequests, ...lineRequests, ...ruleRequests };

/** One request such as {addSheet: {…}}; its reply. */
export function applyRequest(context: Context, request: { [name: string]: unknown }): object {
  const [name = "", ...more] = Object.keys(request);
  if (more.length > 0) refuse("A request holds one kind of change only.");
  const handler = requests[name];
  if (!handler) return refuse(`Sheets request ${name} is not available in the local host`);
  const reply = handler(context, request[name] as never);
  return typeof reply === "object" ? { [name]: reply } : {};
}
