/** Replaces a file as a whole: after a crash, or on a full disk, either the old or the new one is there. */
import { closeSync, fstatSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { dirname } from "node:path";

/** Throws where the text cannot be kept; the file is then as it was. */
export function replaceFile(path: string, text: string): void {
  const temporary = `${path}.tmp`;
  try {
    writeWhole(temporary, Buffer.from(text));
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  renameSync(temporary, path);
  syncFolder(dirname(path));
}

/** A disk that is nearly full may take part of the bytes and call it done. */
function writeWhole(path: string, bytes: Buffer): void {
  const handle = openSync(path, "w");
  try {
    for (let at = 0; at < bytes.length; ) {
      const written = writeSync(handle, bytes, at);
      if (written === 0) throw new Error("the disk took nothing");
      at += written;
    }
    fsyncSync(handle);
    const { size } = fstatSync(handle);
    if (size !== bytes.length) throw new Error(`expected ${bytes.length} bytes on the disk, found ${size}`);
  } finally {
    closeSync(handle);
  }
}

/** The rename itself must survive a power cut; some systems cannot sync a folder and need not. */
function syncFolder(folder: string): void {
  if (process.platform === "win32") return;
  const handle = openSync(folder, "r");
  fsyncSync(handle);
  closeSync(handle);
}
