/** Own files belong to the HR account that made them: passing them on means that another account makes them anew. */
import type { Problem } from "../../domain/problem";
import { changesOf } from "../../workbook/cells/change";
import { type OwnFile, ownFilesTable } from "../../workbook/tables/tables";
import type { Context } from "../context";
import { settleAccess } from "../madeFiles/access";
import { type Outcome, refuse } from "../outcome";
import { record } from "../record";
import { ownFileContents } from "./ownFileContents";
import { readOwnFiles } from "./readOwnFiles";

/** Names. */
export interface OwnFilesPassedOn {
  readonly closed: readonly string[];
  /** Not passed on, because something in them is not collected. */
  readonly notCollected: readonly string[];
}

/**
 * The hub forgets the files, so that whoever opens own files next makes new ones with all that is collected. Those the
 * caller made are closed to their people and read once more: a file in which something waits is opened again and stays.
 */
export function passOnOwnFiles(
  context: Context,
  { people, request }: { readonly people: readonly string[]; readonly request: string },
): Outcome<OwnFilesPassedOn> {
  const contents = ownFileContents(context);
  const asked = contents.files.filter(({ person, file }) => file !== "" && people.includes(person));
  if (!asked.length) return refuse(noneToPass);
  const made = new Map(context.files.list("person's file").map((file) => [file.id, file] as const));
  const isMine = ({ file }: OwnFile) => made.has(file);
  const mine = asked.filter(isMine);
  // Closed before they are read: what is written afterwards would be lost.
  for (const { file } of mine) settleAccess(context, file, made.get(file), []);
  const waiting = readOwnFiles(
    context,
    mine.map(({ person }) => person),
  ).filter(({ merge, failure }) => failure || merge.entries.length || merge.refused.length);
  const staying = new Set(waiting.map(({ row }) => row.person));
  for (const person of staying)
    settleAccess(context, contents.rowOf(person).file, undefined, contents.of(person).readers);
  const going = asked.filter(({ person }) => !staying.has(person));
  const names = (wanted: (one: OwnFile) => boolean) => asked.filter(wanted).map(({ name }) => name);
  return record(context, {
    request,
    what: `Own files passed on, to be made anew: ${going.map(({ person, file }) => `${person} had ${file}`).join(", ") || "none"}`,
    changes: going.flatMap((row) =>
      changesOf(ownFilesTable, [], row, {
        ...{ ...row, file: "", holds: "", madeBy: "" },
        oldFiles: isMine(row) ? row.oldFiles : [...row.oldFiles, row.file],
      }),
    ),
    answer: {
      closed: names((one) => isMine(one) && !staying.has(one.person)),
      notCollected: names(({ person }) => staying.has(person)),
    },
  });
}

const noneToPass: Problem = {
  code: "ownFiles.nothingToPass",
  message: "Pass own files on: none of these people has one any more. Open the page again.",
};
