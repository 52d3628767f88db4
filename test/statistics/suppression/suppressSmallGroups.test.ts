/** What leaves the hub tells nothing about a group under five. */

import fc from "fast-check";
import { mayShowShare, suppressSmallGroups } from "../../../src/statistics/suppression/suppressSmallGroups";
import { answered } from "../answered";

test("R19 groups under five are hidden, with what would give them away", () => {
  expect(
    answered(
      suppressSmallGroups([
        [3, 20],
        [12, 15],
      ]),
    ),
  ).toEqual({
    cells: [
      [true, true],
      [true, true],
    ],
    rowTotals: [false, false],
    columnTotals: [false, false],
  });
  expect(
    answered(
      suppressSmallGroups([
        [6, 20],
        [12, 15],
      ]),
    ).cells.flat(),
  ).not.toContain(true);
  expect(answered(suppressSmallGroups([]))).toEqual({ cells: [], rowTotals: [], columnTotals: [] });
});

test("R19 whatever the table: no shown total less shown counts tells a group under five", () => {
  const anyTable = fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(fc.integer({ min: 0, max: 15 }), { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    );
  fc.assert(
    fc.property(anyTable, (counts) => {
      const { cells, rowTotals, columnTotals } = answered(suppressSmallGroups(counts));
      const columns = counts[0]!.map((_, c) => counts.map((row) => row[c]!));
      const hiddenInColumns = columns.map((_, c) => cells.map((row) => row[c] as boolean));
      const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
      const check = (line: number[], hidden: boolean[], totalIsHidden: boolean) => {
        line.forEach((count, i) => {
          if (count > 0 && count < 5) expect(hidden[i]).toBe(true);
        });
        const away = line.filter((count, i) => hidden[i] && count > 0);
        if (away.length > 0 && !totalIsHidden) expect(sum(away)).toBeGreaterThanOrEqual(5);
        if (away.length === 1 && !totalIsHidden) expect(away[0]).toBeGreaterThanOrEqual(5);
      };
      counts.forEach((row, r) => {
        check(row, cells[r] as boolean[], rowTotals[r] as boolean);
      });
      columns.forEach((column, c) => {
        check(column, hiddenInColumns[c] as boolean[], columnTotals[c] as boolean);
      });
    }),
  );
});

test("R19 a share of none or all of fewer than ten is hidden", () => {
  expect(mayShowShare({ some: 1, all: 4 })).toBe(false);
  expect(mayShowShare({ some: 1, all: 5 })).toBe(true);
  expect(mayShowShare({ some: 0, all: 9 })).toBe(false);
  expect(mayShowShare({ some: 9, all: 9 })).toBe(false);
  expect(mayShowShare({ some: 0, all: 10 })).toBe(true);
});
