/** Opens own files for people and brings those that are there up to date, a slice of people a call (R1, R2). */
import { changesOf } from "../../workbook/cells/change";
import { readingOnce } from "../../workbook/cells/readingOnce";
import type { MadeFile } from "../../workbook/ports/madeFiles";
import type { Reader } from "../../workbook/ports/store";
import { readIfThere } from "../../workbook/tables/readIfThere";
import { breaksTable } from "../../workbook/tables/readTable";
import { type OwnFile, ownFilesTable } from "../../workbook/tables/tables";
import { addMissingSheets } from "../addMissingSheets";
import type { Context } from "../context";
import { notAdopted } from "../ladder/publishLadder";
import { type Brought, bringFile } from "../madeFiles/bringFile";
import { type ClaimedFile, claimFiles } from "../madeFiles/claimFiles";
import { type Outcome, refuse } from "../outcome";
import { isAnothers } from "../packets/otherMaker";
import { record } from "../record";
import { type OwnFileContents, ownFileContents } from "./ownFileContents";
import { ownFileKind } from "./ownFileKind";

export interface OwnFileResult extends Brought {
  readonly person: string;
}

interface Wanted {
  /** Employee ids. */
  readonly people: readonly string[];
  readonly request: string;
}

export function createOwnFiles(
  asked: Context,
  { people: wanted, request }: Wanted,
): Outcome<{ results: readonly OwnFileResult[] }> {
  const context = withOwnSheets(asked);
  const contents = ownFileContents(context);
  const broken = contents.problems.filter(breaksTable);
  if (broken.length) return refuse(...broken);
  if (contents.changedSinceAdopted) return refuse(notAdopted("Updating own files"));
  const made = context.files.list("person's file");
  const known = [...contents.people.map(({ id }) => id), ...contents.files.map(({ person }) => person)];
  // A file that nobody could open is not made.
  const people = [...new Set(wanted)].filter(
    (id) => known.includes(id) && (contents.rowOf(id).file || contents.of(id).readers.length),
  );
  const claimed = claimFiles(context, {
    kind: ownFileKind,
    contents: people.map((id) => contents.of(id)),
    made,
    places: (seen) => places(seen, contents, people, context.email),
    request: `${request}/files`,
  });
  if ("problems" in claimed) return claimed;
  const brought = people.map((id) => {
    const listed = contents.rowOf(id);
    const file = claimed.get(id)!;
    const row = listed.file || typeof file === "string" ? listed : claimedRow(listed, file.id, context.email);
    const result = bring(context, contents, row, file, made);
    const holds = result.state === "failed" ? row.holds : contents.fingerprintOf(id);
    return { before: row, after: { ...row, holds }, result };
  });
  const results = brought.map(({ result }) => result);
  const count = (state: OwnFileResult["state"]) => results.filter((one) => one.state === state).length;
  const revoked = results.flatMap(({ person, revoked: from }) =>
    from.length ? [`The own file of ${person} is closed to ${from.join(", ")}`] : [],
  );
  return record(context, {
    request,
    what: [`Own files: ${count("created")} opened, ${count("updated")} updated`, ...revoked].join(". "),
    changes: brought.flatMap(({ before, after }) =>
      after.file ? changesOf(ownFilesTable, [], before, after) : [],
    ),
    answer: { results },
  });
}

/** The hub's sheets about own files, made with the first one. */
export function withOwnSheets(context: Context): Context {
  const criteria = () => readIfThere(context.seen, "ratings").criteria;
  const isNew = addMissingSheets(context, ["ownFiles", "ownEntries", "letters"], { criteria });
  return isNew ? { ...context, seen: readingOnce(context.store) } : context;
}

const claimedRow = (row: OwnFile, file: string, madeBy: string): OwnFile => ({
  ...row,
  file,
  madeBy,
  holds: "",
});

const places = (seen: Reader, contents: OwnFileContents, people: readonly string[], email: string) => {
  const rows = new Map(readIfThere(seen, "ownFiles").rows.map((row) => [row.person, row] as const));
  return new Map(
    people.map((id) => {
      const row = rows.get(id) ?? null;
      const claim = (file: string) =>
        changesOf(ownFilesTable, [], row, claimedRow(row ?? contents.rowOf(id), file, email));
      return [id, { file: row?.file ?? "", claim }] as const;
    }),
  );
};

function bring(
  context: Context,
  contents: OwnFileContents,
  row: OwnFile,
  claimed: ClaimedFile | string,
  made: readonly MadeFile[],
): OwnFileResult {
  const { person, name, holds, file, madeBy } = row;
  const isNew = typeof claimed !== "string" && claimed.isNew;
  const isOfAnother = isAnothers({ packet: file, packetBy: madeBy }, made, context.email) && !isNew;
  const brought = bringFile(context, {
    kind: ownFileKind,
    claimed,
    made,
    content: contents.of(person),
    name,
    isFilled: !isNew && holds === contents.fingerprintOf(person),
    ofAnother: isOfAnother ? ofAnother(row) : "",
    inFile: (problems) => problems.map(({ message }) => message).join(" "),
  });
  return { person, ...brought };
}

export const ofAnother = ({ name, madeBy }: Pick<OwnFile, "name" | "madeBy">): string =>
  `The own file of ${name} was made by ${madeBy}, and Google shows it to that account alone. Ask ${madeBy} to do this, or take the own files over under Open own files.`;
