/** Reads one packet, in one call, as its rater left it. */
import type { ApprovalTask } from "../../domain/calibration/approvalTask";
import type { PreReadRow } from "../../domain/calibration/preRead";
import type { Problem } from "../../domain/problem";
import type { PersonLetter } from "../../domain/promotion/personLetter";
import type { PromotionCase } from "../../domain/promotion/promotion";
import type { EvidenceEntry } from "../../domain/rating/evidence";
import type { Rating } from "../../domain/rating/rating";
import { type Grid, headersOf } from "../../workbook/cells/cell";
import { asTicked } from "../../workbook/cells/tick";
import type { MadeFile } from "../../workbook/ports/madeFiles";
import { missingColumns } from "../../workbook/tables/missingColumns";
import { noRows } from "../../workbook/tables/readIfThere";
import { breaksTable, missingColumn, readTable, type TableRead } from "../../workbook/tables/readTable";
import { readSettings } from "../../workbook/tables/settings";
import {
  approvalTasksTable,
  casesTable,
  evidenceTable,
  lettersTable,
  preReadTable,
  type Rater,
  ratingsTable,
  settingsTable,
} from "../../workbook/tables/tables";
import { schema } from "../../workbook/tables/versions";
import type { Context } from "../context";
import { versionOf } from "../madeFiles/packetHolds";
import { placed } from "../madeFiles/placed";
import { typedVersion } from "../madeFiles/typedVersion";
import { isBeingSaved, withoutFormulas } from "../madeFiles/withoutFormulas";
import { isAnothers, madeByAnother, madeElsewhere } from "./otherMaker";

/** What stands in one packet, sheet by sheet; no rows of a sheet that it does not have. */
export interface PacketTables {
  readonly rater: Rater;
  readonly ratings: TableRead<Rating>;
  readonly cases: TableRead<PromotionCase>;
  readonly evidence: TableRead<EvidenceEntry>;
  readonly letters: TableRead<PersonLetter>;
  readonly preRead: TableRead<PreReadRow>;
  readonly approvals: TableRead<ApprovalTask>;
  /** The cells of its sheets; null where it has none or could not be read. */
  readonly grids: Readonly<
    Record<"ratings" | "cases" | "evidence" | "preRead" | "letters" | "approvals", Grid | null>
  >;
  readonly openedOn: string;
  /** Why the packet could not be read; empty when it was. */
  readonly failure: string;
}

/** @param further the sheets it should have beside those of every packet */
export function readPacket(
  { files, email }: Pick<Context, "files" | "email">,
  rater: Rater,
  further: readonly string[],
  criteria: readonly string[],
  made: readonly Pick<MadeFile, "id">[],
): PacketTables {
  const unread = {
    rater,
    grids: { ratings: null, cases: null, evidence: null, preRead: null, letters: null, approvals: null },
    openedOn: "",
    ratings: noRows,
    cases: noRows,
    evidence: noRows,
    preRead: noRows,
    letters: noRows,
    approvals: noRows,
  };
  const isOfAnother = isAnothers(rater, made, email);
  const isMadeHere =
    made.some(({ id }) => id === rater.packet) || (isOfAnother && files.isOurs(rater.packet));
  if (!isMadeHere) {
    // What Raters says of its maker is typed by people: a file that is shown tells itself which workbook made it.
    const isHidden = isOfAnother && !files.isShown(rater.packet);
    return { ...unread, failure: isHidden ? madeByAnother(rater) : madeElsewhere(rater) };
  }
  if (versionOf(rater) !== schema) return { ...unread, failure: older(rater) };
  try {
    const own = [ratingsTable, casesTable, evidenceTable, settingsTable].map(({ name }) => name);
    const [ratings = null, cases = null, evidence = null, settings = null, ...read] = files.read(
      rater.packet,
      [...own, ...further],
    );
    const typed = typedVersion(`The packet of ${rater.name}`, settings);
    if (typed) return { ...unread, failure: typed };
    const gridOf = (sheet: string) => read[further.indexOf(sheet)] ?? null;
    const [preRead, letters] = [gridOf(preReadTable.name), gridOf(lettersTable.name)];
    const approvals = gridOf(approvalTasksTable.name);
    const rated = withoutFormulas(ratingsTable, ratings);
    const submitted = rated.rows.filter(({ status }) => status === "submitted").map(({ id }) => id);
    const tables = {
      ratings: withoutLost(discreet(rated, ratings && asTicked(ratingsTable, ratings)), ratings, criteria),
      cases: discreet(withoutFormulas(casesTable, cases), cases),
      evidence: discreet(withoutFormulas(evidenceTable, evidence), evidence, submitted),
      approvals: approvals ? withoutFormulas(approvalTasksTable, approvals) : noRows,
      // A packet that was not updated since the session was planned has no such sheet yet.
      preRead: preRead ? withoutFormulas(preReadTable, preRead) : noRows,
      letters: letters ? discreet(withoutFormulas(lettersTable, letters), letters) : noRows,
    };
    const begun = Object.values(tables).flatMap(({ problems }) => problems.filter(isBeingSaved));
    if (begun.length) return { ...unread, failure: beingSaved(rater, begun[0]!) };
    const { openedOn } = readSettings(readTable(settingsTable, settings).rows).settings;
    const grids = { ratings, cases, evidence, preRead, letters, approvals };
    return { rater, grids, openedOn, ...tables, failure: "" };
  } catch (error) {
    // Only where Google refuses: a packet that was opened with the add-on once may well be read.
    const failure =
      rater.packetBy && rater.packetBy !== email
        ? madeByAnother(rater)
        : `The packet of ${rater.name} could not be read: ${String((error as Error).message)}`;
    return { ...unread, failure };
  }
}

