import type { PersonLetter } from "../../../src/domain/promotion/personLetter";
import { letterDrawing } from "../../../src/workbook/layout/letterSheet";
import { ladder } from "../../domain/examples";

const letter: PersonLetter = {
  id: "c/1",
  cycle: "2026 H2",
  person: "1",
  name: "Ida Ito",
  writer: "your manager",
  level: "IC3",
  status: "released",
  marks: { Leadership: { words: "As expected" } },
  decided: "",
  why: "The launch held.",
  whyDecided: "",
  gaps: "",
  goals: "",
  opened: "",
  savedAt: "2026-11-12T09:30:00.000Z",
  notCollected: "",
  request: "",
};

test("each letter begins with its day; where there is none, that it comes", () => {
  const texts = { ...ladder, cells: [], benchmarks: [] };
  const lines = (letters: PersonLetter[]) =>
    letterDrawing("Ida Ito", letters, "", texts).values.map(([cell]) => String(cell).replace(/^'/, ""));
  const before = { ...letter, id: "c/0", cycle: "2026 H1", savedAt: "2026-05-02T09:30:00.000Z" };
  const said = lines([letter, before]);
  const at = (line: string) => said.indexOf(line);
  const [later, earlier] = [at("From your manager, 12 November 2026"), at("From your manager, 2 May 2026")];
  expect([later, at("What holds in 2026 H2")]).toEqual([1, 3]);
  expect(at("What holds in 2026 H1") - earlier).toBe(2);
  expect(lines([])).toEqual(["Ida Ito", expect.stringMatching(/^No letter yet/)]);
});
