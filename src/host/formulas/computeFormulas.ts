/** Computes the formulas of a file. */
import type { SpreadsheetFile } from "../model/spreadsheetFile";

export async function computeFormulas(_file: SpreadsheetFile): Promise<void> {}