/** One of a criterion's two headings is gone: what stands under the other one must not count as never given. */
function withoutLost(
  read: TableRead<Rating>,
  grid: Grid | null,
  criteria: readonly string[],
): TableRead<Rating> {
  const headers = headersOf(grid ?? []);
  const lost = criteria.flatMap((name) => {
    const missing = missingColumns(ratingsTable, headers, [name]);
    return missing.length === 1 ? missing : [];
  });
  if (read.isBroken || !lost.length) return read;
  const problems = lost.map((header) => missingColumn(ratingsTable.name, header, headers));
  return { ...read, rows: [], rowNumbers: [], unread: [], isBroken: true, problems };
}

const older = ({ name }: Rater): string =>
  `The packet of ${name} is still as an earlier version of Plumbline made it. Update it, then collect; what stands in it stays.`;

const beingSaved = ({ name }: Rater, { message }: Problem): string =>
  `The packet of ${name} is being saved, or was when a save was interrupted. Collect again once it is done. ${message}`;

/**
 * Drafts are nobody's business but the rater's: a problem in one says where it is, not what stands there (R15).
 * @param submitted ids of ratings: what hangs on one of them is no draft
 */
function discreet<Row>(
  read: TableRead<Row>,
  grid: Grid | null,
  submitted: readonly string[] = [],
): TableRead<Row> {
  const words = ["submitted", "proposed", "released", ...submitted];
  const isPublic = (row: number) => (grid?.[row - 1] ?? []).some((cell) => words.includes(String(cell)));
  const problems = read.problems.map((problem) => {
    const { where } = problem;
    if (!where?.row || where.row === 1 || isPublic(where.row)) return problem;
    const message = `Sheet "${where.sheet}", row ${where.row}, column "${where.column}": a draft that can't be read yet.`;
    return { ...problem, message };
  });
  return { ...read, problems };
}

type Read = Omit<PacketTables, "rater" | "failure" | "grids" | "openedOn">;

const sheetsOf = ({ ratings, cases, evidence, preRead, letters, approvals }: Read) =>
  [ratings, cases, evidence, preRead, letters, approvals] as const;

/** What stands in a sheet without its headings is not refused, but unknown. */
export const unreadSheets = (read: Read): string[] =>
  sheetsOf(read)
    .filter(({ isBroken }) => isBroken)
    .flatMap(({ problems }) => problems.filter(breaksTable).map(lackingInPacket));

const lackingInPacket = ({ code, message, where }: Problem): string =>
  code === "sheet.missing"
    ? `The sheet "${where!.sheet}" is missing in this packet. Undo or File ▸ Version history there brings it back as it was; updating the packet makes it anew, with what was collected.`
    : `In the packet: ${message}`;

export const packetFacts = (read: Read) => ({
  ratings: placed(read.ratings),
  cases: placed(read.cases),
  evidence: placed(read.evidence),
  problems: sheetsOf(read).flatMap(({ problems, unread }) =>
    problems
      .filter((problem) => !breaksTable(problem))
      .map((problem) => {
        const row = unread.find(({ rowNumber }) => rowNumber === problem.where?.row);
        return { ...problem, who: row?.text.name ?? "" };
      }),
  ),
});
