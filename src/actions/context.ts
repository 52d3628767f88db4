/** What an action is given: the open file, who calls, and the time; nothing else of the world. */
import { localTime } from "../domain/day";
import type { ShippedHiring } from "../domain/hiring/shippedHiring";
import type { Problem } from "../domain/problem";
import type { ShippedReadiness } from "../domain/readiness/shippedReadiness";
import type { Caller } from "../domain/roles";
import type { ShippedRows } from "../workbook/layout/shippedRows";
import type { Easel } from "../workbook/ports/easel";
import type { MadeFiles } from "../workbook/ports/madeFiles";
import type { Mail } from "../workbook/ports/mail";
import type { Reader, Store } from "../workbook/ports/store";
import type { Settings } from "../workbook/tables/settings";

export interface Context {
  /** The open file; always read anew. */
  readonly store: Store;
  /** The same, reading each sheet once an execution. */
  readonly seen: Reader;
  /** Whether the file has been set up; before, the settings are empty. */
  readonly isSetUp: boolean;
  readonly settings: Settings;
  /** What in them can't be read. */
  readonly settingsProblems: readonly Problem[];
  /** Who Google says is calling: "" when it does not say. */
  readonly email: string;
  readonly caller: Caller;
  /** The call, its input included, as a text: asked again, it says the same. */
  readonly asked: string;
  /** ISO instant. */
  readonly now: string;
  /** Of Plumbline, as released. */
  readonly version: string;
  /** The open file's time zone, such as Europe/Berlin. */
  readonly zone: () => string;
  /** Who owns the open file; null in a shared drive, where nobody does. */
  readonly owner: () => string | null;
  /** Who may open it, as far as people were let in by name. */
  readonly openTo: () => readonly string[];
  readonly fileName: string;
  /** The ladder as shipped, for a new hub. */
  readonly shipped: () => ShippedRows;
  /** The scenarios and texts as shipped, for a new hiring file. */
  readonly shippedHiring: () => ShippedHiring;
  /** The habits, steps and texts as shipped, for readiness files. */
  readonly shippedReadiness: () => ShippedReadiness;
  /** The files the hub made for somebody. */
  readonly files: MadeFiles;
  readonly mail: Mail;
  /** Draws whole sheets of the open file. */
  readonly easel: Easel;
}

/** The day of an ISO instant: yyyy-MM-dd. */
export const dayOf = (instant: string): string => instant.slice(0, 10);

/** Now, as the file's people read it in Log, History and Decisions. */
export const clockOf = ({ now, zone }: Pick<Context, "now" | "zone">): string => localTime(now, zone());

/** The day it is now where the file's people are: yyyy-MM-dd. */
export const todayIn = (context: Pick<Context, "now" | "zone">): string => dayOf(clockOf(context));
