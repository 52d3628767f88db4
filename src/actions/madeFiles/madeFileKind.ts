/** What tells one kind of made file from another: a new kind is one of these and its texts. */
import type { Cell } from "../../workbook/cells/cell";
import type { IsErased } from "../../workbook/cells/erasure";
import type { Drawing } from "../../workbook/ports/drawing";
import type { Origin } from "../../workbook/ports/madeFiles";
import type { SettingKey } from "../../workbook/tables/settingKeys";

export interface MadeFileKind<Content> {
  markOf(content: Content): Origin;
  titleOf(content: Content): string;
  drawings(content: Content): readonly Drawing[];
  /** The addresses it is shared with; none once access has ended. */
  readersOf(content: Content): readonly string[];
  /** Sheets that are the hub's alone: drawn anew where they are not as drawn, with the columns people added. */
  readonly whole: readonly string[];
  /**
   * Tables whose rows the reader fills, and what of a standing row is the hub's all the same. Rows that are missing are
   * added; sheets named in neither list are left alone once they are there.
   */
  readonly filled: Readonly<Record<string, RowRule>>;
  /** Of them, which standing rows are emptied that the hub would not write: what was shown for a time, or is about nobody. */
  leaving?(content: Content): Readonly<Record<string, IsErased>>;
  /** Sheets that only a file with rows for them gets; once there, it keeps them. */
  readonly onlyWithRows?: readonly string[];
  /** Settings that the file itself writes: they stay as they stand there. */
  readonly ownSettings?: readonly SettingKey[];
}

/** The cells a standing row should have, given what is found there and what the hub would write. */
export type RowRule = (
  headers: readonly string[],
  found: readonly Cell[],
  hubs: readonly Cell[],
) => readonly Cell[];

export interface Headed {
  readonly header: string;
}

/** A row of two: the cells of the one in these columns, those of the other elsewhere. */
export const cellsOf = (
  headers: readonly string[],
  columns: readonly Headed[],
  inThem: readonly Cell[],
  elsewhere: readonly Cell[],
): readonly Cell[] =>
  headers.map((header, at) => (columns.some((one) => one.header === header) ? inThem : elsewhere)[at] ?? "");

/** Nothing of a standing row is the hub's. */
export const readersAlone: RowRule = (_headers, found) => found;
