/** Files made by another version of Plumbline: they say so, and nothing is written to them. */

import { type FileKind, fileKinds } from "../../domain/fileKinds";
import type { Problem } from "../../domain/problem";
import { views } from "../../domain/views";
import { schema } from "../../workbook/tables/versions";
import type { Context } from "../context";

/** Null where file and add-on are of one version, and where nothing is ever written. */
export function outdated({ isSetUp, settings }: Pick<Context, "isSetUp" | "settings">): Problem | null {
  const { kind, schema: found } = settings;
  if (!isSetUp || kind === "published ladder" || found === schema) return null;
  const what = kind === "hub" ? "workbook" : kind;
  const versions = `its tables are of version ${found}, Plumbline's of version ${schema}`;
  if (found > schema)
    return {
      code: "file.newer",
      message: `This ${what} was made by a newer Plumbline: ${versions}. Nothing is read or written, so that nothing gets lost. Reload the page; if that does not help, ask your Workspace administrator for the newer version.`,
    };
  return {
    code: "file.older",
    message: `This ${what} was made by an earlier Plumbline: ${versions}. ${remedy(kind)} Until then nothing is written.`,
  };
}

function remedy(kind: FileKind): string {
  const entry = fileKinds[kind];
  if ("setUpBy" in entry)
    return `Choose ${views[entry.setUpBy].label}: it adds what is missing and keeps everything else.`;
  if (entry.updatedBy === "its writer")
    return `Open the file you share with the other one and update your notes under ${views.readiness.label}; what you wrote stays as it is.`;
  const who = entry.updatedBy === "HR" ? "HR" : "whoever made it";
  return `Ask ${who} to update it; what you wrote stays as it is. If somebody typed over the version in the sheet Settings, File ▸ Version history there brings it back.`;
}
