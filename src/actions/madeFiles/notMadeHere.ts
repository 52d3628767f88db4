/** A copied workbook names the files of the first one: what it read there would count twice, what it wrote would be the first one's loss. */
import type { Problem } from "../../domain/problem";
import type { Context } from "../context";

/** @param what the file, as people know it */
export const notMadeHere = ({ files }: Pick<Context, "files">, id: string, what: string): Problem | null =>
  files.isOurs(id)
    ? null
    : {
        code: "file.notMadeHere",
        message: `${what} is none that you made with this workbook: the workbook was copied, somebody changed the file's ID in its sheets, or another account made the file. Nothing of it is read or written. To have a new one, clear the ID in the sheet that lists these files, then make it again.`,
      };
