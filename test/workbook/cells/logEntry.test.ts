import fc from "fast-check";
import type { Change } from "../../../src/workbook/cells/change";
import { findEntry, logRows, payloadOf, readPayload } from "../../../src/workbook/cells/logEntry";
import { logTable } from "../../../src/workbook/tables/tables";

const headers = Object.values(logTable.fields).map(({ header }) => header);
const cell = fc.oneof(fc.string(), fc.integer(), fc.boolean());
const change: fc.Arbitrary<Change> = fc.record({
  table: fc.constantFrom("People", "Ratings"),
  id: fc.string({ minLength: 1 }),
  column: fc.constantFrom("Name", "Level"),
  before: cell,
  after: cell,
});
const entry = (changes: Change[], answer: unknown = null) => ({
  id: "e1",
  when: "t",
  who: "w",
  asked: "a",
  what: "x",
  changes,
  answer,
});

test("an entry reads back as it was written, by table and row", () => {
  fc.assert(
    fc.property(fc.array(change), (changes) => {
      const { changes: back } = readPayload(payloadOf(entry(changes)));
      const sorted = (list: readonly Change[]) => list.map((one) => JSON.stringify(one)).sort();
      expect(sorted(back)).toEqual(sorted(changes));
    }),
  );
});

const long = entry([{ table: "People", id: "1", column: "Name", before: "", after: "x'".repeat(60_000) }]);

test("a long entry stands in parts that fit into cells, none of which begins like a formula", () => {
  const rows = logRows(long);
  expect(rows.length).toBeGreaterThan(2);
  for (const row of rows) expect(String(row[7]).length).toBeLessThanOrEqual(45_001);
  expect(findEntry(headers, rows, "e1")).toEqual({
    when: "t",
    who: "w",
    what: "x",
    payload: payloadOf(long),
  });
});

test("an entry with a part missing never happened", () => {
  expect(findEntry(headers, logRows(long).slice(1), "e1")).toBeNull();
  expect(findEntry(headers, [], "e1")).toBeNull();
});
