// The cells of one property of a sheet: sorted rows, and copies that share them.
import fc from "fast-check";
import { Layer } from "../model/layer";

const rows = 5;
const columns = 4;
const cell = fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined });
const table = fc.array(fc.array(cell, { maxLength: columns }), { maxLength: rows });

function layerOf(cells: (number | undefined)[][]): Layer<number> {
  const layer = new Layer<number>();
  cells.forEach((line, r) => {
    line.forEach((value, c) => {
      layer.set(r + 1, c + 1, value);
    });
  });
  return layer;
}

const read = (layer: Layer<number>) =>
  Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => layer.get(r + 1, c + 1)));

const order = fc.shuffledSubarray([2, 3, 4, 5], { minLength: 4 });

test("rows change places in the sorted columns only, and copies keep what they hold", () => {
  const part = fc.record({ column: fc.constantFrom(1, 2), columns: fc.constantFrom(2, 4) });
  const property = fc.property(table, order, part, (cells, moved, { column, columns: wide }) => {
    const layer = layerOf(cells);
    const before = read(layer);
    const copy = layer.copy();
    layer.reorder(2, moved, column, wide);
    const sorted = before.map((line, r) =>
      line.map((value, c) => {
        const inside = r > 0 && c >= column - 1 && c < column - 1 + wide;
        return inside ? before[(moved[r - 1] as number) - 1]?.[c] : value;
      }),
    );
    expect(read(layer)).toEqual(sorted);
    layer.set(3, 1, 99);
    expect(read(copy)).toEqual(before);
  });
  fc.assert(property);
});

test("a row that was kept is the same list for as long as it holds the same", () => {
  const layer = layerOf([[1], [2]]);
  const [first, second] = layer.kept();
  layer.set(1, 1, 1);
  layer.set(2, 1, 3);
  expect(layer.rows[0]).toBe(first);
  expect([second, layer.rows[1]]).toEqual([[2], [3]]);
});

test("of rows that are one list, only the one that is written to changes", () => {
  const alike = [1, 2];
  const layer = Layer.of<number>([alike, alike, alike]);
  layer.set(1, 1, 7);
  layer.changeRows({ row: 2, column: 2, rows: 1, columns: 1 }, () => 8);
  layer.insert("column", 1, 1);
  layer.set(3, 1, 9);
  expect(layer.rows).toEqual([
    [undefined, 7, 2],
    [undefined, 1, 8],
    [9, 1, 2],
  ]);
});
