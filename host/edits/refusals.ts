/** The sentences with which Google refuses an edit. */

/** An error as a script meets it: Google calls its own errors "Exception". */
export class GoogleError extends Error {
  constructor(
    message: string,
    override readonly name = "Exception",
  ) {
    super(message);
  }
}

export function refuse(message: string): never {
  throw new GoogleError(message);
}

export const outsideGrid = "The coordinates of the range are outside the dimensions of the sheet.";
export const textTooLong = "Your input contains more than the maximum of 50000 characters in a single cell.";
export const protectedCell =
  "You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.";
export const tooManyCells =
  "This action would increase the number of cells in the workbook above the limit of 10000000 cells.";
export const tooManyColumns =
  "This action would increase the number of columns in the sheet above the limit of 18278 columns.";
export const duplicateName = (name: string) =>
  `A sheet with the name "${name}" already exists. Please enter another name.`;
export const partOfMerge = "You must select all cells in a merged range to merge or unmerge them.";
export const acrossFrozen = (lines: "rows" | "columns") =>
  `Sorry, it is not possible to merge frozen and non-frozen ${lines}.`;
export const sortOverMerges = "You can't perform a sort on a range with vertical merges.";
export const lastSheet = "You can't remove all the sheets in a document.";
export const noFile = "You do not have permission to access the requested document.";
