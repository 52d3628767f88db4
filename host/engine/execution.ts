/** One run of the add-on's code, as Google's side sees it: its rights, its buffered writes, its cost. */
import { applyEdit } from "../edits/applyEdit";
import type { Edit } from "../edits/edit";
import { GoogleError } from "../edits/refusals";
import { keepFile } from "../model/keepFile";
import type { SpreadsheetFile } from "../model/spreadsheetFile";
import type { Screen } from "../screen";
import type { Caller } from "../services/caller";
import { type Service, services } from "../services/services";
import type { World } from "../world";
import type { LogLine } from "./job";
import { type Cost, milliseconds, millisecondsPerCell, millisecondsPerRoundTrip, noCost } from "./prices";
import { type AuthMode, type ExecutionKind, refuseWithoutRight } from "./rights";
import { type Survivors, survivorsOf } from "./survivors";

export interface ExecutionOptions {
  /** The execution dies when it makes this counted call; one past its last call kills it before its writes are saved. */
  killAt?: number;
  survivors?: Survivors;
  /** Hears of every moment at which the execution could end. */
  onCall?: (moment: Moment) => void;
  /** The browser window it was started in; the person's last one without. */
  window?: string;
  /** Each runs just before the counted call `call`: a person does something meanwhile. */
  editAt?: { call: number; act: () => void }[];
}

/** Just before a counted call, or before the last writes are saved: `killAt` ends executions there. */
export interface Moment {
  call: number;
  /** Google's name of the call, such as "Range.getValues"; none at the end. */
  name: string;
  /** Whether the execution holds a lock. */
  isLocked: boolean;
  /** How many writes are not saved yet. */
  waiting: number;
  /** Whether this call saves them. */
  saves: boolean;
  /** While `look` runs, the files are as this end would leave them. */
  ifKilled(survivors: Survivors, look: () => void): void;
}

export class Killed extends Error {
  override readonly name = "Killed";
}

/** Edits that take the values of formulas along. */
const needsValues = new Set<Edit["kind"]>(["copy", "sort"]);

export class Execution implements Caller {
  readonly cost: Cost = { ...noCost };
  /** Milliseconds since this execution got the lock it holds. */
  private stretch = 0;
  readonly log: LogLine[] = [];
  /** Menus that onOpen adds, in order. */
  readonly menus: unknown[] = [];
  private buffered: { file: SpreadsheetFile; edit: Edit }[] = [];
  private dead = false;
  /** Called once when the execution is killed. */
  onKilled: () => void = () => undefined;

  constructor(
    readonly world: World,
    readonly file: SpreadsheetFile,
    readonly user: string,
    readonly kind: ExecutionKind,
    readonly authMode: AuthMode,
    private readonly options: ExecutionOptions,
  ) {
    if (kind === "run") this.cost.milliseconds += millisecondsPerRoundTrip;
  }

  /** What the person sees of a file in the window where this runs. */
  screen(file: SpreadsheetFile = this.file): Screen {
    return this.world.screen(file, this.user, this.options.window);
  }

  /** A call that came from the script; its answer, or a GoogleError that the script meets. */
  async call(method: string, name: string, args: unknown[]): Promise<unknown> {
    if (this.dead) throw new Killed();
    const service = services[method];
    if (!service) throw new GoogleError(`${name} is not available in the local host`);
    if (service.right) {
      const denied = this.world.deniedScopes(this.user);
      refuseWithoutRight(service.right, name, this.authMode, this.world.addOn.manifest, denied);
    }
    const waits = service.price === "free" && service.waitsForWrites === true && this.buffered.length > 0;
    if (service.price !== "free" || waits)
      await this.count(waits ? "read" : service.price, service, name, args);
    if (service.waitsForWrites) await this.flush();
    if (service.computes) await this.compute(this.world.files.get(String(args[0])) ?? this.file, args[1]);
    return service.run(this, ...(args as never[]));
  }

  private async count(
    price: keyof typeof milliseconds,
    service: Service,
    name: string,
    args: unknown[],
  ): Promise<void> {
    const cells = service.cells?.(...(args as never[])) ?? 0;
    this.cost.calls++;
    if (!this.world.locks.holdsAny(this)) this.stretch = 0;
    else this.cost.lockedCalls++;
    this.charge(milliseconds[price]);
    this.countCells(cells);
    const pause = milliseconds[price] + cells * millisecondsPerCell;
    if (this.world.googleSpeed) await new Promise((resolve) => setTimeout(resolve, pause));
    this.tellMoment(this.cost.calls, name, service.waitsForWrites === true || price === "flush");
    this.dieIfDue();
    for (const { call, act } of this.options.editAt ?? []) if (call === this.cost.calls) this.meanwhile(act);
  }

