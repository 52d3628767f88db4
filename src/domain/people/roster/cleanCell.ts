/** What a cell of a roster says once the traces of its travels are gone, and whether it can be read at all. */

import { neverSeen } from "../../plainName";

export interface CleanCell {
  /** Composed letters on one line, trimmed; "" for a blank. Absent where the cell can't be relied on. */
  readonly text?: string;
  /** Letters were damaged on the way, or a formula failed: not what the HR system holds. */
  readonly damaged?: true;
  /** Something was in it that nobody sees. */
  readonly invisible?: true;
}

/** Persian, Arabic and Indic names are written with these; elsewhere nobody sees them. */
const joiners = /[\u200C\u200D]/g;
const joiningScripts = /[\u0600-\u08FF\u0900-\u0DFF]/;

/** U+FFFD and NUL, and what UTF-8 looks like when read as Windows-1252: "Ã©" for é, "â€“" for an en dash. */
const garbled =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: NUL is a trace of UTF-16
  /\uFFFD|\u0000|[ÂÃ]\u00A0|Ã[“”‘’–—œŒšŠžŽŸ]|[ÂÃÄÅÆÇÐÑØÙ][\u0080-\u009F\u00A1-\u00BF‚ƒ„…†‡ˆ‰‹•˜™›]|â€|ï»¿/;
/** A question mark where a letter was: "Zolt?n", "Jos? García", "Malm?", "?mer". A real question ends several words. */
const lostLetter = /[\p{L}?]\?[\p{L}\s]|\?\?|^\S*\p{L}\?$|(^|\s)\?\p{L}/u;
const failedFormula =
  /^#(N\/A|NAME|REF|VALUE|DIV\/0|NULL|NUM|SPILL|CALC|ERROR|NV|BEZUG|WERT|NOMBRE\?|ZAHL)[!?]?$/i;

export function cleanCell(cell: string): CleanCell {
  const seen = cell.replace(neverSeen, "");
  const plain = joiningScripts.test(seen) ? seen : seen.replace(joiners, "");
  const text = plain
    .normalize("NFC")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\s\u0001-\u001f\u007f]+/g, " ")
    .trim();
  const invisible = plain !== cell && text !== "" ? { invisible: true as const } : {};
  if (garbled.test(plain) || lostLetter.test(text) || failedFormula.test(text)) return { damaged: true };
  return { text, ...invisible };
}

/** What people write where they have nothing to write: no id, no name, no address and no date. Nan and Na are names. */
export const isPlaceholder = (text: string): boolean =>
  !/^(Na|Nan|Nil|Ka)$/.test(text) &&
  /^(n\/?\s?a\.?|n\.a\.?|null|nil|nan|none|tbd|tbc|tba|unknown|undefined|pending|not set|not available|unbekannt|k\.?\s?a\.?|keine?|inconnu|desconocido|s\/d|x{2,}|[-–—_.?*]+|<na>|\(blank\)|\(leer\))$/i.test(
    text,
  );

/**
 * Takes off what spreadsheets and scripts put around an id: ="000107", '000107, 1001.0.
 * @example bareId('="000107"') // "000107"
 */
export const bareId = (text: string): string =>
  text
    .replace(/^=?\s*"(.*)"$/, "$1")
    .replace(/^['’`]+/, "")
    .replace(/^(\d+)[.,]0+$/, "$1")
    .trim();

/** 1.07E+05: digits are lost, so it is nobody's id. */
export const isShortened = (id: string): boolean => /^\d([.,]\d+)?E\+?\d+$/i.test(id);
