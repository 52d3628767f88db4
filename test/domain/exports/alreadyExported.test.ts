/** The same rows in the same format are known again. */
import { alreadyExported, type PastExport, rowMarks } from "../../../src/domain/exports/alreadyExported";

const rows = [
  ["007", "PROMOTION"],
  ["008", "PROMOTION"],
  ["009", "TRACK_CHANGE"],
];
const past = (when: string, exported: string[][], fields: Partial<PastExport> = {}): PastExport => ({
  id: when,
  when: `${when}T10:00:00.000Z`,
  by: "hr@example.com",
  cycle: "2026",
  format: "BambooHR",
  file: "x.csv",
  rows: exported.length,
  version: "0.1.0",
  marks: rowMarks(exported),
  ...fields,
});
const now = { format: "BambooHR", cycle: "2026" };

test("rows count on the day they went out last, the latest day first", () => {
  const exports = [past("2026-05-04", rows.slice(0, 1)), past("2026-05-02", rows.slice(0, 2))];
  expect(alreadyExported(rows, now, exports)).toEqual([
    { day: "2026-05-04", rows: 1 },
    { day: "2026-05-02", rows: 1 },
  ]);
});

test("another format, another cycle or a changed row is no repetition", () => {
  expect(alreadyExported(rows, now, [past("2026-05-02", rows, { format: "HiBob" })])).toEqual([]);
  expect(alreadyExported(rows, now, [past("2026-05-02", rows, { cycle: "2025" })])).toEqual([]);
  expect(alreadyExported([["007", "TRACK_CHANGE"]], now, [past("2026-05-02", rows)])).toEqual([]);
});

test("more rows than fit into a cell are known again as a whole", () => {
  const many = Array.from({ length: 6000 }, (_, at) => [String(at)]);
  expect(rowMarks(many).join("; ").length).toBeLessThan(50_000);
  expect(alreadyExported(many, now, [past("2026-05-02", many)])).toEqual([{ day: "2026-05-02", rows: 6000 }]);
  expect(alreadyExported(many.slice(1), now, [past("2026-05-02", many)])).toEqual([]);
});
