/** What a find box finds. */
import { isFound } from "../../src/pages/parts/isFound";

test("any of the texts counts, without case and surrounding spaces; nothing typed finds everybody", () => {
  expect(isFound(" SIOB ", "Siobhán Nguyễn", "IC3")).toBe(true);
  expect(isFound("ic3", "Siobhán Nguyễn", "IC3")).toBe(true);
  expect(isFound("ic4", "Siobhán Nguyễn", "IC3")).toBe(false);
  expect(isFound("", "Siobhán Nguyễn")).toBe(true);
});
