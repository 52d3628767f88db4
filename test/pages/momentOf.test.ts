/** Times as readers see them: an instant by their own clock, a time that the file's clock gave as it stands. */
import { momentOf } from "../../src/pages/parts/momentOf";

test("a time by the file's clock keeps its hour, and an instant is told by the reader's clock, whatever was typed beside it", () => {
  expect(momentOf("2020-10-12 08:30:00")).toBe("12 October, 08:30");
  const hour = new Date("2020-10-12T10:20:00.000Z").getHours();
  for (const saved of ["2020-10-12T10:20:00.000Z", "2020-10-12T10:20:00.000Z typed 1a2b"])
    expect(momentOf(saved)).toBe(`12 October, ${String(hour).padStart(2, "0")}:20`);
});

test("what is no time is said as none", () => {
  for (const text of ["", "soon", "typed 1a2b"]) expect(momentOf(text)).toBe("");
});