  private tellMoment(call: number, name: string, saves: boolean): void {
    this.options.onCall?.({
      call,
      name,
      isLocked: this.world.locks.holdsAny(this),
      waiting: this.buffered.length,
      saves,
      ifKilled: (survivors, look) => {
        const files = new Set(this.buffered.map(({ file }) => file));
        const comeBack = [...files].map(keepFile);
        this.saveSurvivors(survivors);
        look();
        for (const back of comeBack) back();
      },
    });
  }

  /** What a person is refused does not reach the script; it is said in the log. */
  private meanwhile(act: () => void): void {
    try {
      act();
    } catch (error) {
      if (!(error instanceof GoogleError)) throw error;
      this.log.push({ severity: "WARNING", text: `editAt was refused: ${error.message}` });
    }
  }

  /** Cells that the call under way reads or writes. */
  countCells(cells: number): void {
    this.cost.cells += cells;
    this.charge(cells * millisecondsPerCell);
  }

  private charge(price: number): void {
    this.cost.milliseconds += price;
    if (!this.world.locks.holdsAny(this)) return;
    this.stretch += price;
    this.cost.longestLock = Math.max(this.cost.longestLock, this.stretch);
  }

  private dieIfDue(extra = 0): void {
    if (this.options.killAt !== this.cost.calls + extra) return;
    this.kill();
    throw new Killed();
  }

  /** Ends the execution at once; of its unsaved writes only the survivors reach their sheets. */
  kill(): void {
    if (this.dead) return;
    this.dead = true;
    this.saveSurvivors(this.options.survivors ?? "none");
    this.buffered = [];
    this.world.locks.releaseAll(this);
    this.onKilled();
  }

  private saveSurvivors(survivors: Survivors): void {
    for (const write of survivorsOf(this.buffered, survivors)) {
      try {
        this.apply(write.file, write.edit);
      } catch (error) {
        // A survivor may depend on a write that was lost: then it is lost too.
        if (!(error instanceof Error)) throw error;
      }
    }
  }

  get isDead(): boolean {
    return this.dead;
  }

  /** A write that waits, as Google's writes do, for the next read, flush or the end. */
  buffer(file: SpreadsheetFile, edit: Edit): void {
    this.buffered.push({ file, edit });
    this.world.changes++;
  }

  /** Lines that buffered inserts and deletes will add to a sheet's grid. */
  bufferedGrowth(sheetId: number): { row: number; column: number } {
    const growth = { row: 0, column: 0 };
    for (const { edit } of this.buffered)
      if ((edit.kind === "insert" || edit.kind === "delete") && edit.sheet === sheetId)
        growth[edit.axis] += edit.kind === "insert" ? edit.count : -edit.count;
    return growth;
  }

  /** Saves the buffered writes; the first bad one throws, and those after it are lost. */
  async flush(): Promise<void> {
    const writes = this.buffered;
    this.buffered = [];
    for (const { file, edit } of writes) {
      if (needsValues.has(edit.kind)) await this.world.computeFormulas(file);
      this.apply(file, edit);
    }
  }

  apply(file: SpreadsheetFile, edit: Edit): void {
    applyEdit(file, edit, { email: this.user, now: this.world.now() });
    this.world.fileChanged(file);
  }

  /** Nobody can tell of a sheet without formulas whether those elsewhere are computed yet: they wait for who reads them. */
  private async compute(file: SpreadsheetFile, sheetId: unknown): Promise<void> {
    const isComputed = file.sheets.some(
      ({ id, formulas, spilled }) => id === sheetId && (spilled.length > 0 || formulas.extent().row > 0),
    );
    // A formula under way cannot wait for itself.
    if (isComputed && this.kind !== "customFunction") await this.world.computeFormulas(file);
  }

  /** The end of the script: its buffered writes are saved, its locks are released. */
  async finish(): Promise<void> {
    try {
      this.tellMoment(this.cost.calls + 1, "", true);
      this.dieIfDue(1);
      await this.flush();
    } finally {
      this.world.locks.releaseAll(this);
    }
  }
}
