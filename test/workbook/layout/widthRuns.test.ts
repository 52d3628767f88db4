import fc from "fast-check";
import { widthRuns } from "../../../src/workbook/layout/widthRuns";

const painted = (widths: readonly number[], already: number): number[] => {
  const columns = widths.map(() => already);
  for (const { first, count, width } of widthRuns(widths, already))
    columns.fill(width, first - 1, first - 1 + count);
  return columns;
};

const someWidths = fc.array(fc.constantFrom(70, 110, 260), { maxLength: 12 });

test("the strokes, in their order, leave every column with its width", () => {
  fc.assert(fc.property(someWidths, (widths) => expect(painted(widths, 110)).toEqual(widths)));
});

test("there are never more strokes than one for each stretch of equal widths", () => {
  fc.assert(
    fc.property(someWidths, (widths) => {
      const stretches = widths.filter((width, at) => width !== widths[at - 1] && width !== 110);
      expect(widthRuns(widths, 110).length).toBeLessThanOrEqual(stretches.length);
    }),
  );
});

test("a stroke goes over what lies between, where that saves one", () => {
  expect(widthRuns([90, 260, 90, 260, 90], 110)).toEqual([
    { first: 1, count: 5, width: 90 },
    { first: 2, count: 1, width: 260 },
    { first: 4, count: 1, width: 260 },
  ]);
});

test("columns that have their width already cost nothing", () => {
  expect(widthRuns([110, 110], 110)).toEqual([]);
  expect(widthRuns([], 110)).toEqual([]);
});
