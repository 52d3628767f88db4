/** What belongs into each person's own file, and who may open it (R1). */

import { groupedBy } from "../../domain/groupedBy";
import { changedTexts } from "../../domain/ladder/rubricFingerprint";
import { trusted } from "../../domain/people/isSelf";
import { type Person, unknownPerson } from "../../domain/people/person";
import type { Problem } from "../../domain/problem";
import { isOpenAgain } from "../../domain/promotion/personLetter";
import type { OwnFileContent } from "../../workbook/layout/ownFileDrawings";
import { ladderRows } from "../../workbook/tables/ladderRows";
import { readIfThere } from "../../workbook/tables/readIfThere";
import { readTables } from "../../workbook/tables/readTables";
import { whomToAsk } from "../../workbook/tables/settings";
import type { OwnFile } from "../../workbook/tables/tables";
import { schema } from "../../workbook/tables/versions";
import { whoIsWho } from "../../workbook/tables/whoIsWho";
import type { Context } from "../context";
import { readWholeLadder } from "../ladder/readWholeLadder";

export interface OwnFileContents {
  /** By employee ID; of people for whom none was opened yet with blank cells. */
  rowOf(person: string): OwnFile;
  of(person: string): OwnFileContent;
  /** Changes whenever the file would; what its person wrote in it is theirs and does not count. */
  fingerprintOf(person: string): string;
  /** Why nobody can be let into this person's file; blank when the person can. */
  whyClosed(person: Person): string;
  readonly files: readonly OwnFile[];
  readonly people: readonly Person[];
  readonly changedSinceAdopted: boolean;
  readonly problems: readonly Problem[];
}

/** Reads the hub once for any number of files. */
export function ownFileContents(context: Context): OwnFileContents {
  const { seen, store, settings } = context;
  const whole = readWholeLadder(context);
  const { tables, problems } = readTables(seen, ["people", "raters"]);
  const who = whoIsWho(seen);
  const reads = [
    readIfThere(seen, "ownFiles"),
    readIfThere(seen, "ownEntries"),
    readIfThere(seen, "letters"),
  ] as const;
  const [files, entries, letters] = reads;
  const people = new Map(tables.people.rows.map((person) => [person.id, person] as const));
  const rows = new Map(files.rows.map((row) => [row.person, row] as const));
  const at = groupedBy(tables.people.rows, ({ email }) => email);
  const shared = {
    rubricVersion: settings.rubricVersion,
    due: settings.due,
    ask: whomToAsk(settings),
    publishedLadder: settings.publishedLadder,
    criteria: whole.criteria,
    ladder: ladderRows(whole.grades, whole.levels),
    rubric: whole.cells,
    benchmarks: whole.benchmarks,
  };
  const sharedDigest = store.digest(JSON.stringify(shared));
  const rowOf = (person: string): OwnFile =>
    rows.get(person) ?? { ...noFile, person, name: people.get(person)?.name ?? person };
  const whyClosed = ({ email, unrated }: Person): string => {
    if (unrated === "left") return "Has left.";
    if (!email) return "Has no work e-mail on People.";
    const others = (at.get(email) ?? []).length;
    return others > 1 ? `${email} stands on People for ${others} people.` : "";
  };
  const of = (id: string): OwnFileContent => {
    const { name, collectedAt } = rowOf(id);
    const person = people.get(id) ?? { ...unknownPerson, id, name };
    const rater = tables.raters.rows.find(({ email }) => email === person.email);
    const also = rater ? trusted(rater, who.people).alsoSignsInAs : [];
    const own = letters.rows.filter((one) => one.person === id);
    return {
      ...shared,
      person,
      readers: whyClosed(person) ? [] : [person.email, ...also],
      entries: entries.rows.filter((one) => one.person === id),
      letters: own,
      openAgain: own.some((one) => one.status === "released" && isOpenAgain(one, settings.cycle))
        ? settings.cycle!.name
        : "",
      collectedAt,
    };
  };
  return {
    rowOf,
    of,
    fingerprintOf: (id) => {
      const { person, readers, letters: all, openAgain } = of(id);
      const released = all.filter(({ status }) => status === "released");
      const key = [sharedDigest, person, readers, released, ...(openAgain ? [openAgain] : [])];
      return `${schema}.${store.digest(JSON.stringify(key)).slice(0, 16)}`;
    },
    whyClosed,
    files: files.rows,
    people: tables.people.rows,
    changedSinceAdopted: changedTexts(settings.rubricFingerprint, whole) !== null,
    problems: [...whole.problems, ...problems, ...reads.flatMap((read) => read.problems)],
  };
}

const noFile = { file: "", holds: "", madeBy: "", collectedAt: "", oldFiles: [] };
