/** Places that a changed ladder asks for in other sheets: columns of marks, columns and rows of the rubrics. */
import type { WholeLadder } from "../../domain/ladder/wholeLadder";
import { textOf } from "../../workbook/cells/cell";
import { onlyColumns } from "../../workbook/layout/onlyColumns";
import { rubricDrawing } from "../../workbook/layout/rubricDrawing";
import { tableDrawing } from "../../workbook/layout/tableDrawing";
import type { Drawing } from "../../workbook/ports/drawing";
import { missingColumns, tablesOfMarks } from "../../workbook/tables/missingColumns";
import { readTables } from "../../workbook/tables/readTables";
import { rubricHeaders } from "../../workbook/tables/rubricMatrix";
import { rubricSheets, vignettesTable } from "../../workbook/tables/tables";
import type { Context } from "../context";

/** What one sheet lacks. */
export interface MissingPlaces {
  readonly sheet: string;
  /** Headings of columns to add at its right end. */
  readonly headers: readonly string[];
  /** How many columns it has now. */
  readonly columns: number;
  /** Criteria to add at its lower end, two rows each. */
  readonly criteria: readonly string[];
  /** The sheet as it would be drawn for this ladder. */
  readonly drawing: Drawing;
}

/** "Ratings: Craft" for each place. */
export const placesInWords = (lacking: readonly MissingPlaces[]): readonly string[] =>
  lacking.flatMap(({ sheet, headers, criteria }) =>
    [...headers, ...criteria].map((place) => `${sheet}: ${place}`),
  );

type Find = (context: Pick<Context, "easel" | "seen">, whole: WholeLadder) => MissingPlaces[];

/** Nothing for a sheet that is missing altogether. */
export const missingPlaces: Find = (context, whole) =>
  [...columnsOfMarks(context, whole), ...placesOfRubrics(context, whole)].filter(isLacking);

const isLacking = ({ headers, criteria }: MissingPlaces): boolean => headers.length + criteria.length > 0;

export const columnsOfMarks: Find = ({ easel }, whole) => {
  const criteria = whole.criteria.map(({ name }) => name);
  const headings = easel.headings(tablesOfMarks.map(({ name }) => name));
  return tablesOfMarks.map((table, at): MissingPlaces => {
    const standing = headings[at];
    return {
      sheet: table.name,
      headers: standing ? missingColumns(table, standing, criteria) : [],
      columns: standing?.length ?? 0,
      criteria: [],
      drawing: tableDrawing(table, {
        criteria,
        rows: [],
        kind: table.name === vignettesTable.name ? "input" : "hr",
      }),
    };
  });
};

const placesOfRubrics: Find = ({ seen }, whole) => {
  const criteria = whole.criteria.map(({ name }) => name);
  return (["IC", "M"] as const).map((track): MissingPlaces => {
    const sheet = rubricSheets[track];
    const { grids } = readTables(seen, [], [sheet]);
    const grid = grids[0];
    const drawing = rubricDrawing(track, whole.levels, criteria, whole.cells);
    const standing = grid?.[0]?.map((cell) => textOf(cell).trim().split(/\s/)[0]!) ?? [];
    const isRubric = rubricHeaders.every((header) => standing.includes(header));
    const named = grid?.map((cells) => textOf(cells[standing.indexOf(rubricHeaders[0])] ?? "").trim()) ?? [];
    return {
      sheet,
      headers: isRubric
        ? drawing.values[0]!.map(String).filter((heading) => !standing.includes(heading.split(" ")[0]!))
        : [],
      columns: standing.length,
      criteria: isRubric ? criteria.filter((name) => !named.includes(name)) : [],
      drawing,
    };
  });
};

/** Alone, so that two people who add at once do not add the same column twice. */
export const addMissingPlaces = (
  { store, easel }: Context,
  whole: WholeLadder,
  find = missingPlaces,
): readonly string[] =>
  store.alone(() => {
    const lacking = find({ easel, seen: store }, whole).filter(isLacking);
    for (const { sheet, headers, columns, criteria, drawing } of lacking) {
      if (headers.length) easel.addColumns(onlyColumns(drawing, headers, columns));
      if (criteria.length) addRows({ store }, sheet, criteria, drawing);
      store.flush();
    }
    return placesInWords(lacking);
  });

function addRows(
  { store }: Pick<Context, "store">,
  sheet: string,
  criteria: readonly string[],
  { values }: Drawing,
): void {
  const [grid] = store.read([sheet]);
  const headers = grid![0]!.map((cell) => textOf(cell).trim());
  const row = grid!.length + 1;
  const wanted = values.flatMap((cells, at) =>
    criteria.includes(textOf(cells[0] ?? "")) ? [cells, values[at + 1]!] : [],
  );
  store.insertRows(sheet, row, wanted.length);
  store.write(
    rubricHeaders.map((header, at) => ({
      sheet,
      row,
      column: headers.indexOf(header) + 1,
      values: wanted.map((cells) => [cells[at]!]),
    })),
  );
}
