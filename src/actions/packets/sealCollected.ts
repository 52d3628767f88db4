/** What a rater typed into the sheet gets the time of its collecting, as does a case whose time is gone, so that a change after that is seen by both sides. */
import { collectedAsChanged, collectedAsTyped } from "../../domain/rating/rating";
import { headersOf, textOf } from "../../workbook/cells/cell";
import { sealOf, withSeal } from "../../workbook/cells/seal";
import type { CellBlock } from "../../workbook/ports/store";
import { ratingsTable } from "../../workbook/tables/tables";
import type { Context } from "../context";
import type { PacketRead } from "./readPackets";

type Typed = Pick<PacketRead, "rater" | "merge" | "typedOver" | "grids">;

const {
  id: idField,
  savedAt,
  request,
} = ratingsTable.fields as {
  readonly [K in "id" | "savedAt" | "request"]: { readonly header: string };
};

/**
 * The hub keeps besides what was submitted before it was typed over: HR decides there whether to return it.
 * @param now ISO instant
 */
export function withTime(packet: PacketRead, now: string): PacketRead {
  const ratings = packet.merge.ratings.map((one) =>
    isTyped(packet, one.record)
      ? { ...one, record: { ...one.record, savedAt: now, request: requestOf(packet, one.record) } }
      : one,
  );
  const cases = packet.merge.cases.map((one) =>
    one.record.savedAt ? one : { ...one, record: { ...one.record, savedAt: now } },
  );
  return { ...packet, merge: { ...packet.merge, ratings, cases } };
}

const requestOf = ({ changedAfter }: PacketRead, { id }: { readonly id: string }) =>
  changedAfter.has(id) ? collectedAsChanged : collectedAsTyped;

const isTyped = ({ typedOver }: Typed, { id, status }: { readonly id: string; readonly status: string }) =>
  status === "submitted" && typedOver.has(id);

/**
 * Seals in the packet what was collected. The rows are looked up again, because their rater may have sorted since; what
 * they typed since does not fit the seal, and so is seen as changed.
 */
export function sealCollected({ files }: Pick<Context, "files">, packets: readonly Typed[]): void {
  // Without a request a row has no seal, and nothing would prove whose it is.
  for (const packet of packets) {
    const typed = packet.merge.ratings.filter(({ record }) => isTyped(packet, record));
    const { ratings: grid } = packet.grids;
    if (!typed.length || !grid) continue;
    const headings = headersOf(grid);
    const seal = sealOf(ratingsTable, headings);
    const [standing = null] = files.read(packet.rater.packet, [ratingsTable.name]);
    if (!seal || headersOf(standing ?? []).join() !== headings.join()) continue;
    const rowOf = (id: string) =>
      standing!.findIndex((cells) => textOf(cells[headings.indexOf(idField.header)] ?? "") === id) + 1;
    const blocks = typed.flatMap(({ row, record: { id, savedAt: time } }): CellBlock[] => {
      const to = rowOf(id);
      const cell = (header: string, value: string) => ({
        sheet: ratingsTable.name,
        row: to,
        column: headings.indexOf(header) + 1,
        values: [[value]],
      });
      const sealed = withSeal(collectedAsTyped, seal.rowOf(id, grid[row - 1] ?? []));
      return to ? [cell(savedAt.header, time), cell(request.header, sealed)] : [];
    });
    files.write(packet.rater.packet, blocks);
  }
}
