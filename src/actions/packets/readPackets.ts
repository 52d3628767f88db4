/** Reads packets, one call each, and judges what stands in them by what the hub knows (R3). */

import type { ApprovalTask } from "../../domain/calibration/approvalTask";
import { type ApprovalMerge, judgeApprovals } from "../../domain/calibration/judgeApprovals";
import { judgeOpinions, type OpinionMerge } from "../../domain/calibration/judgeOpinion";
import type { OpinionRecord } from "../../domain/calibration/opinion";
import type { PreReadRow } from "../../domain/calibration/preRead";
import { judgeLetters, type LetterMerge } from "../../domain/packet/judgeLetters";
import { type HubFacts, mergePacket, type PacketMerge } from "../../domain/packet/mergePacket";
import { selfIn } from "../../domain/people/isSelf";
import type { Problem } from "../../domain/problem";
import type { PersonLetter } from "../../domain/promotion/personLetter";
import type { PromotionCase } from "../../domain/promotion/promotion";
import type { EvidenceEntry } from "../../domain/rating/evidence";
import { isAsked, type Rating } from "../../domain/rating/rating";
import type { Grid } from "../../workbook/cells/cell";
import { headersOf } from "../../workbook/cells/placing";
import { asTicked } from "../../workbook/cells/tick";
import { missingColumns } from "../../workbook/tables/missingColumns";
import { noRows, readIfThere } from "../../workbook/tables/readIfThere";
import { breaksTable, missingColumn, readTable, type TableRead } from "../../workbook/tables/readTable";
import { readTables } from "../../workbook/tables/readTables";
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
import { whoIsWho } from "../../workbook/tables/whoIsWho";
import { approvalTasks } from "../calibration/approvalTasks";
import { preReads } from "../calibration/sessions/preReads";
import type { Context } from "../context";
import { readLadder } from "../ladder/readLadder";
import { packetOf } from "../madeFiles/packetOf";
import { isBeingSaved, withoutFormulas } from "../madeFiles/withoutFormulas";
import { refuse } from "../outcome";
import { withoutRow } from "../rating/goneRows";
import { madeByAnother } from "./otherMaker";
import { versionOf } from "./packetContents";

/** One packet, and what may be merged of it. */
export interface PacketRead {
  readonly rater: Rater;
  readonly merge: WholeMerge;
  readonly fingerprint: string;
  /** Ratings that somebody typed into since they were saved. */
  readonly typedOver: ReadonlyMap<string, string>;
  /** Those of them that had been submitted before, in the sidebar or by an earlier collecting. */
  readonly changedAfter: ReadonlySet<string>;
  /** Names of people the rater is asked for, who have no row in Ratings. */
  readonly gone: readonly string[];
  readonly failure: string;
  /** Of sheets that are gone or lack a heading: what each lacks. Nothing of them is merged. */
  readonly unread: readonly string[];
  /** How far its rater is, whatever may be merged of it; null while nobody can tell. */
  readonly far: HowFar | null;
  /** The cells of its sheets; null where it has none or could not be read. */
  readonly grids: Readonly<
    Record<"ratings" | "cases" | "evidence" | "preRead" | "letters" | "approvals", Grid | null>
  >;
}

export interface HowFar {
  /** ISO instant of the rater's first call; blank before. */
  readonly openedOn: string;
  /** Of the ratings that the cycle asks of this rater: begun, and of these submitted. */
  readonly begun: number;
  readonly submitted: number;
  /** Each of them as it stands there. */
  readonly asked: readonly Pick<Rating, "id" | "status">[];
}

/** What a rater may have written, letters included, and what participants and skip-levels say. */
export type WholeMerge = PacketMerge &
  Pick<OpinionMerge, "opinions"> &
  Pick<LetterMerge, "letters"> &
  Pick<ApprovalMerge, "words">;

/** All that may be merged. */
export const rowsOf = ({ ratings, cases, evidence, opinions, letters, words }: WholeMerge) => [
  ...ratings,
  ...cases,
  ...evidence,
  ...opinions,
  ...letters,
  ...words,
];

/** What the hub holds now. */
export interface Held {
  readonly ratings: TableRead<Rating>;
  readonly cases: TableRead<PromotionCase>;
  readonly evidence: TableRead<EvidenceEntry>;
  readonly letters: TableRead<PersonLetter>;
  /** By id. */
  readonly opinions: ReadonlyMap<string, OpinionRecord>;
}

/**
 * Reads the packets of these raters, one call each, and judges them by what the hub knows. The ladder, the cases and
 * further evidence are read only when a packet holds any.
 */
