/** What the hub refused comes back into the packet, beside the row it is about, and goes again once it was accepted (R34). */
import { notCollected, notCollectedBecause } from "../../domain/rating/rating";
import { type Grid, headersOf, textOf } from "../../workbook/cells/cell";
import type { CellBlock } from "../../workbook/ports/store";
import {
  approvalTasksTable,
  casesTable,
  evidenceTable,
  lettersTable,
  preReadTable,
  ratingsTable,
} from "../../workbook/tables/tables";
import type { Context } from "../context";
import type { PacketRead } from "./readPackets";

/** One call for each packet that has something to hear. What HR wrote when it returned a rating stays. */
export function tellRefusals({ files }: Pick<Context, "files">, packets: readonly PacketRead[]): void {
  for (const { rater, merge, grids } of packets) {
    const blocks = [
      ...refusalsIn(ratingsTable.name, ratingsTable.fields.returnedBecause, grids.ratings, merge.refused),
      ...refusalsIn(casesTable.name, casesTable.fields.sentBackBecause, grids.cases, merge.refused),
      ...refusalsIn(lettersTable.name, lettersTable.fields.notCollected, grids.letters, merge.refused),
      ...refusalsIn(evidenceTable.name, evidenceTable.fields.notCollected!, grids.evidence, merge.refused),
      ...refusalsIn(preReadTable.name, preReadTable.fields.notCollected, grids.preRead, merge.refused),
      ...refusalsIn(
        approvalTasksTable.name,
        approvalTasksTable.fields.notCollected,
        grids.approvals,
        merge.refused,
      ),
    ];
    if (blocks.length) files.write(rater.packet, blocks);
  }
}

export function refusalsIn(
  name: string,
  told: object,
  grid: Grid | null,
  refused: PacketRead["merge"]["refused"],
): CellBlock[] {
  const { header } = told as { readonly header: string };
  const column = grid ? headersOf(grid).indexOf(header) : -1;
  if (!grid || column < 0) return [];
  return grid.flatMap((cells, at): CellBlock[] => {
    if (at === 0) return [];
    const found = textOf(cells[column] ?? "");
    const reasons = refused.filter(({ sheet, row }) => sheet === name && row === at + 1);
    const said = reasons.map(({ reason }) => reason).join(" ");
    const isOurs = found === "" || notCollected(found);
    const wanted = said ? notCollectedBecause(said) : "";
    if (!isOurs || found === wanted || cells.every((cell) => cell === "")) return [];
    return [{ sheet: name, row: at + 1, column: column + 1, values: [[wanted]] }];
  });
}
