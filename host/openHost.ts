/** The local host in process: Google's services in memory, running the add-on in a folder. */
import type {
  EditAnswer,
  FileContent,
  FileDetails,
  FileEntry,
  PersonEdit,
  RunAnswer,
  RunOptions,
  RunRequest,
} from "./api";
import { copyFile } from "./copyFile";
import { csvOf } from "./download/csv";
import { applyEdit, refuseViewer } from "./edits/applyEdit";
import type { Edit } from "./edits/edit";
import { GoogleError, noFile, refuse } from "./edits/refusals";
import { loadAddOn } from "./engine/addOn";
import { Executions, type RunSettings, refused, type Task } from "./engine/executions";
import { noCost } from "./engine/prices";
import { fileContent } from "./fileContent";
import { History } from "./history";
import { legalArguments } from "./legalArguments";
import { findItem } from "./menuItems";
import type { MailQuota, SentLetter } from "./model/letter";
import type { Role, SpreadsheetFile } from "./model/spreadsheetFile";
import { editOf } from "./personEdits";
import type { Answer, Menu, Screen } from "./screen";
import { mailQuota } from "./services/mail";
import { Workspace } from "./storage/workspace";
import { localeOf } from "./values/locale";
import { type Person, World } from "./world";

export interface HostOptions extends RunSettings {
  /** Folder in which files are kept; without it nothing outlives the host. */
  workspace?: string;
  /** The clock; the computer's by default. */
  now?: () => number;
  /** Every call takes its price in real time. */
  googleSpeed?: boolean;
  /** The cache forgets everything at once. */
  forgetfulCache?: boolean;
}

/** Who asks; without `as` the owner of the file, or, where something is read, the developer. */
interface Asking {
  as?: string;
  /** The browser window it comes from; the person's last one without. */
  window?: string;
}

export async function openHost(options: HostOptions): Promise<Host> {
  return new Host(options);
}

export class Host {
  readonly world: World;
  private readonly executions: Executions;
  private readonly workspace: Workspace | undefined;
  private readonly histories = new WeakMap<SpreadsheetFile, History>();
  private closing: Promise<void> | undefined;

  constructor(options: HostOptions) {
    this.world = new World(loadAddOn(options.dist), options.now ?? Date.now);
    this.world.googleSpeed = options.googleSpeed ?? false;
    this.world.forgetfulCache = options.forgetfulCache ?? false;
    this.executions = new Executions(this.world, options);
    if (options.workspace) this.workspace = new Workspace(options.workspace, this.world);
  }

  /** One line for each broken file of the workspace, which was put aside. */
  get setAside(): readonly string[] {
    return this.workspace?.setAside ?? [];
  }

  /** Writes what has changed to the workspace; it is done before every answer over HTTP. Throws NotKept. */
  save(): void {
    this.workspace?.save();
  }

  /**
   * Without `as`: all files.
   * @param trashed those in the trash instead, which only their owner sees there
   */
  files({ as, trashed = false }: Asking & { trashed?: boolean } = {}): FileEntry[] {
    return [...this.world.files.values()]
      .filter((file) => file.trashed === trashed)
      .filter((file) => as === undefined || (trashed ? file.owner === as : file.roleOf(as)))
      .map((file) => ({
        id: file.id,
        name: file.name,
        owner: file.owner,
        editors: emails(file, "editor"),
        viewers: emails(file, "viewer"),
        modified: file.modifiedTime,
      }));
  }

  createFile(wanted: { name: string; as: string; locale?: string; timeZone?: string }): { id: string } {
    const { name, as, locale, timeZone } = wanted;
    const file = this.world.createFile(name, as);
    Object.assign(file, { ...(locale ? { locale } : {}), ...(timeZone ? { timeZone } : {}) });
    return { id: file.id };
  }

  /** Who may open the file, and how it is set up. */
  details(id: string, { as }: Asking = {}): FileDetails {
    const { name, locale, timeZone, trashed, permissions, sheets } = this.opened(id, as);
    const people = permissions.map(({ email, role }) => ({ email, role }));
    const charts = sheets.reduce((sum, sheet) => sum + sheet.charts.length, 0);
    return { name, locale, timeZone, trashed, people, charts };
  }

