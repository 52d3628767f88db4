/** How a value is written in a file. */
import { isShape, shaped } from "../../../src/domain/exports/shape";

test.each([
  ["2026-03-04", "MM/dd/yyyy", "03/04/2026"],
  ["2026-03-04", "dd.MM.yyyy", "04.03.2026"],
  ["2026-05-01T09:00:00.000Z", "yyyy/MM/dd", "2026/05/01"],
  ["", "MM/dd/yyyy", ""],
  ["soon", "MM/dd/yyyy", "soon"],
  ["management", "IC = P; management = M", "M"],
  ["IC", "management = M", "IC"],
  ["PROMOTION", "PROMOTION = ", ""],
  ["0140", "", "0140"],
])("%j as %j is %j", (value, shape, written) => {
  expect(shaped(value, shape)).toBe(written);
});

test.each([
  ["", true],
  ["dd-MM-yyyy", true],
  ["a = b; c = d;", true],
  ["MM/dd", false],
  ["upper", false],
  ["= b", false],
])("%j is a shape: %j", (shape, is) => {
  expect(isShape(shape)).toBe(is);
});
