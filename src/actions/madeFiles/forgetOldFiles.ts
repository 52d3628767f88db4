/** Files of an HR account that is gone leave HR's list once what was not collected is copied from them. */
import { changesOf } from "../../workbook/cells/change";
import { readIfThere } from "../../workbook/tables/readIfThere";
import { ownFilesTable, ratersTable } from "../../workbook/tables/tables";
import type { Context } from "../context";
import { type Outcome, refuse } from "../outcome";
import { record } from "../record";

export const oldFileKinds = ["packets", "own files"] as const;

export interface OldFiles {
  readonly what: (typeof oldFileKinds)[number];
  /** The rater's address, or the person's employee id. */
  readonly of: string;
  readonly request: string;
}

/** The files stay as they are, and Log keeps their ids. */
export function forgetOldFiles(context: Context, { what, of, request }: OldFiles): Outcome<null> {
  const [raters, ownFiles] = [readIfThere(context.seen, "raters"), readIfThere(context.seen, "ownFiles")];
  const { isBroken, problems } = what === "packets" ? raters : ownFiles;
  if (isBroken) return refuse(...problems);
  const packets = what === "packets" ? raters.rows.filter(({ email }) => email === of) : [];
  const own = what === "own files" ? ownFiles.rows.filter(({ person }) => person === of) : [];
  const old = [...packets.flatMap((one) => one.oldPackets), ...own.flatMap((one) => one.oldFiles)];
  return record(context, {
    request,
    what: `Old ${what} dealt with: ${of} had ${old.join(", ") || "none"}`,
    changes: [
      ...packets.flatMap((one) => changesOf(ratersTable, [], one, { ...one, oldPackets: [] })),
      ...own.flatMap((one) => changesOf(ownFilesTable, [], one, { ...one, oldFiles: [] })),
    ],
    answer: null,
  });
}
