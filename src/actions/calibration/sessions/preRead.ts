/** In a participant's packet: the people of own sessions with their expectations, and saving what one thinks of them. */
import { type NotAsked, whyNotAsked } from "../../../domain/calibration/opinion";
import { checkOpinion, notAskedIn, type PreReadRow } from "../../../domain/calibration/preRead";
import { whyNot } from "../../../domain/cycle/cycle";
import type { RubricCell } from "../../../domain/ladder/ladder";
import type { Problem } from "../../../domain/problem";
import { savedRow } from "../../../domain/rating/savedAs";
import { changesOf } from "../../../workbook/cells/change";
import { readIfThere } from "../../../workbook/tables/readIfThere";
import { readTables } from "../../../workbook/tables/readTables";
import { preReadTable } from "../../../workbook/tables/tables";
import type { Context } from "../../context";
import { readLadder } from "../../ladder/readLadder";
import { readRubrics } from "../../ladder/readRubrics";
import { done, type Outcome, refuse } from "../../outcome";
import { saveRow } from "../../saveRow";

export interface PreRead {
  readonly canAnswer: boolean;
  /** Why nothing can be answered; blank when it can. */
  readonly whyNot: string;
  /** Who is not asked about stands at the end, with why. */
  readonly rows: readonly (Omit<PreReadRow, "request"> & { readonly notAsked: NotAsked | "" })[];
  /** What the levels of these people expect. */
  readonly texts: readonly RubricCell[];
  readonly problems: readonly Problem[];
}

export function preRead(context: Context): Outcome<PreRead> {
  const { seen, settings } = context;
  const [grid = null] = seen.read([preReadTable.name]);
  const state = settings.cycle?.state ?? "Draft";
  const closed = whyNot("opine", state);
  const none = { canAnswer: closed === "", whyNot: closed, rows: [], texts: [], problems: [] };
  // Whoever takes part in no session has no such sheet.
  if (!grid) return done(none);
  const { tables, problems } = readTables(seen, ["preRead"]);
  const ladder = readLadder(seen);
  const rubrics = readRubrics(seen, ladder);
  const own = ownReports(context);
  const rows = tables.preRead.rows.map(({ request, ...row }) => ({
    ...row,
    savedAt: savedRow({ ...row, request }, tables.preRead.typedOver.get(row.id)),
    notAsked: notAskedIn(row, own),
  }));
  const levels = new Set(tables.preRead.rows.map(({ level }) => level));
  return done({
    ...none,
    rows: [...rows.filter(({ notAsked }) => !notAsked), ...rows.filter(({ notAsked }) => notAsked)],
    texts: rubrics.cells.filter(({ level }) => levels.has(level)),
    problems: [...ladder.problems, ...rubrics.problems, ...problems],
  });
}

/** Employee ids of those whose marks the owner of this packet gives. */
export const ownReports = ({ seen, settings }: Pick<Context, "seen" | "settings">): ReadonlySet<string> =>
  new Set(
    readIfThere(seen, "ratings").rows.flatMap(({ role, cycle, person }) =>
      role === "manager" && cycle === settings.cycle?.name ? [person] : [],
    ),
  );

export type OpinionToSave = Pick<PreReadRow, "id" | "answer" | "line" | "request"> & {
  /** When the opinion that was on the screen was saved; blank for none. */
  readonly seen: string;
};

export function saveOpinion(
  context: Context,
  { id, answer, line, seen, request }: OpinionToSave,
): Outcome<{ readonly savedAt: string }> {
  const { store, settings, now } = context;
  const closed = whyNot("opine", settings.cycle?.state ?? "Draft");
  if (closed) return refuse({ code: "opinion.closed", message: closed });
  const said = { answer, line: line.trim().replace(/\s*[\r\n]+\s*/g, " ") };
  const problems = checkOpinion(said);
  if (problems.length) return refuse(...problems);
  return saveRow(store, preReadTable, (read) => {
    const before = read.rows.find((row) => row.id === id);
    if (!before) return refuse(gone);
    const notAsked = notAskedIn(before, ownReports(context));
    if (notAsked)
      return refuse({ code: "opinion.notAsked", message: `${before.name}: ${whyNotAsked[notAsked]}` });
    const isSaid = before.answer === said.answer && before.line === said.line;
    if (before.request === request && isSaid) return { changes: [], answer: { savedAt: before.savedAt } };
    if (savedRow(before, read.typedOver.get(id)) !== seen) return refuse(savedElsewhere);
    const after = { ...before, ...said, notCollected: "", savedAt: now, request };
    return { changes: changesOf(preReadTable, read.criteria, before, after), answer: { savedAt: now } };
  });
}

const gone: Problem = {
  code: "opinion.gone",
  message: "This person is no longer on your pre-read: the session changed or is over. Open the list again.",
};

const savedElsewhere: Problem = {
  code: "opinion.savedElsewhere",
  message:
    "This opinion was saved in another window or typed into the sheet meanwhile. Open the list again to see it; yours was not saved.",
};
