/** The local host in process: Google's services in memory, running the add-on in a folder. */
import type {
  EditAnswer,
  FileContent,
  FileEntry,
  PersonEdit,
  RunAnswer,
  RunOptions,
  RunRequest,
} from "./api";
import { applyEdit } from "./edits/applyEdit";
import type { Edit } from "./edits/edit";
import { GoogleError, noFile } from "./edits/refusals";
import { BrokenAddOn, currentStamp, loadAddOn } from "./engine/addOn";
import { Execution } from "./engine/execution";
import type { JobResult } from "./engine/job";
import { Pool } from "./engine/pool";
import type { AuthMode, ExecutionKind } from "./engine/rights";
import { workerCode } from "./engine/workerCode";
import { fileContent } from "./fileContent";
import { History } from "./history";
import { legalArguments } from "./legalArguments";
import type { Role, SpreadsheetFile } from "./model/spreadsheetFile";
import { editOf } from "./personEdits";
import type { Answer, Menu, MenuItem, Screen } from "./screen";
import type { SentLetter } from "./services/mail";
import { Workspace } from "./storage/workspace";
import { type Person, World } from "./world";

export interface HostOptions {
  /** Folder of the add-on's pushed files. */
  dist: string;
  /** Folder in which files are kept; without it nothing outlives the host. */
  workspace?: string;
  /** Loads the add-on again when its files have changed. */
  reload?: boolean;
  /** Name of the add-on in its menu. */
  name?: string;
  /** The clock; the computer's by default. */
  now?: () => number;
  /** Every call takes its price in real time. */
  googleSpeed?: boolean;
  /** The cache forgets everything at once. */
  forgetfulCache?: boolean;
  /** Real milliseconds after which Google ends an execution. */
  limits?: { execution?: number; trigger?: number };
}

const SIX_MINUTES = 360_000;
const THIRTY_SECONDS = 30_000;
const nothing = { calls: 0, lockedCalls: 0, cells: 0, milliseconds: 0 };

interface Task extends RunOptions {
  kind: ExecutionKind;
  as: string;
  functionName: string;
  argumentsText: string;
  authMode?: AuthMode;
}

export async function openHost(options: HostOptions): Promise<Host> {
  return new Host(options);
}

export class Host {
  readonly world: World;
  private pool: Pool;
  private readonly workspace: Workspace | undefined;
  private readonly histories = new WeakMap<SpreadsheetFile, History>();
  /** onEdit runs that people's edits started. */
  private readonly triggers = new Set<Promise<unknown>>();

  constructor(private readonly options: HostOptions) {
    const addOn = loadAddOn(options.dist);
    this.world = new World(addOn, options.now ?? Date.now);
    this.world.googleSpeed = options.googleSpeed ?? false;
    this.world.forgetfulCache = options.forgetfulCache ?? false;
    this.pool = new Pool(workerCode(), addOn);
    if (options.workspace) this.workspace = new Workspace(options.workspace, this.world);
  }

  /** Writes what has changed to the workspace; it is done before every answer over HTTP. */
  save(): void {
    this.workspace?.save();
  }

  /** Without `as`: all files. */
  files({ as }: { as?: string } = {}): FileEntry[] {
    return [...this.world.files.values()]
      .filter((file) => !file.trashed && (as === undefined || file.roleOf(as)))
      .map((file) => ({
        id: file.id,
        name: file.name,
        owner: file.owner,
        editors: emails(file, "editor"),
        viewers: emails(file, "viewer"),
        modified: file.modifiedTime,
      }));
  }

  createFile({
    name,
    as,
    locale,
    timeZone,
  }: {
    name: string;
    as: string;
    locale?: string;
    timeZone?: string;
  }): {
    id: string;
  } {
    const file = this.world.createFile(name, as);
    Object.assign(file, { ...(locale ? { locale } : {}), ...(timeZone ? { timeZone } : {}) });
    return { id: file.id };
  }

