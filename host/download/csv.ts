/** A sheet as comma-separated values: what its cells show. */
import type { Sheet } from "../model/sheet";
import { display } from "../values/display";
import type { Locale } from "../values/locale";

/** As Google writes it: commas in every locale, CRLF between rows, no prefix before a text that starts with "=". */
export function csvOf(sheet: Sheet, locale: Locale): string {
  const last = sheet.content();
  const lines = Array.from({ length: last.row }, (_, row) =>
    Array.from({ length: last.column }, (_, column) => {
      const [r, c] = [row + 1, column + 1];
      return field(display(sheet.values.get(r, c), sheet.formats.get(r, c)?.numberFormat, locale));
    }).join(","),
  );
  return lines.join("\r\n");
}

const field = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);
