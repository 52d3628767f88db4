/** Brings one file among many up to date: what fails for one is said of it, and does not stop the others. */
import type { Problem } from "../../domain/problem";
import type { MadeFile } from "../../workbook/ports/madeFiles";
import { settingsTable } from "../../workbook/tables/tables";
import type { Context } from "../context";
import { isSharedAsMeant } from "./access";
import { bringUpToDate } from "./bringUpToDate";
import type { ClaimedFile } from "./claimFiles";
import type { MadeFileKind } from "./madeFileKind";
import { isVersionTyped } from "./typedVersion";

export interface Brought {
  readonly state: "created" | "updated" | "same" | "failed";
  readonly message: string;
  /** Addresses that can no longer open it. */
  readonly revoked: readonly string[];
}

interface ToBring<Content> {
  readonly kind: MadeFileKind<Content>;
  /** The file, or in words why Google made none. */
  readonly claimed: ClaimedFile | string;
  /** The files of this kind, listed once for all of them. */
  readonly made: readonly MadeFile[];
  readonly content: Content;
  /** Whose it is. */
  readonly name: string;
  /** Whether it holds what it should. */
  readonly isFilled: boolean;
  /** That another account made it, in a sentence; blank where this one did. */
  readonly ofAnother: string;
  /** Says of what could not be corrected in which file it is. */
  readonly inFile: (problems: readonly Problem[]) => string;
}

export function bringFile<Content>(
  context: Pick<Context, "files" | "settings">,
  { kind, claimed, made, content, name, isFilled, ofAnother, inFile }: ToBring<Content>,
): Brought {
  const failed = (message: string): Brought => ({ state: "failed", message, revoked: [] });
  const silent = (why: string) => failed(`Google did not answer for ${name}: ${why}`);
  if (typeof claimed === "string") return silent(claimed);
  const file = made.find(({ id }) => id === claimed.id);
  // One that is not listed and no other account's is none that was made here, which is said where it would be read.
  const isShared = file ? isSharedAsMeant(file, context.settings, kind.readersOf(content)) : ofAnother !== "";
  try {
    if (isShared && isFilled && !(file && isTypedOver(context, file)))
      return { state: "same", message: "", revoked: [] };
    if (ofAnother) return failed(ofAnother);
    const done = bringUpToDate(context, kind, claimed, made, content);
    return "problems" in done ? failed(inFile(done.problems)) : { ...done, message: "" };
  } catch (error) {
    return silent(String((error as Error).message));
  }
}

const isTypedOver = ({ files }: Pick<Context, "files">, { id }: MadeFile): boolean =>
  isVersionTyped(files.read(id, [settingsTable.name])[0] ?? null);