  /** Values and formulas; without `as` everything is shown. */
  async file(id: string, { as }: { as?: string } = {}): Promise<FileContent> {
    return fileContent(await this.computed(id, { as }));
  }

  /** The file itself, its formulas computed. */
  async computed(id: string, { as }: { as?: string } = {}): Promise<SpreadsheetFile> {
    const file = this.opened(id, as);
    if (file.stale) await this.world.computeFormulas(file);
    return file;
  }

  /** The file as Google's "Download as .xlsx" gives it, with its name. */
  async xlsx(id: string, { as }: { as?: string } = {}): Promise<{ name: string; bytes: Buffer }> {
    const file = await this.computed(id, { as });
    // Half a second to load: only who downloads waits for it.
    const { xlsxOf } = require("./download/xlsx") as typeof import("./download/xlsx");
    return { name: `${file.name}.xlsx`, bytes: await xlsxOf(file) };
  }

  /** The functions that pages may call. */
  callable(): string[] {
    this.loadAgain();
    return this.world.addOn.functions.filter((name) => !name.endsWith("_"));
  }

  /** A google.script.run call. */
  async run(id: string, request: RunRequest): Promise<RunAnswer> {
    const file = this.opened(id, request.as);
    const as = request.as ?? file.owner;
    const { function: functionName, args = [], killAt, survivors, editAt, loseReply, delayReply } = request;
    if (!file.mayEdit(as)) return refused("You need permission to edit this spreadsheet to use its add-ons.");
    if (!this.callable().includes(functionName)) return refused(`Script function not found: ${functionName}`);
    let argumentsText: string;
    try {
      argumentsText = JSON.stringify(legalArguments(args));
    } catch (error) {
      if (error instanceof GoogleError) return refused(error.message, error.name);
      throw error;
    }
    const task = { kind: "run", as, functionName, argumentsText, killAt, survivors, editAt } as const;
    const answer = await this.execute(file, task);
    if (delayReply) await new Promise((resolve) => setTimeout(resolve, delayReply));
    if (!loseReply) return answer;
    const message = "The connection was lost before the answer arrived.";
    return { ...answer, ok: false, value: undefined, error: { name: "NetworkError", message } };
  }

  /** What opening the file puts into the menu bar; onOpen runs each time. */
  async menu(id: string, { as }: { as?: string } = {}): Promise<Menu[]> {
    const file = this.opened(id, as);
    const person = as ?? file.owner;
    const screen = this.world.screen(file, person);
    screen.menus = [];
    this.loadAgain();
    if (!file.mayEdit(person) || !this.world.addOn.functions.includes("onOpen")) return [];
    const authMode = file.addOnEnabled ? "LIMITED" : "NONE";
    await this.trigger(file, "onOpen", person, authMode, {});
    return screen.menus;
  }

  /** Chooses a menu item; `path` holds captions, of which the last ones suffice. */
  async chooseMenu(
    id: string,
    request: RunOptions & { path: string | string[]; as?: string },
  ): Promise<RunAnswer> {
    const file = this.opened(id, request.as);
    const as = request.as ?? file.owner;
    const { menus } = this.world.screen(file, as);
    const wanted = [request.path].flat();
    const all = () => itemsOf(this.world.screen(file, as).menus);
    if (menus.length === 0) await this.menu(id, { as });
    const item = all().find(({ path }) => endsWith(path, wanted));
    if (!item) return refused(`There is no menu item ${wanted.join(" ▸ ")}.`);
    const { killAt, survivors, editAt } = request;
    return this.execute(file, {
      kind: "menu",
      as,
      functionName: item.functionName,
      argumentsText: "[]",
      killAt,
      survivors,
      editAt,
    });
  }

  /** A person changes the file; onEdit fires when cells were typed into. */
  edit(id: string, edit: PersonEdit): EditAnswer {
    const file = this.opened(id, edit.as);
    return answered(() => this.act(file, edit));
  }

  undo(id: string, { as }: { as?: string } = {}): EditAnswer {
    const file = this.opened(id, as);
    return answered(
      () => this.history(file).undo(file, as ?? file.owner),
      () => this.world.fileChanged(file),
    );
  }

