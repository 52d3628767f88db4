/** Keeps the marks of several people whom nobody questioned: one look, one row each. */
import { calibratedMarks, checkDecision, type Decision } from "../../domain/calibration/decision";
import { mayDecide, whyNot } from "../../domain/cycle/cycle";
import { formatMarks } from "../../domain/rating/marksText";
import type { Marks } from "../../domain/rating/rating";
import { changesOf } from "../../workbook/cells/change";
import { readTables } from "../../workbook/tables/readTables";
import { decisionsTable } from "../../workbook/tables/tables";
import type { Context } from "../context";
import { type Outcome, refuse } from "../outcome";
import { record } from "../record";
import { sameState, unchanged } from "../unchanged";
import { decidable, ofPerson, overtaken, rowOf } from "./decidable";

export interface PeopleToKeep {
  /** Each with the marks that stood on the screen, undecided. */
  readonly people: readonly { readonly person: string; readonly seen: Marks }[];
  readonly decidedBy: string;
  readonly session: string;
  readonly request: string;
}

/** All of them or none: somebody decided meanwhile is no longer one of those nobody questioned. */
export function keepTogether(context: Context, input: PeopleToKeep): Outcome<{ kept: number }> {
  const state = context.settings.cycle?.state ?? "Draft";
  if (!mayDecide(state)) return refuse({ code: "cycle.notLive", message: whyNot("decide", state) });
  const rows: Decision[] = [];
  for (const { person, seen } of input.people) {
    const row = kept(context, input, person, seen);
    if ("problems" in row) return row;
    rows.push(row);
  }
  const ids = new Set(rows.map(({ person }) => person));
  return record(context, {
    request: input.request,
    what: `Keep the marks of ${rows.length} people`,
    changes: rows.flatMap((row) => changesOf(decisionsTable, [], null, row)),
    guards: [
      sameState(context),
      unchanged(context, "decisions", decidedMeanwhile, ({ person }) => ids.has(person)),
    ],
    answer: { kept: rows.length },
  });
}

function kept(context: Context, { decidedBy, session, request }: PeopleToKeep, id: string, seen: Marks) {
  const found = decidable(context, id);
  if ("problems" in found) return found;
  const { decisions } = readTables(context.seen, ["decisions"]).tables;
  const standing = ofPerson(context, decisions.rows, id);
  const meanwhile = overtaken(found.person, standing, "");
  if (meanwhile) return refuse(meanwhile);
  const problems = checkDecision(
    { marks: seen, seen, reasonCode: "", comment: "" },
    {
      criteria: found.criteria,
      standing: calibratedMarks(found.given, standing),
      reasonCodes: context.settings.reasonCodes,
    },
  );
  if (problems.length) return refuse(...problems);
  const marks = formatMarks(seen);
  return rowOf(context, found.person, {
    id: `${request}/${id}`,
    session,
    kind: "marks",
    from: marks,
    to: marks,
    reasonCode: "",
    comment: "",
    decidedBy: decidedBy.trim() || context.email,
    managerPresent: "",
    reverses: "",
  });
}

const decidedMeanwhile = {
  code: "decision.meanwhile",
  message:
    "Somebody decided about one of these people meanwhile. Nothing was recorded; look at the list as it stands now, then keep the others.",
};
