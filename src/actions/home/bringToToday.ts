/** Brings the tables of a hub that an earlier version made up to date: columns and settings are added, nothing is changed. */
import { changesOf } from "../../workbook/cells/change";
import { hiddenIn } from "../../workbook/layout/hideEmptyColumns";
import { onlyColumns } from "../../workbook/layout/onlyColumns";
import { tableDrawing } from "../../workbook/layout/tableDrawing";
import type { Drawing } from "../../workbook/ports/drawing";
import { readTable } from "../../workbook/tables/readTable";
import { settingKeys } from "../../workbook/tables/settingKeys";
import { settingRows } from "../../workbook/tables/settingRows";
import { criteriaIn } from "../../workbook/tables/table";
import { type Setting, settingsTable, type TableKey, tables } from "../../workbook/tables/tables";
import { hasGained, headersSince, schema } from "../../workbook/tables/versions";
import type { Context } from "../context";
import { done, type Outcome } from "../outcome";
import { record } from "../record";

/**
 * Interrupted, it goes on: what is there already is not added again, and the version is written last.
 * @param drawings the sheets as today's version makes them
 * @param since the version that made the file
 * @returns what was added, in words
 */
export function bringToToday(
  context: Context,
  drawings: readonly Drawing[],
  since: number,
  request: string,
): Outcome<readonly string[]> {
  const { store, easel } = context;
  const wanted = (Object.keys(tables) as TableKey[]).flatMap((key): OfTable[] => {
    const table = tables[key] as OfTable["table"];
    const kind = onceNeeded.has(key) ? "hr" : drawings.find(({ sheet }) => sheet === table.name)?.kind;
    return kind && kind !== "view" && hasGained(table, since) ? [{ table, kind }] : [];
  });
  // Looked at before the lock, and again under it: two people who add at once must not add the same column twice.
  const outdated = columnsOfToday(context, wanted, since);
  const columns = !outdated.length
    ? []
    : store.alone(() =>
        columnsOfToday(context, outdated, since).flatMap(({ table, kind, criteria, headers, standing }) => {
          const drawing = tableDrawing(table, { criteria, rows: [], kind });
          easel.addColumns(onlyColumns(drawing, headers, standing));
          return headers.map((header) => `${table.name}: ${header}`);
        }),
      );
  // Once: whoever shows them again wants to see them.
  if (since < schema) hideForPlumbline(context, [...drawings, ...apart()]);
  const lacking = lackingSettings(context, drawings);
  if (!lacking.length) return done(columns);
  const what = [
    `Tables brought from version ${since} to ${schema}`,
    ...columns,
    ...lacking.map(({ key }) => key),
  ];
  return record(context, {
    request,
    what: what.join("; "),
    changes: lacking.flatMap(({ before, ...row }) => changesOf(settingsTable, [], before, row)),
    answer: columns,
  });
}

/** Sheets that a hub gets only then. */
const onceNeeded: ReadonlySet<TableKey> = new Set([
  "jobCodes",
  "ownFiles",
  "ownEntries",
  "letters",
  "workingTime",
  "lockedCycles",
  "lockedPeople",
]);

const apart = (): Drawing[] =>
  [...onceNeeded].map((key) => {
    const table = tables[key] as OfTable["table"];
    return tableDrawing(table, { criteria: [], rows: [], kind: "hr" });
  });

interface OfTable {
  readonly table: (typeof tables)[TableKey & "people"];
  readonly kind: Exclude<Drawing["kind"], "view">;
}

/** The tables that lack columns of today's, and which. */
function columnsOfToday<One extends OfTable>(
  { easel }: Pick<Context, "easel">,
  wanted: readonly One[],
  since: number,
) {
  const headings = easel.headings(wanted.map(({ table }) => table.name));
  return wanted.flatMap((one, at) => {
    const standing = headings[at];
    if (!standing) return [];
    const criteria = criteriaIn(one.table, standing);
    const headers = headersSince(one.table, criteria, since).filter((header) => !standing.includes(header));
    return headers.length ? [{ ...one, criteria, headers, standing: standing.length }] : [];
  });
}

/** What nobody reads was in sight in earlier versions, wherever its columns stand by now. */
function hideForPlumbline({ easel }: Context, drawings: readonly Drawing[]): void {
  const hiding = drawings.filter(({ hiddenColumns }) => hiddenColumns?.length);
  const headings = easel.headings(hiding.map(({ sheet }) => sheet));
  for (const [at, drawing] of hiding.entries()) {
    const columns = hiddenIn(drawing, headings[at] ?? []);
    if (columns.length) easel.hideColumns(drawing.sheet, columns);
  }
}

/** Rows of Settings that are missing, and the version. */
function lackingSettings(
  { store }: Context,
  drawings: readonly Drawing[],
): (Setting & { before: Setting | null })[] {
  const [grid = null] = store.read([settingsTable.name]);
  const drawn = drawings.find(({ sheet }) => sheet === settingsTable.name)!;
  const standing = new Map(
    settingRows(readTable(settingsTable, grid)).rows.map((row) => [row.key, row] as const),
  );
  const [version] = settingKeys.schema;
  return readTable(settingsTable, drawn.values)
    .rows.filter(({ key, value }) =>
      key === version ? standing.get(key)?.value !== value : !standing.has(key),
    )
    .map((row) => ({ ...row, before: standing.get(row.key) ?? null }));
}
