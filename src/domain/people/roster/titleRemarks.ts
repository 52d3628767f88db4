/** Takes off what systems write behind a title about its holder being away, and reads it as the status it is. */
import { counted } from "../../../statistics/points";
import type { Notice } from "./question";
import type { EmploymentStatus } from "./rosterPerson";
import { quoted, type RosterTable, rowsInWords } from "./rosterTable";
import { readStatusWord, withoutStatus } from "./statusWords";

export function titleRemarks(table: RosterTable): {
  readonly table: RosterTable;
  readonly statuses: readonly (EmploymentStatus | undefined)[];
  readonly notices: readonly Notice[];
} {
  const read = table.rows.map((row) => ({ row, ...withoutStatus(row.texts.title ?? "") }));
  const stripped = read.filter(({ remark }) => remark);
  if (stripped.length === 0) return { table, statuses: read.map(() => undefined), notices: [] };
  const words = [...new Set(stripped.map(({ remark = "" }) => quoted(`(${remark})`)))].slice(0, 3);
  return {
    table: {
      ...table,
      rows: read.map(({ row, rest, remark }) =>
        remark ? { ...row, texts: { ...row.texts, title: rest } } : row,
      ),
    },
    statuses: read.map(({ remark }) => (remark ? readStatusWord(remark) : undefined)),
    notices: [
      {
        code: "roster.titleRemark",
        message: `${words.join(", ")} behind ${counted(stripped.length, "title")} (${rowsInWords(stripped.map(({ row }) => row.number))}) is not read as part of the title.`,
        where: { row: stripped[0]!.row.number },
      },
    ],
  };
}
