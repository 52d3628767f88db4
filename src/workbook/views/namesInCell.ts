/** Many names in one cell, of which Google takes 50,000 characters. */

/** A cell of more is taller than the screen; the sheet Everyone has them all. */
const mostNames = 40;

/**
 * @param most fewer where many cells stand side by side
 * @example namesInCell(["Ann", "Bo"]) // "Ann, Bo"
 */
export const namesInCell = (names: readonly string[], most = mostNames): string =>
  names.length <= most
    ? names.join(", ")
    : `${names.slice(0, most).join(", ")} and ${names.length - most} more, all on the sheet Everyone`;
