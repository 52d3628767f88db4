/** Session: who is calling. */
import { createHash } from "node:crypto";
import { type Services, service } from "./service";

const thirtyDays = 30 * 86_400_000;

export const sessionServices: Services = {
  /** Tells people apart for thirty days without saying who they are. */
  "session.key": service("read", (execution) =>
    createHash("sha256")
      .update(`${execution.user.toLowerCase()} ${Math.floor(execution.world.now() / thirtyDays)}`)
      .digest("base64url"),
  ),

  /** Simple triggers and people whose address Google does not reveal give "". */
  "session.email": service(
    "read",
    (execution) => (execution.authMode === "FULL" ? execution.world.revealedEmail(execution.user) : ""),
    { right: "identity" },
  ),
};
