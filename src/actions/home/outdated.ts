/** Files made by another version of Plumbline: they say so, and nothing is written to them. */
import type { Problem } from "../../domain/problem";
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
  const remedy =
    kind === "hub" || kind === "hiring file"
      ? `Choose ${kind === "hub" ? "Set up workbook" : "Set up for hiring"}: it adds what is missing and keeps everything else.`
      : `Ask ${kind === "kit" ? "whoever made it" : "HR"} to update it; what you wrote stays as it is.`;
  return {
    code: "file.older",
    message: `This ${what} was made by an earlier Plumbline: ${versions}. ${remedy} Until then nothing is written.`,
  };
}