  redo(id: string, { as }: { as?: string } = {}): EditAnswer {
    const file = this.opened(id, as);
    return answered(
      () => this.history(file).redo(file, as ?? file.owner),
      () => this.world.fileChanged(file),
    );
  }

  private history(file: SpreadsheetFile): History {
    const known = this.histories.get(file) ?? new History();
    this.histories.set(file, known);
    return known;
  }

  private act(file: SpreadsheetFile, person: PersonEdit): void {
    const as = person.as ?? file.owner;
    const edit = editOf(file, person);
    this.history(file).record(file, as, () => applyEdit(file, edit, { email: as, now: this.world.now() }));
    this.world.fileChanged(file);
    if (edit.kind === "values") this.fireOnEdit(file, edit, as);
  }

  private fireOnEdit(file: SpreadsheetFile, edit: Extract<Edit, { kind: "values" }>, as: string): void {
    if (!file.addOnEnabled || !this.world.addOn.functions.includes("onEdit")) return;
    const { rect, rows, sheet: sheetId } = edit;
    const one = rect.rows * rect.columns === 1 ? { value: String(rows[0]?.[0] ?? "") } : {};
    const run = this.trigger(file, "onEdit", as, "LIMITED", { sheetId, rect, ...one });
    this.triggers.add(run);
    void run.finally(() => this.triggers.delete(run));
  }

  /** Resolves when the onEdit runs of all edits so far have ended. */
  async settled(): Promise<void> {
    await Promise.all(this.triggers);
  }

  /** The add-on is installed for a person in a file: onInstall runs. */
  async install(id: string, { as }: { as?: string } = {}): Promise<RunAnswer> {
    const file = this.opened(id, as);
    file.addOnEnabled = true;
    if (!this.world.addOn.functions.includes("onInstall")) return { ok: true, cost: { ...nothing }, log: [] };
    return this.trigger(file, "onInstall", as ?? file.owner, "FULL", {});
  }

  share(
    id: string,
    { email, role, as }: { email: string; role: Exclude<Role, "owner"> | null; as?: string },
  ): void {
    const file = this.opened(id, as);
    this.world.share(file, email, role, as ?? file.owner);
  }

  /** What the add-on shows to this person: sidebar, dialog, question, toasts. */
  ui(id: string, { as }: { as?: string } = {}): Screen {
    const file = this.opened(id, as);
    return this.world.screen(file, as ?? file.owner);
  }

  /** The person selects cells; scripts ask for the active sheet and range. */
  select(id: string, { sheet, range, as }: { sheet: string; range: string; as?: string }): void {
    const file = this.opened(id, as);
    const selected = file.sheetNamed(sheet);
    if (selected) this.ui(id, { as }).select(selected.id, range);
  }

  /** Answers the question (alert or prompt) for which a script waits. */
  answer(id: string, answer: Answer & { as?: string }): void {
    this.ui(id, answer).answer(answer);
  }

  /** Letters that scripts have sent, the oldest first. */
  outbox(): SentLetter[] {
    return this.world.outbox;
  }

  people(): Person[] {
    return this.world.people;
  }

  /** @param hidden Google does not reveal this person's address to scripts */
  addPerson({ email, hidden }: Person): void {
    this.world.meet(email, hidden ?? false);
  }

  async close(): Promise<void> {
    this.save();
    await Promise.all([this.pool.close(), this.world.formulaEngine.close()]);
  }

  private opened(id: string, as: string | undefined): SpreadsheetFile {
    const file = this.world.files.get(id);
    if (!file || (as !== undefined && !file.roleOf(as))) throw new GoogleError(noFile);
    return file;
  }

  private trigger(
    file: SpreadsheetFile,
    kind: "onOpen" | "onEdit" | "onInstall",
    as: string,
    authMode: AuthMode,
    about: object,
  ): Promise<RunAnswer> {
    const user = authMode === "FULL" ? this.world.revealedEmail(as) : "";
    const event = { authMode, user, ...(authMode === "NONE" ? {} : { fileId: file.id }), ...about };
    return this.execute(file, {
      kind,
      as,
      functionName: kind,
      argumentsText: JSON.stringify([event]),
      authMode,
    });
  }

