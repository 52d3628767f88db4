/** A table: one sheet whose first row names typed columns and whose rows are found by a stable id. */
import type { Cell } from "../cells/cell";
import type { Column, Field, PerCriterion } from "./columns";

export interface Table<Row> {
  readonly name: string;
  /** What the sheet is for, in one sentence. */
  readonly purpose: string;
  readonly fields: { readonly [K in keyof Row]: Field<Row[K]> };
  /** Where a row's seal stands, behind a field's text or in a column of its own, and the fields it is about; see cells/seal.ts. */
  readonly seal?: {
    readonly in: (keyof Row & string) | Column<string>;
    readonly over: readonly string[];
  };
  /**
   * In files made for typing, a box to tick beside the table's columns: ticked, the field says `on`; where the tick is
   * taken away, `off`. See cells/tick.ts.
   */
  readonly tick?: {
    readonly box: Column<boolean | null>;
    readonly sets: keyof Row & string;
    readonly on: string;
    readonly off: string;
  };
  /** Whether rows are read without a column that may be blank; nothing is written before its heading is back. */
  readonly isReadInPart?: true;
  /** Whether a heading that stands twice is as good as none: somebody put a column of theirs before ours. */
  readonly hasHeadingsOnce?: true;
  /** The field whose cell identifies the row. */
  readonly id: keyof Row & string;
  /** Fields that, joined by slashes, are the id, so that nobody has to type it. */
  readonly idFrom?: readonly (keyof Row & string)[];
  /** Fields that the id begins with, joined by slashes: where they differ, somebody has sorted some columns without the others. */
  readonly idRepeats?: readonly (keyof Row & string)[];
}

/** What a form saves row by row has a seal: nothing else proves whose a row is where the save was interrupted. */
export interface SealedTable<Row> extends Table<Row> {
  readonly seal: NonNullable<Table<Row>["seal"]>;
}

/** A field's columns for these criteria, each with the way to its value in a row. */
export interface Leaf {
  readonly column: Column<unknown>;
  readonly header: string;
  readonly path: readonly [field: string] | readonly [field: string, criterion: string, part: string];
}

export const isPerCriterion = (field: object): field is PerCriterion<Record<string, unknown>> =>
  "parts" in field;

/** Every column of a table in order, with one group for every criterion; a seal's own column, which is no field, comes last. */
export function leaves<Row>(table: Table<Row>, criteria: readonly string[]): Leaf[] {
  const fields = Object.entries(table.fields) as [
    string,
    Column<unknown> | PerCriterion<Record<string, unknown>>,
  ][];
  const ofFields = fields.flatMap(([key, field]): Leaf[] => {
    if (!isPerCriterion(field)) return [{ column: field, header: field.header, path: [key] }];
    const parts = Object.entries(field.parts);
    return criteria.flatMap((criterion) =>
      parts.map(
        ([part, column]): Leaf => ({
          column,
          header: criterion + column.header,
          path: [key, criterion, part],
        }),
      ),
    );
  });
  const sealColumn = ownSealColumn(table);
  return sealColumn
    ? [...ofFields, { column: sealColumn, header: sealColumn.header, path: [sealPath] }]
    : ofFields;
}

/** Stands for the field that a seal's own column is not. */
export const sealPath = "seal";

/** The column that holds nothing but the seal; null where it stands behind a field's text, or nowhere. */
export const ownSealColumn = <Row>({ seal }: Table<Row>): Column<string> | null =>
  typeof seal?.in === "object" ? seal.in : null;

/** The criteria a sheet has columns for: those of the headers that end in a part's suffix. */
export function criteriaIn<Row>(table: Table<Row>, headers: readonly string[]): string[] {
  const groups = (Object.values(table.fields) as object[]).filter(isPerCriterion);
  const suffixes = groups.map(
    (group) =>
      Object.values(group.parts)
        .map((column) => column.header)
        .filter(Boolean)[0] ?? "",
  );
  const found = headers.filter((header) =>
    suffixes.some((suffix) => suffix !== "" && header.endsWith(suffix)),
  );
  return found.map((header) => header.slice(0, -suffixes.find((suffix) => header.endsWith(suffix))!.length));
}

/** A row's value at a leaf, as the cell it is written as. */
export function cellAt<Row>(row: Row, leaf: Leaf): Cell {
  const value = leaf.path.reduce<unknown>(
    (at, key) => (at as Record<string, unknown> | undefined)?.[key],
    row,
  );
  return value === undefined ? "" : leaf.column.format(value);
}