  /** File ▸ Make a copy; whoever may open a file may copy it, and owns the copy. */
  copyFile(id: string, { name, as }: Asking & { name: string }): { id: string } {
    const file = this.opened(id, as);
    return { id: copyFile(this.world, file, { name, owner: as ?? file.owner }).id };
  }

  /** Moves the file to the trash of its owner, or back. */
  trash(id: string, { trashed, as }: Asking & { trashed: boolean }): void {
    const file = this.opened(id, as);
    this.world.trash(file, trashed, as ?? file.owner);
  }

  /** Values and formulas; without `as` everything is shown. */
  async file(id: string, { as }: Asking = {}): Promise<FileContent> {
    return fileContent(await this.computed(id, { as }));
  }

  /** The file itself, its formulas computed. */
  async computed(id: string, { as }: Asking = {}): Promise<SpreadsheetFile> {
    const file = this.opened(id, as);
    await this.world.computeFormulas(file);
    return file;
  }

  /** The file as Google's "Download as .xlsx" gives it, with its name; without charts. */
  async xlsx(id: string, { as }: Asking = {}): Promise<Download> {
    const file = await this.computed(id, { as });
    // Half a second to load: only who downloads waits for it.
    const { xlsxOf } = require("./download/xlsx") as typeof import("./download/xlsx");
    return {
      name: `${file.name}.xlsx`,
      type: XLSX,
      bytes: await xlsxOf(file, this.world.addOn.customFunctions),
    };
  }

  /** One sheet as Google's "Download as .csv" gives it. */
  async csv(id: string, { sheet: sheetId, as }: Asking & { sheet: number }): Promise<Download> {
    const file = await this.computed(id, { as });
    const sheet = file.sheet(sheetId);
    const bytes = Buffer.from(csvOf(sheet, localeOf(file.locale)));
    return { name: `${file.name} - ${sheet.name}.csv`, type: "text/csv; charset=utf-8", bytes };
  }

  /** The functions that pages may call. */
  callable(): string[] {
    this.executions.loadAgain();
    return this.world.addOn.functions.filter((name) => !name.endsWith("_"));
  }

  /** A google.script.run call. */
  async run(id: string, request: RunRequest): Promise<RunAnswer> {
    const file = this.opened(id, request.as);
    const { function: functionName, args = [], loseReply, delayReply } = request;
    if (!file.mayEdit(request.as ?? file.owner))
      return refused("You need permission to edit this spreadsheet to use its add-ons.");
    if (!this.callable().includes(functionName)) return refused(`Script function not found: ${functionName}`);
    let argumentsText: string;
    try {
      argumentsText = JSON.stringify(legalArguments(args));
    } catch (error) {
      if (error instanceof GoogleError) return refused(error.message, error.name);
      throw error;
    }
    const task = { ...this.asked(file, request), kind: "run", functionName, argumentsText } as const;
    const answer = await this.executions.run(file, task);
    if (delayReply) await new Promise((resolve) => setTimeout(resolve, delayReply));
    if (!loseReply) return answer;
    const message = "The connection was lost before the answer arrived.";
    return { ...answer, ok: false, value: undefined, error: { name: "NetworkError", message } };
  }

  /** What opening the file puts into the menu bar; onOpen runs each time. */
  async menu(id: string, { as, window }: Asking = {}): Promise<Menu[]> {
    const file = this.opened(id, as);
    const person = as ?? file.owner;
    const screen = this.world.screen(file, person, window);
    screen.menus = [];
    if (file.mayEdit(person)) await this.executions.trigger(file, "onOpen", person, {}, window);
    await this.executions.installed("ON_OPEN", file);
    return screen.menus;
  }

  /** Chooses a menu item; `path` holds captions, of which the last ones suffice. */
  async chooseMenu(
    id: string,
    request: RunOptions & Asking & { path: string | string[] },
  ): Promise<RunAnswer> {
    const file = this.opened(id, request.as);
    const screen = this.ui(id, request);
    const wanted = [request.path].flat();
    if (screen.menus.length === 0) await this.menu(id, request);
    const item = findItem(screen.menus, wanted);
    if (!item) return refused(`There is no menu item ${wanted.join(" ▸ ")}.`);
    const { functionName } = item;
    return this.executions.run(file, {
      ...this.asked(file, request),
      kind: "menu",
      functionName,
      argumentsText: "[]",
    });
  }

