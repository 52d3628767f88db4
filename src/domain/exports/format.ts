/** A format: which columns a file has, where each comes from and how it is written. HR can copy and edit it as a sheet. */

/** One row a case, or one a person and criterion. */
export type RowFor = "case" | "mark";
export const rowsFor: readonly RowFor[] = ["case", "mark"];

export type OutputKind = "CSV" | "CSV with byte order mark" | "values to paste";
export const outputKinds: readonly OutputKind[] = ["CSV", "CSV with byte order mark", "values to paste"];

export interface FormatColumn {
  /** With {criterion} in it: one column for each criterion. */
  readonly heading: string;
  /** The name of a fact, a text in quotation marks, or blank: nothing yet. */
  readonly from: string;
  /** A day's pattern (MM/dd/yyyy), words to replace (IC = P; management = M), or blank: as it is. */
  readonly shape: string;
  /** Whether a row may go out without it. */
  readonly mayBeBlank: boolean;
  /** What stands in a second heading row, where the format has one. */
  readonly label: string;
}

export interface ExportFormat {
  readonly name: string;
  readonly rowFor: RowFor;
  readonly file: OutputKind;
  /** Whether nothing goes out while a column has no source, because the system clears what a file leaves out. */
  readonly isWhole: boolean;
  /** None yet: they come from the header row that HR pastes. */
  readonly columns: readonly FormatColumn[];
}

/** The text in quotation marks that a column always has; null where it comes from a fact. */
export const fixedText = ({ from }: Pick<FormatColumn, "from">): string | null =>
  /^".*"$/s.test(from) ? from.slice(1, -1) : null;
