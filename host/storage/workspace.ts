/** A folder in which the files of the local host live: one JSON file each, replaced as a whole. */
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import type { SpreadsheetFile } from "../model/spreadsheetFile";
import type { World } from "../world";
import { fileOfText, textOfFile } from "./fileJson";
import { lockWorkspace } from "./workspaceLock";

const SUFFIX = ".spreadsheet.json";
const SETTINGS = "settings.json";

/** A workspace that cannot be read; the message is one line for the person at the terminal. */
export class BrokenWorkspace extends Error {}

export class Workspace {
  private readonly dirty = new Set<string>();
  private settingsDirty = false;
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

  /** Writes what has changed; when it returns, a crash loses nothing of it. */
  save(): void {
    for (const id of this.dirty) {
      const file = this.world.files.get(id);
      if (file) this.replace(id + SUFFIX, textOfFile(file));
    }
    this.dirty.clear();
    if (!this.settingsDirty) return;
    const { people, scriptProperties, userProperties, outbox } = this.world;
    this.replace(SETTINGS, JSON.stringify({ people, scriptProperties, userProperties, outbox }, null, 1));
    this.settingsDirty = false;
  }

  private load(): void {
    const names = readdirSync(this.folder);
    for (const name of names.filter((name) => name.endsWith(SUFFIX))) {
      const file = this.read(name, (text) => fileNamed(name, text));
      this.world.files.set(file.id, file);
    }
    if (names.includes(SETTINGS)) Object.assign(this.world, this.read(SETTINGS, settingsOfText));
  }

  private read<T>(name: string, parse: (text: string) => T): T {
    const path = join(this.folder, name);
    try {
      return parse(readFileSync(path, "utf8"));
    } catch (error) {
      throw new BrokenWorkspace(
        `${path} cannot be read: ${(error as Error).message}. Nothing was changed; move the file away to start without it.`,
      );
    }
  }

  private replace(name: string, text: string): void {
    const path = join(this.folder, name);
    const temporary = `${path}.tmp`;
    const handle = openSync(temporary, "w");
    writeSync(handle, text);
    fsyncSync(handle);
    closeSync(handle);
    renameSync(temporary, path);
    this.syncFolder();
  }

  /** The rename itself must survive a power cut; some systems cannot sync a folder and need not. */
  private syncFolder(): void {
    if (process.platform === "win32") return;
    const handle = openSync(this.folder, "r");
    fsyncSync(handle);
    closeSync(handle);
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

type Settings = Pick<World, "people" | "scriptProperties" | "userProperties" | "outbox">;

function settingsOfText(text: string): Settings {
  const { people = [], scriptProperties = {}, userProperties = {}, outbox = [] } = JSON.parse(text);
  if (!Array.isArray(people) || !Array.isArray(outbox))
    throw new Error("expected lists of people and of letters");
  return { people, scriptProperties, userProperties, outbox };
}
