/** Reads own files, one call each, and judges what stands in them by what the hub knows (R3). */
import { criteriaAt } from "../../domain/ladder/ladder";
import { judgeOwnEntries, type OwnMerge } from "../../domain/packet/judgeOwnEntries";
import type { Grid } from "../../workbook/cells/cell";
import { readIfThere } from "../../workbook/tables/readIfThere";
import { type OwnFile, ownEntriesTable, settingsTable } from "../../workbook/tables/tables";
import { schema } from "../../workbook/tables/versions";
import { type Context, todayIn } from "../context";
import { notMadeHere } from "../madeFiles/notMadeHere";
import { placed } from "../madeFiles/placed";
import { typedVersion } from "../madeFiles/typedVersion";
import { withoutFormulas } from "../madeFiles/withoutFormulas";
import { ofAnother } from "./createOwnFiles";
import { ownFileContents } from "./ownFileContents";

export interface OwnFileRead {
  readonly row: OwnFile;
  readonly merge: OwnMerge;
  readonly fingerprint: string;
  /** Why it could not be read; blank when it was. */
  readonly failure: string;
  readonly entries: Grid | null;
  readonly settings: Grid | null;
}

export function readOwnFiles(context: Context, wanted: readonly string[]): readonly OwnFileRead[] {
  const { seen, store, settings } = context;
  const contents = ownFileContents(context);
  const held = new Map(readIfThere(seen, "ownEntries").rows.map((one) => [one.id, one] as const));
  const cycle = settings.cycle?.name ?? "";
  const made = new Set(context.files.list("person's file").map(({ id }) => id));
  return contents.files
    .filter(({ person, file }) => file !== "" && wanted.includes(person))
    .map((row): OwnFileRead => {
      const { person, criteria } = contents.of(row.person);
      const { entries, settings: own, failure } = contentOf(context, row, made);
      const read = withoutFormulas(ownEntriesTable, entries);
      const names = criteriaAt(criteria, person.level).map(({ name }) => name);
      const facts = { person, criteria: names, today: todayIn(context), cycle, held };
      const judged = failure ? nothing : judgeOwnEntries(facts, placed(read));
      const unread = failure ? [] : read.problems;
      const merge: OwnMerge = {
        ...judged,
        refused: [
          ...judged.refused,
          ...unread.map(({ where, message }) => ({ row: where?.row ?? 0, who: row.name, reason: message })),
        ],
      };
      const fingerprint = store.digest(JSON.stringify(merge.entries)).slice(0, 16);
      return { row, merge, fingerprint, failure, entries, settings: own };
    });
}

const nothing: OwnMerge = { entries: [], same: [], refused: [] };

function contentOf(
  context: Pick<Context, "files" | "email">,
  row: OwnFile,
  made: ReadonlySet<string>,
): Pick<OwnFileRead, "entries" | "settings" | "failure"> {
  const { files, email } = context;
  const unread = { entries: null, settings: null };
  const isOfAnother = row.madeBy !== "" && row.madeBy !== email;
  // What is listed needs no call of its own.
  const foreign = made.has(row.file) ? null : notMadeHere(context, row.file, `The own file of ${row.name}`);
  if (foreign) return { ...unread, failure: isOfAnother ? ofAnother(row) : foreign.message };
  if (Number(/^(\d+)\./.exec(row.holds)?.[1] ?? 0) !== schema)
    return {
      ...unread,
      failure: `The own file of ${row.name} is still as an earlier version of Plumbline made it. Update it, then collect; what stands in it stays.`,
    };
  try {
    const [entries = null, settings = null] = files.read(row.file, [
      ownEntriesTable.name,
      settingsTable.name,
    ]);
    const typed = typedVersion(`The own file of ${row.name}`, settings);
    return typed ? { ...unread, failure: typed } : { entries, settings, failure: "" };
  } catch (error) {
    const failure = isOfAnother
      ? ofAnother(row)
      : `The own file of ${row.name} could not be read: ${String((error as Error).message)}`;
    return { ...unread, failure };
  }
}
