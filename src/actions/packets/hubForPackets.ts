/** What the hub says that packets are made from, read once for any number of them. */
import { groupedBy } from "../../domain/groupedBy";
import { changedTexts } from "../../domain/ladder/rubricFingerprint";
import { selfIn } from "../../domain/people/isSelf";
import { namesByAddress } from "../../domain/people/namesByAddress";
import type { PersonLetter } from "../../domain/promotion/personLetter";
import { ratingId } from "../../domain/rating/rating";
import { ladderRows } from "../../workbook/tables/ladderRows";
import { readIfThere, readOrNull } from "../../workbook/tables/readIfThere";
import type { UnreadCells } from "../../workbook/tables/readTable";
import { readTables } from "../../workbook/tables/readTables";
import { whoIsWho } from "../../workbook/tables/whoIsWho";
import { approvalTasks } from "../calibration/approvalTasks";
import { preReads } from "../calibration/sessions/preReads";
import type { Context } from "../context";
import { lastLocked } from "../cycle/lastLocked";
import { marksOfLastCycle } from "../cycle/marksOfLastCycle";
import { readLadder } from "../ladder/readLadder";
import { readRubrics } from "../ladder/readRubrics";

export type HubForPackets = ReturnType<typeof hubForPackets>;

export function hubForPackets(context: Context) {
  const { seen, settings } = context;
  const preReadsOf = preReads(context);
  const approvals = approvalTasks(context);
  const ladder = readLadder(seen);
  const rubrics = readRubrics(seen, ladder);
  const { tables, problems } = readTables(seen, [
    "benchmarks",
    "vignettes",
    "people",
    "ratings",
    "evidence",
    "cases",
    "history",
    "raters",
    "decisions",
    "sessions",
  ]);
  const isOfCycle = ({ cycle }: { readonly cycle: string }) => cycle === settings.cycle?.name;
  const entries = readOrNull(seen, "ownEntries");
  const letters = readOrNull(seen, "letters");
  const workingTime = readIfThere(seen, "workingTime");
  // They do not end as the next cycle opens: whoever was not updated before finds them all the same.
  const told = lastLocked(context) ?? settings.cycle;
  const benchmarks = tables.benchmarks.rows;
  const who = whoIsWho(seen);
  const ratingAt = new Map(tables.ratings.rows.map((rating) => [rating.id, rating] as const));
  return {
    tables,
    who,
    isSelf: selfIn(who),
    approvals,
    preReads: preReadsOf,
    people: new Map(tables.people.rows.map((person) => [person.id, person] as const)),
    previous: marksOfLastCycle(tables.history.rows, settings.cycle?.name ?? ""),
    tasksOf: groupedBy(tables.ratings.rows.filter(isOfCycle), ({ rater }) => rater),
    evidenceOf: groupedBy(tables.evidence.rows, ({ rating }) => rating),
    casesOf: groupedBy(tables.cases.rows.filter(isOfCycle), ({ person }) => person),
    /** Null in a hub that has no such sheet. */
    entriesOf: entries && groupedBy(entries.rows, ({ person }) => person),
    lettersOf:
      letters &&
      groupedBy(
        letters.rows.filter(({ cycle }) => cycle === told?.name),
        ({ writer }) => writer,
      ),
    /** What an earlier cycle's letters are about: their writers' ratings of it. */
    ratedFor: (those: readonly PersonLetter[]) =>
      those
        .filter((one) => !isOfCycle(one))
        .flatMap(({ cycle, person, writer }) => ratingAt.get(ratingId(cycle, person, writer)) ?? [])
        .filter(({ role }) => role === "manager"),
    workingTime: workingTime.rows,
    calledBy: namesByAddress([...tables.raters.rows, ...tables.people.rows]),
    isDecided: settings.cycle?.state === "Live" || settings.cycle?.state === "Locked",
    isBetweenCycles: !settings.cycle || settings.cycle.state === "Draft",
    /** The same in every packet. */
    shared: {
      isRemoved: removedFrom([tables.people, tables.vignettes, tables.ratings]),
      settings,
      criteria: ladder.criteria,
      ladder: ladderRows(ladder.grades, ladder.levels),
      rubric: rubrics.cells,
      benchmarks,
    },
    changedSinceAdopted:
      changedTexts(settings.rubricFingerprint, {
        ...ladder,
        cells: rubrics.cells,
        benchmarks,
        scale: settings.scale,
      }) !== null,
    problems: [
      ...ladder.problems,
      ...rubrics.problems,
      ...problems,
      ...preReadsOf.problems,
      ...(entries?.problems ?? []),
      ...(letters?.problems ?? []),
      ...workingTime.problems,
    ],
  };
}

type Known = { readonly rows: readonly object[]; readonly unread: readonly UnreadCells[] };

/** Ids that none of these tables knows; nobody, while one has a row that does not say whom it is about. */
function removedFrom(known: readonly Known[]): (person: string) => boolean {
  const unread = known.flatMap((table) => table.unread.map(({ text }) => text.person || text.id || ""));
  const read = known.flatMap(({ rows }) => rows as readonly { id: string; person?: string }[]);
  const ids = new Set([...unread, ...read.map(({ id, person }) => person ?? id)]);
  return (person) => person !== "" && !ids.has("") && !ids.has(person);
}
