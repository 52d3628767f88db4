/** Runs the add-on's functions: in a worker thread of the pool, each run with its rights, its time and its cost. */
import type { RunAnswer, RunOptions } from "../api";
import { GoogleError } from "../edits/refusals";
import type { SpreadsheetFile } from "../model/spreadsheetFile";
import type { Menu } from "../screen";
import type { World } from "../world";
import { BrokenAddOn, currentStamp, loadAddOn } from "./addOn";
import { CustomFunctions } from "./customFunctions";
import { Execution } from "./execution";
import type { InstalledTrigger } from "./installedTrigger";
import type { Job, JobResult, LogLine } from "./job";
import { Pool } from "./pool";
import { noCost } from "./prices";
import type { AuthMode, ExecutionKind } from "./rights";
import { workerCode } from "./workerCode";

export interface RunSettings {
  /** Folder of the add-on's pushed files. */
  dist: string;
  /** Loads the add-on again when its files have changed. */
  reload?: boolean;
  /** Name of the add-on in its menu. */
  name?: string;
  /** Real milliseconds after which Google ends an execution. */
  limits?: { execution?: number; trigger?: number };
  /** Hears what went wrong in an execution: what its script logged as an error, and the error it ended with. */
  onError?: (text: string) => void;
}

export interface Task extends Omit<RunOptions, "editAt"> {
  kind: ExecutionKind;
  as: string;
  window?: string;
  functionName: string;
  /** JSON text of the list of arguments. */
  argumentsText: string;
  authMode?: AuthMode;
  /** Just before the counted calls a person does something. */
  editAt?: { call: number; act: () => void }[];
}

type Trigger = "onOpen" | "onEdit" | "onInstall";

const SIX_MINUTES = 360_000;
const THIRTY_SECONDS = 30_000;
/** Executions of one person. */
const AT_ONCE = 30;
const tooManyAtOnce = "There are too many scripts running simultaneously for this Google user account.";

export class Executions {
  private pool: Pool;
  /** How many executions each person has under way. */
  private readonly running = new Map<string, number>();
  /** Runs that nobody waits for: those of onEdit. */
  private readonly unattended = new Set<Promise<unknown>>();
  private readonly customFunctions = new CustomFunctions((file, name, argumentsText) => {
    const functionName = this.world.addOn.customFunctions.find((one) => one.toUpperCase() === name) ?? name;
    const authMode = "CUSTOM_FUNCTION";
    return this.run(file, { kind: "customFunction", as: file.owner, functionName, argumentsText, authMode });
  });

  constructor(
    private readonly world: World,
    private readonly settings: RunSettings,
  ) {
    this.pool = new Pool(workerCode(), world.addOn);
    world.askAddOn = (file) => (question) => this.customFunctions.ask(file, question);
  }

  async run(file: SpreadsheetFile, task: Task): Promise<RunAnswer> {
    const running = this.running.get(task.as) ?? 0;
    if (running >= AT_ONCE && task.kind !== "customFunction") return refused(tooManyAtOnce);
    this.running.set(task.as, running + 1);
    try {
      return await this.execute(file, task);
    } finally {
      this.running.set(task.as, (this.running.get(task.as) ?? 1) - 1);
    }
  }

  private async execute(file: SpreadsheetFile, task: Task): Promise<RunAnswer> {
    const { kind, as, authMode = "FULL", functionName, argumentsText, ...options } = task;
    const execution = new Execution(this.world, file, as, kind, authMode, options);
    if (authMode === "FULL" && !file.addOnEnabled) {
      file.addOnEnabled = true;
      // Its functions are known from now on.
      file.stale = true;
      this.world.fileChanged(file);
    }
    if (kind === "menu" || kind === "run")
      execution.screen().opener = argumentsText === "[]" ? functionName : undefined;
    const job = {
      functionName,
      argumentsText,
      passing: passingOf(kind),
      clockAhead: this.world.now() - Date.now(),
    };
    const result = await finished(execution, await this.pool.run(execution, job, this.limitOf(kind)));
    if (kind === "onOpen" || kind === "onInstall") this.keepMenus(execution, result);
    const { value, error } = result;
    const log = [...execution.log, ...result.log];
    // A formula's error stands in its cell.
    if (kind !== "customFunction") this.tell(functionName, log, error);
    if (error) return { ok: false, error, cost: execution.cost, log };
    return { ok: true, value: JSON.parse(value ?? "null"), cost: execution.cost, log };
  }

  private tell(functionName: string, log: readonly LogLine[], error: JobResult["error"]): void {
    const { onError = () => {} } = this.settings;
    for (const { severity, text } of log) if (severity === "ERROR") onError(text);
    if (error) onError(`${functionName} ended with ${error.stack ?? `${error.name}: ${error.message}`}`);
  }

