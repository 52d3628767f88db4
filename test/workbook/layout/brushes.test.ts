import fc from "fast-check";
import { brushesOf, gridOf } from "../../../src/workbook/layout/brushes";
import type { Area, Painted } from "../../../src/workbook/ports/drawing";

const [rows, columns] = [6, 5];

const area = fc.record({
  row: fc.integer({ min: 1, max: rows }),
  column: fc.integer({ min: 1, max: columns }),
  rows: fc.oneof(fc.integer({ min: 1, max: 3 }), fc.constant("rest" as const)),
  columns: fc.oneof(fc.integer({ min: 1, max: 3 }), fc.constant("rest" as const)),
});

const looks = fc.array(
  fc.record({ area, look: fc.record({ background: fc.constantFrom("#aaaaaa", "#bbbbbb", "#cccccc") }) }),
  { maxLength: 10 },
);

/** Cell by cell, the plainest way. */
function byHand(strokes: readonly { area: Area; value: string }[]): (string | null)[][] {
  const grid = Array.from({ length: rows }, () => new Array<string | null>(columns).fill(null));
  for (const { area: one, value } of strokes)
    for (let row = 1; row <= rows; row++)
      for (let column = 1; column <= columns; column++) {
        const down = row >= one.row && (one.rows === "rest" || row < one.row + one.rows);
        const across = column >= one.column && (one.columns === "rest" || column < one.column + one.columns);
        if (down && across) grid[row - 1]![column - 1] = value;
      }
  return grid;
}

const wanted = (painted: readonly Painted[]) =>
  byHand(painted.map((one) => ({ area: one.area, value: one.look.background! })));

test("brushes used in order leave every cell with the last look painted on it", () => {
  fc.assert(
    fc.property(looks, (painted) => {
      const brushes = brushesOf(painted, "background", Number.POSITIVE_INFINITY)!;
      const strokes = brushes.flatMap(({ value, areas }) => areas.map((one) => ({ area: one, value })));
      expect(byHand(strokes)).toEqual(wanted(painted));
    }),
  );
});

test("the grid of values says the same", () => {
  fc.assert(
    fc.property(looks, (painted) =>
      expect(gridOf(painted, "background", rows, columns)).toEqual(wanted(painted)),
    ),
  );
});

test("places that look alike share one brush, whatever lies apart between them", () => {
  const at = (row: number, background: string): Painted => ({
    area: { row, column: 1, rows: 1, columns: 1 },
    look: { background },
  });
  const brushes = brushesOf([at(1, "#aaaaaa"), at(2, "#bbbbbb"), at(3, "#aaaaaa")], "background", 9);
  expect(brushes!.map(({ value, areas }) => [value, areas.length])).toEqual([
    ["#aaaaaa", 2],
    ["#bbbbbb", 1],
  ]);
});

test("too many brushes are none", () => {
  const at = (row: number, background: string): Painted => ({
    area: { row, column: 1, rows: 1, columns: 1 },
    look: { background },
  });
  expect(brushesOf([at(1, "#aaaaaa"), at(2, "#bbbbbb")], "background", 1)).toBeNull();
});