  /** Opens anew what add-on pages people see, as they are in the add-on's files now. */
  async openPagesAnew(): Promise<void> {
    this.executions.loadAgain();
    for (const { file, as, window, functionName } of [...this.world.openers()])
      await this.executions.run(this.opened(file, as), {
        kind: "menu",
        as,
        window,
        functionName,
        argumentsText: "[]",
      });
  }

  /** What a request says about how its execution is to be disturbed. */
  private asked(
    file: SpreadsheetFile,
    request: RunOptions & Asking,
  ): Pick<Task, "as" | "window" | "killAt" | "survivors" | "onCall" | "editAt"> {
    const { as = file.owner, window, killAt, survivors, onCall, editAt } = request;
    return {
      as,
      window,
      ...(killAt === undefined ? {} : { killAt }),
      ...(survivors === undefined ? {} : { survivors }),
      ...(onCall === undefined ? {} : { onCall }),
      editAt: [editAt ?? []].flat().map(({ call, edit }) => ({ call, act: () => this.act(file, edit) })),
    };
  }

  /** A person changes the file; onEdit fires when cells were typed into. */
  edit(id: string, edit: PersonEdit): EditAnswer {
    const file = this.opened(id, edit.as);
    return answered(() => this.act(file, edit));
  }

  undo(id: string, { as }: Asking = {}): EditAnswer {
    const file = this.opened(id, as);
    return answered(() => {
      refuseViewer(file, as ?? file.owner);
      this.history(file).undo(file, as ?? file.owner);
      this.world.fileChanged(file);
    });
  }

  redo(id: string, { as }: Asking = {}): EditAnswer {
    const file = this.opened(id, as);
    return answered(() => {
      refuseViewer(file, as ?? file.owner);
      this.history(file).redo(file, as ?? file.owner);
      this.world.fileChanged(file);
    });
  }

  private history(file: SpreadsheetFile): History {
    const known = this.histories.get(file) ?? new History();
    this.histories.set(file, known);
    return known;
  }

  private act(file: SpreadsheetFile, person: PersonEdit): void {
    const as = person.as ?? file.owner;
    const edit = editOf(file, person);
    const change = () => applyEdit(file, edit, { email: as, now: this.world.now() });
    // As in Sheets, the name of a file is not part of what undo takes back.
    if (edit.kind === "file" && edit.patch.name !== undefined) change();
    else this.history(file).record(file, as, change);
    this.world.fileChanged(file);
    if (edit.kind === "values") this.fireOnEdit(file, edit, as);
    const changeType = changeTypes[edit.kind];
    if (changeType) this.executions.installedUnattended("ON_CHANGE", file, { changeType });
  }

  private fireOnEdit(file: SpreadsheetFile, edit: Extract<Edit, { kind: "values" }>, as: string): void {
    if (!file.addOnEnabled) return;
    const { rect, rows, sheet: sheetId } = edit;
    const one = rect.rows * rect.columns === 1 ? { value: String(rows[0]?.[0] ?? "") } : {};
    this.executions.triggerUnattended(file, "onEdit", as, { sheetId, rect, ...one });
    this.executions.installedUnattended("ON_EDIT", file, { sheetId, rect, ...one });
  }

  /** All time triggers go off now; it resolves when they have ended. */
  runTimeTriggers(): Promise<void> {
    return this.executions.installed("CLOCK");
  }

  /** The scopes that the add-on wants, and which of them this person has allowed. */
  consent({ as }: { as: string }): { scope: string; allowed: boolean }[] {
    const denied = this.world.deniedScopes(as);
    const wanted = this.world.addOn.manifest.oauthScopes ?? [];
    return wanted.map((scope) => ({ scope, allowed: !denied.includes(scope) }));
  }

  /** @param denied scopes, in full or by their last part, that this person does not allow; others are allowed */
  setConsent({ as, denied }: { as: string; denied: string[] }): void {
    const known = this.consent({ as }).map(({ scope }) => scope);
    const scopes = denied.map(
      (name) =>
        known.find((scope) => scope === name || scope.endsWith(`/auth/${name}`)) ??
        refuse(`The add-on does not ask for the permission "${name}".`),
    );
    this.world.deny(as, scopes);
  }

