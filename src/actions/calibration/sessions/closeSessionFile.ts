/** Takes a session's file from everybody but the owner and HR. */
import type { MadeFile } from "../../../workbook/ports/madeFiles";
import type { Context } from "../../context";
import { settleAccess } from "../../madeFiles/access";

/** @returns the file; undefined where there is none, or another account made it and has to do it with its update */
export function closeSessionFile(context: Context, id: string): MadeFile | undefined {
  const file = context.files.list("session file").find((one) => one.id === id);
  if (file) settleAccess(context, id, file, []);
  return file;
}
