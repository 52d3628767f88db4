/** The next cycle's name. */
import { nextName } from "../../../src/domain/cycle/nextName";

test.each([
  ["2026 H1", "2026 H2"],
  ["2026 H2", "2027 H1"],
  ["2026Q3", "2026Q4"],
  ["2026 Q4", "2027 Q1"],
  ["2026", "2027"],
  ["2026 H3", ""],
  ["autumn", ""],
  ["2026 autumn", ""],
  ["", ""],
])("after %p comes %p", (name, next) => expect(nextName(name)).toBe(next));