  /** A simple trigger, if the add-on has it; undefined if not. */
  trigger(
    file: SpreadsheetFile,
    kind: Trigger,
    as: string,
    about: object = {},
    window?: string,
  ): Promise<RunAnswer> | undefined {
    this.loadAgain();
    if (!this.world.addOn.functions.includes(kind)) return undefined;
    const authMode = kind === "onInstall" ? "FULL" : file.addOnEnabled ? "LIMITED" : "NONE";
    const user = authMode === "FULL" ? this.world.revealedEmail(as) : "";
    const event = { authMode, user, ...(authMode === "NONE" ? {} : { fileId: file.id }), ...about };
    const argumentsText = JSON.stringify([event]);
    return this.run(file, { kind, as, window, functionName: kind, argumentsText, authMode });
  }

  /** Runs what people have installed for such an event, each as who installed it and with all rights. */
  async installed(
    event: InstalledTrigger["event"],
    file?: SpreadsheetFile,
    about: object = {},
  ): Promise<void> {
    this.loadAgain();
    const due = this.world.triggers.filter(
      (trigger) => trigger.event === event && (!file || trigger.fileId === file.id),
    );
    await Promise.all(due.map((trigger) => this.runInstalled(trigger, about)));
  }

  private async runInstalled(
    { id, user: as, functionName, fileId }: InstalledTrigger,
    about: object,
  ): Promise<void> {
    const file = this.world.files.get(fileId);
    if (!file?.mayEdit(as)) return;
    const user = this.world.revealedEmail(as);
    const event = { authMode: "FULL", user, fileId, triggerUid: id, ...about };
    const argumentsText = JSON.stringify([event]);
    await this.run(file, { kind: "installedTrigger", as, functionName, argumentsText });
  }

  /** The same, for which nobody waits. */
  installedUnattended(event: InstalledTrigger["event"], file: SpreadsheetFile, about: object): void {
    const run = this.installed(event, file, about);
    this.unattended.add(run);
    void run.finally(() => this.unattended.delete(run));
  }

  /** Starts a trigger for which nobody waits. */
  triggerUnattended(file: SpreadsheetFile, kind: Trigger, as: string, about: object): void {
    const run = this.trigger(file, kind, as, about);
    if (!run) return;
    this.unattended.add(run);
    void run.finally(() => this.unattended.delete(run));
  }

  /** Resolves when all runs have ended for which nobody waits. */
  async settled(): Promise<void> {
    await Promise.all(this.unattended);
  }

  /** After a new build the next execution runs it; a broken one is said, and the last good one stays. */
  loadAgain(): void {
    const { reload, dist } = this.settings;
    if (!reload) return;
    try {
      if (currentStamp(dist) === this.world.addOn.stamp) return;
      this.world.addOn = loadAddOn(dist);
    } catch (error) {
      if (!(error instanceof BrokenAddOn)) throw error;
      console.error(error.message);
      return;
    }
    this.customFunctions.forget();
    for (const file of this.world.files.values()) file.stale = true;
    this.pool.retireAll();
    this.pool = new Pool(workerCode(), this.world.addOn);
  }

  close(): Promise<void> {
    return this.pool.close();
  }

  private limitOf(kind: ExecutionKind): number {
    const { execution = SIX_MINUTES, trigger = THIRTY_SECONDS } = this.settings.limits ?? {};
    return ["onOpen", "onEdit", "customFunction"].includes(kind) ? trigger : execution;
  }

  /** One forbidden call in onOpen and the whole menu is gone. */
  private keepMenus(execution: Execution, result: JobResult): void {
    if (result.error) return;
    const caption = this.settings.name ?? "Add-on";
    const menus = execution.menus as Menu[];
    execution.screen().menus = menus.map((menu) => (menu.addOn ? { ...menu, caption } : menu));
  }
}

/** An execution that does not come to be. */
export const refused = (message: string, name = "Exception"): RunAnswer => ({
  ok: false,
  error: { name, message },
  cost: { ...noCost },
  log: [],
});

const passingOf = (kind: ExecutionKind): Job["passing"] =>
  kind === "customFunction" ? "cells" : /^on|^installed/.test(kind) ? "event" : "values";

/** Saves what the script left unsaved; a bad write, or a kill at the very end, is its last error. */
async function finished(execution: Execution, result: JobResult): Promise<JobResult> {
  if (execution.isDead) return result;
  try {
    await execution.finish();
    return result;
  } catch (error) {
    if (!(error instanceof GoogleError) && (error as Error).name !== "Killed") throw error;
    const { name, message } = error as Error;
    return { ...result, error: result.error ?? { name, message } };
  }
}
