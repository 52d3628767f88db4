/** Everything that exists besides running code: files, people, stores, locks, what is on people's screens. */
import { randomBytes } from "node:crypto";
import { GoogleError } from "./edits/refusals";
import type { AddOn } from "./engine/addOn";
import type { InstalledTrigger } from "./engine/installedTrigger";
import { Locks } from "./engine/locks";
import { computeFormulas } from "./formulas/computeFormulas";
import { type AskAddOn, FormulaEngine } from "./formulas/formulaEngine";
import type { SentLetter } from "./model/letter";
import { type Role, SpreadsheetFile } from "./model/spreadsheetFile";
import { Screen } from "./screen";

export interface Person {
  email: string;
  /** Google does not reveal this person's address to scripts: getEmail() gives "". */
  hidden?: boolean;
  /** What there is to try when signed in as them. */
  about?: string;
}

/** What happened, for the page and the saver. */
export type WorldEvent =
  | { kind: "file"; id: string }
  | { kind: "files" }
  | { kind: "ui"; id: string; as: string }
  | { kind: "settings" };

export class World {
  readonly files = new Map<string, SpreadsheetFile>();
  people: Person[] = [];
  scriptProperties: { [key: string]: string } = {};
  userProperties: { [email: string]: { [key: string]: string } } = {};
  /** Scopes of the add-on that people have not allowed. */
  denied: { [email: string]: string[] } = {};
  /** Triggers that scripts have installed. */
  triggers: InstalledTrigger[] = [];
  readonly cache = new Map<string, { value: string; until: number }>();
  /** Letters that scripts have sent; nothing leaves this computer. */
  outbox: SentLetter[] = [];
  readonly locks = new Locks();
  readonly formulaEngine = new FormulaEngine();
  /** Asks the add-on for the values of its functions in a file's formulas; the engine of executions puts it here. */
  askAddOn: (file: SpreadsheetFile) => AskAddOn = () => async () => ({});
  private readonly computing = new Map<SpreadsheetFile, Promise<void>>();
  private stopped: number | null = null;
  googleSpeed = false;
  forgetfulCache = false;
  /** By file and person, then by window; the one used last stands last. */
  private readonly screens = new Map<string, Map<string, Screen>>();
  private readonly listeners = new Set<(event: WorldEvent) => void>();

  constructor(
    public addOn: AddOn,
    private readonly clock: () => number,
  ) {}

  /** Sets the clock by hand; with null it runs by itself again. */
  setClock(instant: number | null): void {
    this.stopped = instant;
  }

  readonly now = (): number => this.stopped ?? this.clock();

  /** Goes up with everything that changes: what a script was told holds for as long as it stays. */
  changes = 0;

  onEvent(listener: (event: WorldEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  tell(event: WorldEvent): void {
    this.changes++;
    for (const listener of this.listeners) listener(event);
  }

  fileChanged(file: SpreadsheetFile): void {
    this.tell({ kind: "file", id: file.id });
  }

  settingsChanged(): void {
    this.tell({ kind: "settings" });
  }

  createFile(name: string, owner: string): SpreadsheetFile {
    const file = new SpreadsheetFile(randomBytes(33).toString("base64url"), name, owner);
    file.createdTime = file.modifiedTime = new Date(this.now()).toISOString();
    file.addSheet("Sheet1");
    this.files.set(file.id, file);
    this.meet(owner);
    this.fileChanged(file);
    this.tell({ kind: "files" });
    return file;
  }

  removeFile(id: string): void {
    this.files.delete(id);
    this.tell({ kind: "files" });
  }

  /** Makes a person known who was not. */
  meet(email: string, more: Omit<Person, "email"> = {}): void {
    const known = this.people.find((person) => person.email === email);
    if (known) Object.assign(known, more);
    else this.people.push({ email, ...more });
    this.settingsChanged();
  }

  revealedEmail(email: string): string {
    return this.people.find((person) => person.email === email)?.hidden ? "" : email;
  }

  deniedScopes(email: string): string[] {
    return this.denied[email.toLowerCase()] ?? [];
  }

  /** @param scopes of the add-on that this person does not allow */
  deny(email: string, scopes: string[]): void {
    this.denied[email.toLowerCase()] = scopes;
    this.settingsChanged();
  }

  propertiesOf(email: string): { [key: string]: string } {
    this.userProperties[email] ??= {};
    return this.userProperties[email];
  }

  /** Gives, changes or (with null) takes away access; only people who may edit can do it. */
  share(file: SpreadsheetFile, email: string, role: Exclude<Role, "owner"> | null, by: string): void {
    const mayShare = file.owner === by || (file.writersCanShare && file.mayEdit(by));
    if (!mayShare) throw new GoogleError("You do not have permission to share this file.");
    const known = file.permissions.find(
      (permission) => permission.email.toLowerCase() === email.toLowerCase(),
    );
    if (known?.role === "owner") return;
    file.permissions = file.permissions.filter((permission) => permission !== known);
    if (role) {
      file.permissions.push({ id: known?.id ?? randomBytes(8).readBigUInt64BE().toString(), email, role });
      this.meet(email);
    }
    file.revision++;
    this.fileChanged(file);
    this.tell({ kind: "files" });
  }

  /** Puts a file into the trash of its owner, who alone may do it, or takes it out again. */
  trash(file: SpreadsheetFile, trashed: boolean, by: string): void {
    if (file.owner !== by) throw new GoogleError("Only the owner of a file can move it to the trash.");
    file.trashed = trashed;
    file.revision++;
    this.fileChanged(file);
    this.tell({ kind: "files" });
  }

  /** Every function that opened a page which somebody still sees, with who that is and in which file. */
  *openers(): Iterable<{ file: string; as: string; window: string; functionName: string }> {
    for (const [key, windows] of this.screens) {
      const [file = "", as = ""] = key.split(" ");
      for (const [window, { sidebar, dialog }] of windows)
        for (const page of [sidebar, dialog])
          if (page?.opener) yield { file, as, window, functionName: page.opener };
    }
  }

  /** What a person sees of a file in this browser window; without one, in the window used last. */
  screen(file: SpreadsheetFile, email: string, window?: string): Screen {
    const key = `${file.id} ${email}`;
    const windows = this.screens.get(key) ?? new Map<string, Screen>();
    const wanted = window ?? [...windows.keys()].pop() ?? "";
    // The first window shows what was opened before there was any.
    const screen =
      windows.get(wanted) ??
      windows.get("") ??
      new Screen(() => this.tell({ kind: "ui", id: file.id, as: email }));
    windows.delete("");
    windows.delete(wanted);
    this.screens.set(key, windows.set(wanted, screen));
    return screen;
  }

  /** Resolves when no formula of the file waits to be computed; who asks meanwhile waits for the same. */
  computeFormulas(file: SpreadsheetFile): Promise<void> {
    const running = this.computing.get(file);
    if (running || !file.stale) return running ?? Promise.resolve();
    const names = () => (file.addOnEnabled ? this.addOn.customFunctions : []);
    const own = { names, ask: this.askAddOn(file), year: new Date(this.now()).getUTCFullYear() };
    const run = computeFormulas(file, this.formulaEngine, own).finally(() => this.computing.delete(file));
    this.computing.set(file, run);
    return run;
  }
}
