/** A format as a sheet that HR can edit, or copy for another system. */
import { factNames } from "../../domain/exports/facts";
import type { ExportFormat } from "../../domain/exports/format";
import { guarded } from "../cells/cell";
import type { Drawing } from "../ports/drawing";
import { fileChoices, fileHeadings, formatHeadings, formatPrefix } from "../tables/formatSheet";
import { plainTable } from "./plainTable";

const notes: readonly (readonly [column: number, text: string])[] = [
  [
    1,
    "One row here is one column of the file, in this order. Duplicate this sheet and name it “Format …” for another system. A heading with {criterion} in it is repeated for each criterion.",
  ],
  [
    2,
    "What stands in the column: a word of the list, or a text of your own in quotation marks. Blank: nothing yet.",
  ],
  [3, "A day as MM/dd/yyyy, or words to replace: IC = P; management = M. Blank: as it is."],
  [4, "“yes”: a row may go out without it. Otherwise whoever lacks it is left out, and named."],
  [5, "For systems that read two rows of headings."],
];

/** The last two columns, after one that is left free. */
const fileColumn = formatHeadings.length + 2;

export function formatDrawing({ name, rowFor, file, isWhole, columns }: ExportFormat): Drawing {
  const choices = Object.entries(fileChoices).map(([key, words]) => ({ key, words }));
  const chosen = [rowFor, file, isWhole ? "stops the file" : "stays blank"];
  const rows = Math.max(columns.length, choices.length);
  const cells = (at: number) => {
    const column = columns[at];
    const left = column
      ? [column.heading, column.from, column.shape, column.mayBeBlank ? "yes" : "", column.label]
      : formatHeadings.map(() => "");
    return [...left, "", choices[at]?.key ?? "", chosen[at] ?? ""].map(guarded);
  };
  const list = (column: number, words: readonly string[]) => ({
    area: { row: 2, column, rows: "rest" as const, columns: 1 },
    words,
  });
  return {
    ...plainTable,
    basis: plainTable,
    sheet: formatPrefix + name,
    widths: [220, 200, 260, 110, 160, 40, 230, 200],
    values: [[...formatHeadings, "", ...fileHeadings], ...Array.from({ length: rows }, (_, at) => cells(at))],
    looks: [
      {
        area: { row: 1, column: 1, rows: "rest", columns: fileColumn + 1 },
        look: { numberFormat: "@", wrap: "wrap" },
      },
    ],
    notes: notes.map(([column, text]) => ({ row: 1, column, text })),
    choices: [
      list(2, factNames(rowFor)),
      list(4, ["yes"]),
      list(
        fileColumn + 1,
        choices.flatMap(({ words }): readonly string[] => words),
      ),
    ],
  };
}
