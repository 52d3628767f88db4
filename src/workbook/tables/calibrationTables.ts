/** The table of what was decided in calibration. */
import type { Decision } from "../../domain/calibration/decision";
import { choice, text } from "./columns";
import { personName } from "./sharedColumns";
import type { Table } from "./table";

export const decisionsTable: Table<Decision> = {
  name: "Decisions",
  purpose: "What was decided in calibration, with its reason. Nothing is overwritten; undoing adds a row.",
  id: "id",
  fields: {
    name: personName,
    kind: choice("Kind", ["marks", "promotion", "track change", "approval"], { width: 170 }),
    from: text("From", { width: 260 }),
    to: text("To", { width: 260 }),
    reasonCode: text("Reason code", { width: 170 }),
    comment: text("Comment", { width: 320 }),
    when: text("When", { width: 170 }),
    session: text("Session", { width: 170 }),
    decidedBy: text("Decided by", { width: 200 }),
    managerPresent: choice("Manager present", ["", "yes", "no"], {
      width: 170,
      note: "Whether the manager who gave the marks was in the meeting; blank where nobody said.",
    }),
    recordedBy: text("Recorded by", { width: 200 }),
    cycle: text("Cycle", { width: 90 }),
    person: text("Employee ID", { width: 100 }),
    case: text("Case", { width: 110, note: "The promotion case it is about." }),
    reverses: text("Reverses", { width: 110, note: "The decision this row takes back." }),
    id: text("ID", { width: 160 }),
  },
};
