/** A file with one large sheet, as the page's benchmark opens it: texts, choices, numbers, days, formulas, looks and rules. */
export const rows = 10_000;
export const columns = 30;
export const ann = "ann@example.com";
export const bo = "bo@example.com";

const area = (row, column, high, wide) => ({ row, column, rows: high, columns: wide });

/** Builds it in a host of this process (`--sample`). */
export async function build(host) {
  const { id } = host.createFile({ name: "Large", as: ann });
  host.share(id, { email: bo, role: "editor", as: ann });
  for (const edit of edits()) {
    const { ok, error } = host.edit(id, { edit: { sheet: 0, ...edit }, as: ann });
    if (!ok) throw new Error(error.message);
  }
}

function edits() {
  const below = (column, wide) => area(2, column, rows - 1, wide);
  const values = Array.from({ length: rows }, (_, at) => lineOf(at + 1));
  const choice = { criteria: "VALUE_IN_LIST", values: ["Open", "Done"], allowInvalid: false };
  const rules = Array.from({ length: rows - 1 }, () => [choice]);
  const header = { fontWeight: "bold", background: "#eeeeee" };
  return [
    { kind: "insert", axis: "row", at: 2, count: rows - 1000 },
    { kind: "insert", axis: "column", at: 2, count: columns - 26 },
    { kind: "values", rect: area(1, 1, rows, columns), rows: values, input: "written" },
    { kind: "format", rect: area(1, 1, 1, columns), patch: header },
    { kind: "format", rect: below(5, 3), patch: { numberFormat: "#,##0.00" } },
    { kind: "format", rect: below(8, 1), patch: { numberFormat: "yyyy-mm-dd" } },
    { kind: "format", rect: below(9, 2), patch: { background: "#fff2cc", wrap: "WRAP" } },
    { kind: "validations", rect: below(4, 1), rows: rules },
    { kind: "sheet", patch: { frozenRows: 1 } },
  ];
}

/** Formulas stand in the last column of the first 500 rows; ten of them add up a whole column. */
function lineOf(row) {
  return Array.from({ length: columns }, (_, at) => {
    const column = at + 1;
    if (row === 1) return `Column ${column}`;
    if (column === 4) return row % 2 ? "Open" : "Done";
    if (column === 8) return 45_000 + (row % 365);
    if (column === columns && row <= 500) return row <= 11 ? `=SUM(E2:E${rows})` : `=E${row}+F${row}`;
    return column % 3 === 1 ? `Text ${row} in ${column}` : ((row * 7919 + column * 104_729) % 100_000) / 4;
  });
}