export function readPackets(context: Context, wanted: readonly string[]) {
  const { seen, store, settings, now, zone } = context;
  const cycle = settings.cycle;
  if (!cycle) return refuse(noCycle);
  const { tables, problems } = readTables(seen, ["raters", "ratings", "people", "criteria"]);
  if (tables.raters.isBroken || tables.ratings.isBroken || tables.people.isBroken) return refuse(...problems);
  const raters = tables.raters.rows.filter((rater) => wanted.includes(rater.email) && packetOf(rater));
  const reading = preReads(context);
  const approvals = approvalTasks(context);
  const letters = readIfThere(seen, "letters");
  const further = (rater: Rater) => [
    ...(reading.of(rater) ? [preReadTable.name] : []),
    ...(approvals.of(rater.email).length ? [approvalTasksTable.name] : []),
    ...(letters.rows.some(({ writer }) => writer === rater.email) ? [lettersTable.name] : []),
  ];
  const contents = raters.map((rater) => contentOf(context, rater, further(rater), tables.ratings.criteria));
  const hasCases = contents.some(({ cases }) => cases.rows.length > 0);
  const hasEvidence = contents.some(({ evidence }) => evidence.rows.length > 0);
  const held: Held = {
    ratings: tables.ratings,
    cases: hasCases || approvals.skipLevels.length ? readTables(seen, ["cases"]).tables.cases : noRows,
    evidence: hasEvidence ? readTables(seen, ["evidence"]).tables.evidence : noRows,
    letters,
    opinions: reading.opinions,
  };
  // A criterion that the ladder lost has its column still; what was said under it does no harm.
  const inLadder = (name: string) =>
    tables.criteria.rows.find((one) => one.name === name) ?? { name, onlyFor: "" as const };
  const asked = tables.ratings.rows.filter((rating) => rating.cycle === cycle.name);
  const facts: HubFacts = {
    cycle,
    now,
    ladder:
      hasCases || approvals.skipLevels.length
        ? readLadder(seen)
        : { levels: [], criteria: tables.ratings.criteria.map(inLadder) },
    people: tables.people.rows,
    who: whoIsWho(seen),
    assignments: asked.flatMap(({ role, ...task }) => (isAsked(role) ? [{ ...task, role }] : [])),
    vignettes: asked.filter(({ role }) => role === "vignette"),
    ratings: tables.ratings.rows,
    cases: held.cases.rows,
    evidence: held.evidence.rows,
  };
  // New entries of packets read before, so that an id two raters happen to share is the first one's alone.
  const entries = [...facts.evidence];
  let released: readonly PersonLetter[] = letters.rows;
  const merges = contents.map(({ rater, failure, grids, openedOn, ...content }) => {
    const written = failure
      ? nothing
      : mergePacket({ ...facts, evidence: entries }, { rater: rater.email, ...packetFacts(content) });
    entries.push(...written.evidence.filter(({ verdict }) => verdict === "new").map(({ record }) => record));
    return written;
  });
  const changing = new Set(merges.flatMap(({ cases }) => cases.map(({ record }) => record.id)));
  return {
    held,
    packets: contents.map(({ rater, failure, grids, openedOn, ...content }, at): PacketRead => {
      const written = merges[at]!;
      const asked = new Map((reading.of(rater) ?? []).map((row) => [row.id, row] as const));
      const said = judgeOpinions(
        {
          ...{ cycle: cycle.name, now, participant: rater.email, asked, held: reading.opinions },
          notAsked: (person) => reading.notAsked(person, rater.email),
        },
        placed(content.preRead),
      );
      const word = judgeApprovals(
        {
          ...{ state: cycle.state, now, zone, rater: rater.email, changing, ladder: facts.ladder },
          asked: new Map(approvals.of(rater.email).map((one) => [one.id, one] as const)),
          decisions: approvals.decisions,
          typedOver: content.approvals.typedOver,
        },
        placed(content.approvals),
      );
      const letter = judgeLetters(
        { writer: rater.email, now, cycle, letters: released, people: tables.people.rows },
        placed(content.letters),
      );
      const collected = letter.letters.map(({ record }) => record);
      released = [...released.filter(({ id }) => !collected.some((one) => one.id === id)), ...collected];
      const merge: WholeMerge = {
        ...written,
        letters: letter.letters,
        opinions: said.opinions,
        words: word.words,
        refused: [
          ...written.refused,
          ...said.refused.map((one) => ({ ...one, sheet: preReadTable.name })),
          ...word.refused.map((one) => ({ ...one, sheet: approvalTasksTable.name })),
          ...letter.refused.map((one) => ({ ...one, sheet: lettersTable.name })),
        ],
        same: written.same + said.same + word.same,
      };
      const fingerprint = store
        .digest(
          JSON.stringify([
            merge.ratings,
            merge.cases,
            merge.evidence,
            merge.opinions,
            merge.letters,
            merge.words,
          ]),
        )
        .slice(0, 16);
      const tasks = new Set(facts.assignments.filter((one) => one.rater === rater.email).map(({ id }) => id));
      const own = content.ratings.rows.filter(({ id }) => tasks.has(id));
      const begun = own.filter(({ status }) => status !== "open");
      const submitted = begun.filter(({ status }) => status === "submitted").length;
      const isUnknown = failure !== "" || content.ratings.isBroken;
      const far = isUnknown
        ? null
        : {
            openedOn,
            begun: begun.length,
            submitted,
            asked: own.map(({ id, status }) => ({ id, status })),
          };
      const unread = failure ? [] : unreadSheets(content);
      const { typedOver } = content.ratings;
      const changedAfter = changedAfterSubmitting(merge, typedOver, held.ratings, grids.ratings);
      const gone = failure ? [] : goneFrom(content.ratings, rater, facts);
      return { rater, merge, fingerprint, typedOver, changedAfter, gone, failure, unread, far, grids };
    }),
  };
}

