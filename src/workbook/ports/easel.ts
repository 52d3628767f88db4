/** Draws whole sheets of the open file; google/ has the body. */

import type { AddedColumns } from "../layout/onlyColumns";
import type { Drawing } from "./drawing";

export interface Easel {
  /** The tabs there are, in order. */
  sheets(): readonly string[];
  /**
   * Adds the sheets that are missing or still empty, as drawn, and removes the empty one a new file comes with; safe to
   * repeat after an interruption.
   * @param alone runs a step, some sheets, without anybody else who adds some; between two steps others get their turn
   * @returns the sheets it added
   */
  add(drawings: readonly Drawing[], alone: (step: () => void) => void): readonly string[];
  /** Whether sheets are being added just now, or were when an execution was interrupted. */
  isUnfinished(): boolean;
  /** The first row of each sheet, without guards; null where there is no such sheet. */
  headings(sheets: readonly string[]): (readonly string[] | null)[];
  /** The merged cells of a sheet: "C2:D2". */
  merged(sheet: string): readonly string[];
  /** The rows of a sheet that the file's owner alone may change. */
  ownersRows(sheet: string): readonly number[];
  /** Makes exactly these rows the owner's, who has to be the caller. */
  giveToOwner(sheet: string, rows: readonly number[]): void;
  /** Warns people before they change anything but the columns they type into. */
  warnIn(drawings: readonly Drawing[]): void;
  warnsIn(sheet: string): boolean;
  /** Hides columns, 1-based and ascending. */
  hideColumns(sheet: string, columns: readonly number[]): void;
  /** Adds columns at the right end of their sheet, which keeps everything else. */
  addColumns(added: AddedColumns): void;
}
