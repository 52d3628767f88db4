/** In a participant's packet: the people of own sessions with their expectations, and saving what one thinks of them. */
import { checkOpinion, type PreReadRow } from "../../../domain/calibration/preRead";
import { whyNot } from "../../../domain/cycle/cycle";
import type { RubricCell } from "../../../domain/ladder/ladder";
import type { Problem } from "../../../domain/problem";
import { changesOf } from "../../../workbook/cells/change";
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
  readonly rows: readonly Omit<PreReadRow, "request">[];
  /** What the levels of these people expect. */
  readonly texts: readonly RubricCell[];
  readonly problems: readonly Problem[];
}

export function preRead({ seen, settings }: Context): Outcome<PreRead> {
  const [grid = null] = seen.read([preReadTable.name]);
  const state = settings.cycle?.state ?? "Draft";
  const closed = whyNot("opine", state);
  const none = { canAnswer: closed === "", whyNot: closed, rows: [], texts: [], problems: [] };
  // Whoever takes part in no session has no such sheet.
  if (!grid) return done(none);
  const { tables, problems } = readTables(seen, ["preRead"]);
  const ladder = readLadder(seen);
  const rubrics = readRubrics(seen, ladder);
  const levels = new Set(tables.preRead.rows.map(({ level }) => level));
  return done({
    ...none,
    rows: tables.preRead.rows.map(({ request, ...row }) => row),
    texts: rubrics.cells.filter(({ level }) => levels.has(level)),
    problems: [...ladder.problems, ...rubrics.problems, ...problems],
  });
}

export type OpinionToSave = Pick<PreReadRow, "id" | "answer" | "line" | "request"> & {
  /** When the opinion that was on the screen was saved; blank for none. */
  readonly seen: string;
};

export function saveOpinion(
  { store, settings, now }: Context,
  { id, answer, line, seen, request }: OpinionToSave,
): Outcome<{ readonly savedAt: string }> {
  const closed = whyNot("opine", settings.cycle?.state ?? "Draft");
  if (closed) return refuse({ code: "opinion.closed", message: closed });
  const said = { answer, line: line.trim().replace(/\s*[\r\n]+\s*/g, " ") };
  const problems = checkOpinion(said);
  if (problems.length) return refuse(...problems);
  return saveRow(store, preReadTable, (read) => {
    const before = read.rows.find((row) => row.id === id);
    if (!before) return refuse(gone);
    const isSaid = before.answer === said.answer && before.line === said.line;
    if (before.request === request && isSaid) return { changes: [], answer: { savedAt: before.savedAt } };
    if (before.savedAt !== seen) return refuse(savedElsewhere);
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
    "This opinion was saved in another window meanwhile. Open the list again to see it; yours was not saved.",
};
