/** The formats there are: those Plumbline comes with, and those that stand in sheets of the hub. */
import type { ExportFormat } from "../../domain/exports/format";
import { shippedFormats } from "../../domain/exports/shippedFormats";
import { found, type Problem } from "../../domain/problem";
import { formatPrefix, readFormat } from "../../workbook/tables/formatSheet";
import type { Context } from "../context";

export interface ListedFormat {
  readonly name: string;
  /** Whether it stands in a sheet of the hub. */
  readonly hasSheet: boolean;
  /** Whether its columns come from the header row that HR pastes, and are still to come. */
  readonly needsHeader: boolean;
}

/** A sheet stands for the shipped format of its name. */
export function listFormats({ easel }: Pick<Context, "easel">): readonly ListedFormat[] {
  const shipped = shippedFormats();
  const own = easel
    .sheets()
    .filter((sheet) => sheet.startsWith(formatPrefix))
    .map((sheet) => sheet.slice(formatPrefix.length));
  const further = own.filter((name) => !shipped.some((one) => one.name === name));
  return [
    ...shipped.map(({ name, columns }) => ({
      name,
      hasSheet: own.includes(name),
      needsHeader: !columns.length && !own.includes(name),
    })),
    ...further.map((name) => ({ name, hasSheet: true, needsHeader: false })),
  ];
}

/** A format by its name, and what in its sheet can't be read; null where there is none of that name. */
export function findFormat(
  { seen }: Pick<Context, "seen">,
  name: string,
): { readonly format: ExportFormat; readonly problems: readonly Problem[] } | null {
  const [grid = null] = seen.read([formatPrefix + name]);
  if (grid) return readFormat(name, grid);
  const format = shippedFormats().find((one) => one.name === name);
  return format ? { format, problems: [] } : null;
}

export const noFormat = (name: string): Problem => ({
  code: "format.unknown",
  message: `Format: expected one that Plumbline comes with or a sheet named "${formatPrefix}…", found ${found(name)}. Open the page again.`,
});