  /** Resolves when the onEdit runs of all edits so far have ended. */
  settled(): Promise<void> {
    return this.executions.settled();
  }

  /** The add-on is installed for a person in a file: onInstall runs. */
  async install(id: string, { as }: Asking = {}): Promise<RunAnswer> {
    const file = this.opened(id, as);
    file.addOnEnabled = true;
    file.stale = true;
    const run = this.executions.trigger(file, "onInstall", as ?? file.owner);
    return run ?? { ok: true, cost: { ...noCost }, log: [] };
  }

  /** Gives access, changes it, or takes it away (null). */
  share(
    id: string,
    { email, role, as }: Asking & { email: string; role: Exclude<Role, "owner"> | null },
  ): void {
    const file = this.opened(id, as);
    if (role !== null && role !== "editor" && role !== "viewer")
      refuse(`Expected the role editor, viewer or none, found "${role}".`);
    if (file.roleOf(email) === "owner") refuse("The owner of a file keeps access to it.");
    this.world.share(file, email, role, as ?? file.owner);
  }

  /** What the add-on shows to this person: sidebar, dialog, question, toasts. */
  ui(id: string, { as, window }: Asking = {}): Screen {
    const file = this.opened(id, as);
    return this.world.screen(file, as ?? file.owner, window);
  }

  /** The person selects cells; scripts ask for the active sheet and range. */
  select(
    id: string,
    { sheet, range, known, ...asking }: Asking & { sheet: string; range: string; known?: number },
  ): void {
    const selected = this.opened(id, asking.as).sheetNamed(sheet);
    if (selected) this.ui(id, asking).select(selected.id, range, known);
  }

  /** Answers the question (alert or prompt) for which a script waits. */
  answer(id: string, answer: Answer & Asking): void {
    this.ui(id, answer).answer(answer);
  }

  /** Letters that scripts have sent, the oldest first. */
  outbox(): SentLetter[] {
    return this.world.outbox;
  }

  /** How many more recipients scripts may write to today. */
  mailQuota(): MailQuota {
    return mailQuota(this.world.outbox, this.world.now());
  }

  people(): Person[] {
    return this.world.people;
  }

  /** Stops the clock at an instant (ISO), for scripts too; with null it runs by itself again. */
  setClock(instant: string | null): void {
    this.world.setClock(instant === null ? null : Date.parse(instant));
  }

  addPerson({ email, hidden = false, about }: Person): void {
    this.world.meet(email, { hidden, ...(about && { about }) });
  }

  /** Once is enough: its threads may be another host's by now. */
  close(): Promise<void> {
    this.closing ??= this.end();
    return this.closing;
  }

  /** Ends without keeping what was not saved. */
  abandon(): Promise<void> {
    this.closing ??= this.stop();
    return this.closing;
  }

  private end(): Promise<void> {
    this.save();
    return this.stop();
  }

  private async stop(): Promise<void> {
    await Promise.all([this.executions.close(), this.world.formulaEngine.close()]);
    this.workspace?.close();
  }

  private opened(id: string, as: string | undefined): SpreadsheetFile {
    const file = this.world.files.get(id);
    if (!file || (as !== undefined && !file.roleOf(as))) throw new GoogleError(noFile);
    return file;
  }
}

/** A file that the browser saves under its name. */
export interface Download {
  name: string;
  type: string;
  bytes: Buffer;
}

/** What Google calls a change of a spreadsheet, for triggers that wait for one. */
const changeTypes: { [kind in Edit["kind"]]?: string } = {
  values: "EDIT",
  clear: "EDIT",
  format: "FORMAT",
  formats: "FORMAT",
  addSheet: "INSERT_GRID",
  duplicateSheet: "INSERT_GRID",
  deleteSheet: "REMOVE_GRID",
  sort: "OTHER",
};

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

function answered(body: () => void): EditAnswer {
  try {
    body();
    return { ok: true };
  } catch (error) {
    if (!(error instanceof GoogleError)) throw error;
    return { ok: false, error: { name: error.name, message: error.message } };
  }
}

const emails = (file: SpreadsheetFile, role: Role) =>
  file.permissions.filter((permission) => permission.role === role).map((permission) => permission.email);
