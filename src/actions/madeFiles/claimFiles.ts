/** Whose file is which: recorded while it is still empty, so that two people at once do not fill two for one reader. */
import type { Change } from "../../workbook/cells/change";
import { readingOnce } from "../../workbook/cells/readingOnce";
import type { MadeFile } from "../../workbook/ports/madeFiles";
import type { Reader } from "../../workbook/ports/store";
import type { Context } from "../context";
import type { NotDone } from "../outcome";
import { record } from "../record";
import type { MadeFileKind } from "./madeFileKind";

export interface ClaimedFile {
  readonly id: string;
  /** Whether it was made just now: then nothing stands in it. */
  readonly isNew: boolean;
}

/** A row of the hub that a file is made for. */
interface Place {
  /** The file's id; blank while there is none. */
  readonly file: string;
  claim(id: string): readonly Change[];
}

interface Wanted<Content> {
  readonly kind: MadeFileKind<Content>;
  readonly contents: readonly Content[];
  /** The files of this kind that there are. */
  readonly made: readonly MadeFile[];
  /** The rows, by whom their file is made for. */
  readonly places: (seen: Reader) => ReadonlyMap<string, Place>;
  readonly request: string;
}

/**
 * A file for each content, by whom it is made for: the recorded one, one that an interruption left unrecorded, or a new
 * one. They are made before anybody has to wait and recorded in one step. Whoever comes second takes the first one's
 * and throws the own away; where Google makes none, its words stand in place of a file.
 */
export function claimFiles<Content>(
  context: Context,
  { kind, contents, made, places, request }: Wanted<Content>,
): ReadonlyMap<string, ClaimedFile | string> | NotDone {
  const { store, seen, files } = context;
  const known = places(seen);
  const claimed = new Map<string, ClaimedFile | string>();
  const unrecorded = new Map<string, ClaimedFile>();
  for (const content of contents) {
    const whose = kind.markOf(content).madeFor;
    const recorded = known.get(whose)?.file;
    const file = recorded
      ? { id: recorded, isNew: false }
      : (madeFor(whose, made) ?? make(files, kind, content));
    claimed.set(whose, file);
    if (!recorded && typeof file !== "string") unrecorded.set(whose, file);
  }
  const mine = new Map(unrecorded);
  while (mine.size) {
    const changes = [...mine].flatMap(([whose, { id }]) => known.get(whose)!.claim(id));
    const outcome = record(context, { request, what: `Files made: ${mine.size}`, changes, answer: null });
    if ("value" in outcome) break;
    // Refused as a whole: perhaps because others were first.
    const now = places(readingOnce(store));
    const theirs = [...mine.keys()].filter((whose) => now.get(whose)?.file);
    if (!theirs.length) return outcome;
    for (const whose of theirs) {
      claimed.set(whose, { id: now.get(whose)!.file, isNew: false });
      mine.delete(whose);
    }
  }
  // The first one may have found the second one's file before it was recorded, and be filling it.
  const kept = new Set([...claimed.values()].map((file) => (typeof file === "string" ? "" : file.id)));
  for (const { id, isNew } of unrecorded.values()) if (isNew && !kept.has(id)) files.discard(id);
  return claimed;
}

function madeFor(whose: string, made: readonly MadeFile[]): ClaimedFile | undefined {
  const file = made.find((one) => one.madeFor === whose);
  return file && { id: file.id, isNew: false };
}

function make<Content>(
  files: Context["files"],
  kind: MadeFileKind<Content>,
  content: Content,
): ClaimedFile | string {
  try {
    return { id: files.create(kind.markOf(content), kind.titleOf(content)), isNew: true };
  } catch (error) {
    return String((error as Error).message);
  }
}