  /** After a new build the next execution runs it; a broken one is said, and the last good one stays. */
  private loadAgain(): void {
    if (!this.options.reload) return;
    try {
      if (currentStamp(this.options.dist) === this.world.addOn.stamp) return;
      this.world.addOn = loadAddOn(this.options.dist);
    } catch (error) {
      if (!(error instanceof BrokenAddOn)) throw error;
      console.error(error.message);
      return;
    }
    this.pool.retireAll();
    this.pool = new Pool(workerCode(), this.world.addOn);
  }

  private async execute(file: SpreadsheetFile, task: Task): Promise<RunAnswer> {
    const { killAt, survivors, editAt, kind, as, authMode = "FULL" } = task;
    const execution = new Execution(this.world, file, as, kind, authMode, {
      ...(killAt === undefined ? {} : { killAt }),
      ...(survivors === undefined ? {} : { survivors }),
      ...(editAt ? { editAt: { call: editAt.call, act: () => this.act(file, editAt.edit) } } : {}),
    });
    if (authMode === "FULL") file.addOnEnabled = true;
    const simple = kind === "onOpen" || kind === "onEdit";
    const { execution: long = SIX_MINUTES, trigger: short = THIRTY_SECONDS } = this.options.limits ?? {};
    const { functionName, argumentsText } = task;
    const job = { functionName, argumentsText, isEvent: kind.startsWith("on") };
    const result = await ended(execution, await this.pool.run(execution, job, simple ? short : long));
    if (kind === "onOpen" || kind === "onInstall") this.keepMenus(execution, result);
    const { value, error, log } = result;
    if (error) return { ok: false, error, cost: execution.cost, log };
    return { ok: true, value: JSON.parse(value ?? "null"), cost: execution.cost, log };
  }

  /** One forbidden call in onOpen and the whole menu is gone. */
  private keepMenus(execution: Execution, result: JobResult): void {
    if (result.error) return;
    const screen = this.world.screen(execution.file, execution.user);
    const name = this.options.name ?? "Add-on";
    screen.menus = (execution.menus as Menu[]).map((menu) =>
      menu.addOn ? { ...menu, caption: name } : menu,
    );
  }
}

function answered(body: () => void, then: () => void = () => undefined): EditAnswer {
  try {
    body();
    then();
    return { ok: true };
  } catch (error) {
    if (!(error instanceof GoogleError)) throw error;
    return { ok: false, error: { name: error.name, message: error.message } };
  }
}

/** Saves what the script left unsaved; a bad write, or a kill at the very end, is its last error. */
async function ended(execution: Execution, result: JobResult): Promise<JobResult> {
  if (execution.isDead) return result;
  try {
    await execution.finish();
    return result;
  } catch (error) {
    const { name, message } = error as Error;
    return { ...result, error: result.error ?? { name, message } };
  }
}

const refused = (message: string, name = "Exception"): RunAnswer => ({
  ok: false,
  error: { name, message },
  cost: { ...nothing },
  log: [],
});

const emails = (file: SpreadsheetFile, role: Role) =>
  file.permissions.filter((permission) => permission.role === role).map((permission) => permission.email);

interface FoundItem {
  path: string[];
  functionName: string;
}

function itemsOf(menus: Menu[]): FoundItem[] {
  const within = (items: MenuItem[], path: string[]): FoundItem[] =>
    items.flatMap((item) => {
      const here = [...path, item.caption ?? ""];
      if (item.items) return within(item.items, here);
      return item.functionName ? [{ path: here, functionName: item.functionName }] : [];
    });
  return menus.flatMap((menu) => within(menu.items, [menu.caption]));
}

const endsWith = (path: string[], wanted: string[]) =>
  wanted.every((caption, i) => path[path.length - wanted.length + i] === caption);
