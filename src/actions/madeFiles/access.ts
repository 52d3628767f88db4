/** Who may open a made file: those it was made for and HR, and nobody else (R1, R2). */
import { normalEmail } from "../../domain/roles";
import type { MadeFile } from "../../workbook/ports/madeFiles";
import type { Context } from "../context";

/**
 * Shares the file with its readers and takes it from everybody else.
 * @param file as it was listed; without, it is only shared
 * @returns the addresses it was taken from
 */
export function settleAccess(
  { files, settings }: Pick<Context, "files" | "settings">,
  id: string,
  file: MadeFile | undefined,
  readers: readonly string[],
): string[] {
  const has = (file?.readers ?? []).map(({ email }) => email);
  for (const address of readers) if (!has.includes(normalEmail(address))) files.share(id, address);
  if (!file) return [];
  if (file.canBeReshared) files.endResharing(id);
  const strangers = strangersIn(file, settings, readers);
  for (const reader of file.readers) if (strangers.includes(reader.email)) files.revoke(id, reader);
  return strangers;
}

/** Addresses that may open the file though neither the hub nor HR's list says so. */
export const strangersIn = (
  { readers: present }: Pick<MadeFile, "readers">,
  { owner, hr }: Pick<Context["settings"], "owner" | "hr">,
  readers: readonly string[],
): string[] => {
  const allowed = new Set([owner, ...hr, ...readers].map(normalEmail));
  return present.map(({ email }) => email).filter((email) => !allowed.has(normalEmail(email)));
};

/** Whether exactly its readers, the owner and HR may open it, and nobody may let others in. */
export const isSharedAsMeant = (
  file: MadeFile,
  settings: Pick<Context["settings"], "owner" | "hr">,
  readers: readonly string[],
): boolean =>
  !file.canBeReshared &&
  strangersIn(file, settings, readers).length === 0 &&
  readers.every((reader) => file.readers.some(({ email }) => email === normalEmail(reader)));
