/** The rows of a made file, each with where it stands there: what is refused is said of its row. */
import type { PacketRow } from "../../domain/packet/mergePacket";
import type { TableRead } from "../../workbook/tables/readTable";

export const placed = <Row>({
  rows,
  rowNumbers,
}: Pick<TableRead<Row>, "rows" | "rowNumbers">): readonly PacketRow<Row>[] =>
  rows.map((record, at) => ({ row: rowNumbers[at]!, record }));
