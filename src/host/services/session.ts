/** Session: who is calling. */
import { type Services, service } from "./service";

export const sessionServices: Services = {
  /** Simple triggers and people whose address Google does not reveal give "". */
  "session.email": service(
    "read",
    (execution) => (execution.authMode === "FULL" ? execution.world.revealedEmail(execution.user) : ""),
    { right: "identity" },
  ),
};
