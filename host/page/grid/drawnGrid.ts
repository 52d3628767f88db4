// A grid as the page draws it: what came of it before, with what has changed since.
import type { CellFormat } from "../../model/cellFormat";
import type { Grid, Line, SheetFrame, Validated } from "../api";

/** A sheet with the cells of its rows, from row 1 on; a row is the same list only while it is unchanged, and rows that are alike may be one list. */
export type DrawnSheet = SheetFrame & { cells: Line[]; validations: Validated[]; formats: CellFormat[] };

/** A grid in which every sheet is complete. */
export type DrawnGrid = Omit<Grid, "formats" | "sheets"> & { sheets: DrawnSheet[] };