function changedAfterSubmitting(
  { ratings }: WholeMerge,
  typedOver: PacketRead["typedOver"],
  { rows }: Held["ratings"],
  grid: Grid | null,
): PacketRead["changedAfter"] {
  // A tick in the sheet leaves the status as it was: only the sidebar writes there that it was submitted.
  const at = headersOf(grid ?? []).indexOf(
    (ratingsTable.fields.status as { readonly header: string }).header,
  );
  const changed = ratings.filter(
    ({ row, record: { id } }) =>
      typedOver.has(id) &&
      (grid?.[row - 1]?.[at] === "submitted" ||
        rows.some((one) => one.id === id && one.status === "submitted")),
  );
  return new Set(changed.map(({ record }) => record.id));
}

/** While raters rate; later nothing in it is awaited. What is about themselves never stood there. */
function goneFrom(
  ratings: TableRead<Rating>,
  { email }: Rater,
  { cycle, who, assignments }: HubFacts,
): PacketRead["gone"] {
  if (cycle.state !== "Rating") return [];
  const isSelf = selfIn(who);
  const wanted = assignments
    .filter(({ rater, person }) => rater === email && !isSelf(email, person))
    .map(({ person, name }) => ({ id: person, name }));
  return withoutRow(wanted, ratings, cycle.name).map(({ name }) => name);
}

interface PacketTables extends Omit<Held, "opinions"> {
  readonly rater: Rater;
  readonly preRead: TableRead<PreReadRow>;
  readonly approvals: TableRead<ApprovalTask>;
  readonly grids: PacketRead["grids"];
  readonly openedOn: string;
  /** Why the packet could not be read; empty when it was. */
  readonly failure: string;
}

function contentOf(
  { files, email }: Pick<Context, "files" | "email">,
  rater: Rater,
  further: readonly string[],
  criteria: readonly string[],
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
  if (versionOf(rater) !== schema) return { ...unread, failure: older(rater) };
  try {
    const own = [ratingsTable, casesTable, evidenceTable, settingsTable].map(({ name }) => name);
    const [ratings = null, cases = null, evidence = null, settings = null, ...read] = files.read(
      rater.packet,
      [...own, ...further],
    );
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
const unreadSheets = (read: Read): string[] =>
  sheetsOf(read)
    .filter(({ isBroken }) => isBroken)
    .flatMap(({ problems }) => problems.filter(breaksTable).map(lackingInPacket));

const lackingInPacket = ({ code, message, where }: Problem): string =>
  code === "sheet.missing"
    ? `The sheet "${where!.sheet}" is missing in this packet. Undo or File ▸ Version history there brings it back as it was; updating the packet makes it anew, with what was collected.`
    : `In the packet: ${message}`;

const packetFacts = (read: Read) => ({
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

const placed = <Row>({ rows, rowNumbers }: TableRead<Row>) =>
  rows.map((record, at) => ({ row: rowNumbers[at]!, record }));

const nothing: PacketMerge = { ratings: [], cases: [], evidence: [], refused: [], same: 0, drafts: 0 };

const noCycle: Problem = { code: "cycle.none", message: "Collect: no cycle is open. Open one first." };
