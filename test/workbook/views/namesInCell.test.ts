import { namesInCell } from "../../../src/workbook/views/namesInCell";

test("R32 ten thousand names fit into a cell, and it says how many more there are and where", () => {
  const names = Array.from({ length: 10_000 }, (_, at) => `Bartholomew Featherstonehaugh ${at}`);
  const text = namesInCell(names);
  expect(text.length).toBeLessThan(50_000);
  expect(text).toMatch(/ 39 and 9960 more, all on the sheet Everyone$/);
  expect(namesInCell(["Ann", "Bo"])).toBe("Ann, Bo");
});
