/** Which rows a sheet's filter hides. */
import { lastRow } from "../model/rect";
import type { Sheet } from "../model/sheet";
import { criteriaTests } from "./criteria";
import { display } from "./display";
import type { Locale } from "./locale";

/** Rows counted from 1; a hidden value is compared with what a cell shows. */
export function filteredRows(sheet: Sheet, locale: Locale): number[] {
  const { filter } = sheet;
  if (!filter) return [];
  const columns = Object.entries(filter.hiddenValues).map(
    ([column, texts]) => [Number(column), new Set(texts)] as const,
  );
  const conditions = Object.entries(filter.conditions ?? {}).flatMap(([column, { criteria, values }]) => {
    const test = criteriaTests[criteria];
    return test ? [(row: number) => !test(sheet.values.get(row, Number(column)) ?? "", values)] : [];
  });
  const rows: number[] = [];
  for (let row = filter.rect.row + 1; row <= lastRow(filter.rect); row++) {
    const hidden = columns.some(([column, texts]) =>
      texts.has(display(sheet.values.get(row, column), sheet.formats.get(row, column)?.numberFormat, locale)),
    );
    if (hidden || conditions.some((fails) => fails(row))) rows.push(row);
  }
  return rows;
}
