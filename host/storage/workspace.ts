/** A folder in which the files of the local host live: one JSON file each, replaced as a whole. */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { SpreadsheetFile } from "../model/spreadsheetFile";
import type { World } from "../world";
import { fileOfText, textOfFile } from "./fileJson";
import { replaceFile } from "./replaceFile";
import { type Settings, settingsOfText, settingsText } from "./settingsJson";
import { lockWorkspace } from "./workspaceLock";

const SUFFIX = ".spreadsheet.json";
const SETTINGS = "settings.json";

/** A folder that cannot be a workspace; the message is one line for the person at the terminal. */
export class BrokenWorkspace extends Error {}

/** What was changed and could not be kept; it has been taken back, where the folder is there. */
export class NotKept extends Error {}

export class Workspace {
  private readonly dirty = new Set<string>();
  private settingsDirty = false;
  /** One line for each file that could not be read: it was put aside, and the rest opened. */
  readonly setAside: string[] = [];
  /** Leaves the workspace to another host. */
  readonly close: () => void;

  constructor(
    private readonly folder: string,
    private readonly world: World,
  ) {
    this.close = taken(folder);
    try {
      this.load();
    } catch (error) {
      this.close();
      throw error;
    }
    world.onEvent((event) => {
      if (event.kind === "file") this.dirty.add(event.id);
      if (event.kind === "settings") this.settingsDirty = true;
      if (event.kind === "files") this.forgetRemoved();
    });
  }

  /** True when there is nothing in it yet. */
  get isEmpty(): boolean {
    return this.world.files.size === 0;
  }

  /**
   * Writes what has changed; when it returns, a crash loses nothing of it. What cannot be written is as it was before,
   * here and on the disk; then NotKept is thrown.
   */
  save(): void {
    const faults: Error[] = [];
    const keep = (name: string, text: () => string, takeBack: () => void) => {
      try {
        replaceFile(join(this.folder, name), text());
      } catch (error) {
        faults.push(error as Error);
        takeBack();
      }
    };
    for (const id of this.dirty) {
      const file = this.world.files.get(id);
      if (file)
        keep(
          id + SUFFIX,
          () => textOfFile(file),
          () => this.takeBack(file),
        );
    }
    if (this.settingsDirty)
      keep(
        SETTINGS,
        () => settingsText(this.world),
        () => Object.assign(this.world, this.keptSettings()),
      );
    this.dirty.clear();
    this.settingsDirty = false;
    if (faults[0])
      throw new NotKept(`This change could not be kept and was taken back: ${faults[0].message}.`);
  }

  /** The file as it is on the disk; one that never came there is gone. */
  private takeBack(file: SpreadsheetFile): void {
    const kept = this.kept(file.id + SUFFIX);
    const { revision } = file;
    if (kept === undefined) this.world.removeFile(file.id);
    else Object.assign(file, fileOfText(kept), { revision: revision + 1 });
    this.world.tell({ kind: "file", id: file.id });
  }

  private keptSettings(): Settings {
    return settingsOfText(this.kept(SETTINGS) ?? "{}");
  }

  /** Where the folder itself is gone nothing can be taken back: what was changed is kept with the next change. */
  private kept(name: string): string | undefined {
    try {
      return readdirSync(this.folder).includes(name)
        ? readFileSync(join(this.folder, name), "utf8")
        : undefined;
    } catch (error) {
      throw new NotKept(
        `This change could not be kept yet: ${(error as Error).message}. It is kept with the next one, once the folder is there again.`,
      );
    }
  }

  private load(): void {
    const names = readdirSync(this.folder);
    for (const name of names.filter((name) => name.endsWith(SUFFIX))) {
      const file = this.read(name, (text) => fileNamed(name, text));
      if (file) this.world.files.set(file.id, file);
    }
    if (names.includes(SETTINGS)) Object.assign(this.world, this.read(SETTINGS, settingsOfText));
  }

  /** undefined where the file is broken: it gets another name, and is named. */
  private read<T>(name: string, parse: (text: string) => T): T | undefined {
    const path = join(this.folder, name);
    try {
      return parse(readFileSync(path, "utf8"));
    } catch (error) {
      const aside = freeName(path);
      renameSync(path, aside);
      this.setAside.push(
        `${path} cannot be read: ${(error as Error).message}. It was put aside as ${aside}.`,
      );
      return undefined;
    }
  }

  private forgetRemoved(): void {
    for (const name of readdirSync(this.folder).filter((name) => name.endsWith(SUFFIX)))
      if (!this.world.files.has(name.slice(0, -SUFFIX.length))) rmSync(join(this.folder, name));
  }
}

/** Makes the folder if need be, and keeps other hosts out of it; gives the way to leave it. */
function taken(folder: string): () => void {
  const lock = lockOf(folder);
  if ("release" in lock) return lock.release;
  throw new BrokenWorkspace(
    `${folder} is in use by another local host (process ${lock.heldBy}). Stop it, or choose another folder with --workspace; if none is running, delete ${lock.path}.`,
  );
}

function lockOf(folder: string): ReturnType<typeof lockWorkspace> {
  try {
    mkdirSync(folder, { recursive: true });
    return lockWorkspace(folder);
  } catch (error) {
    throw new BrokenWorkspace(`${folder} cannot be used as a workspace: ${(error as Error).message}.`);
  }
}

/** A file under another name would be taken for a removed one. */
function fileNamed(name: string, text: string): SpreadsheetFile {
  const file = fileOfText(text);
  if (file.id + SUFFIX !== name) throw new Error(`its id is that of ${file.id}${SUFFIX}`);
  return file;
}

function freeName(path: string): string {
  const taken = new Set(readdirSync(dirname(path)));
  for (let n = 1; ; n++) {
    const name = `${path}.broken${n === 1 ? "" : `-${n}`}`;
    if (!taken.has(basename(name))) return name;
  }
}
