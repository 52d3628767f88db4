/** Many names in one cell, of which Google takes 50,000 characters. */

/** A cell of more is taller than the screen; the sheet Everyone has them all. */
const mostNames = 40;

/** @example namesInCell(["Ann", "Bo"]) // "Ann, Bo" */
export const namesInCell = (names: readonly string[]): string =>
  names.length <= mostNames
    ? names.join(", ")
    : `${names.slice(0, mostNames).join(", ")} and ${names.length - mostNames} more, all on the sheet Everyone`;
