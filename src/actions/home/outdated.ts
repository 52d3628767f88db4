/** Files made by another version of Plumbline: they say so, and nothing is written to them. */
import type { Problem } from "../../domain/problem";
import { type FileKind, views } from "../../domain/views";
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

const setUps: Readonly<Partial<Record<FileKind, string>>> = {
  hub: views.setUp.label,
  "hiring file": views.setUpHiring.label,
  "readiness file": views.setUpReadiness.label,
};

function remedy(kind: FileKind): string {
  const setUp = setUps[kind];
  if (setUp) return `Choose ${setUp}: it adds what is missing and keeps everything else.`;
  if (kind === "readiness notes")
    return `Open the file you share with the other one and update your notes under ${views.readiness.label}; what you wrote stays as it is.`;
  const who = kind === "kit" || kind === "readiness plan" ? "whoever made it" : "HR";
  return `Ask ${who} to update it; what you wrote stays as it is.`;
}
