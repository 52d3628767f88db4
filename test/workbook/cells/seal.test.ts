/** What a seal proves about a row, and what it lets people do. */
import {
  isBegun,
  isMixedUp,
  isShifted,
  type SealedRow,
  sealedCells,
  withMark,
  withSeal,
} from "../../../src/workbook/cells/seal";
import { withoutSeal } from "../../../src/workbook/cells/withoutSeal";

const row = (id: string, said: Record<string, string | number>): SealedRow => ({
  id,
  headings: Object.keys(said),
  headless: [],
  said: Object.entries(said).map(([header, cell]) => ({ header, cell })),
});
const ida = row("2026/ida/ann", {
  Craft: 4,
  "Craft: evidence": "Led it.",
  Impact: 2,
  "Impact: evidence": "Late.",
});
const sealed = withSeal("request-1", ida);

test.each([
  ["untouched", ida, false],
  [
    "typed into since",
    row(ida.id, { Craft: 5, "Craft: evidence": "Led it.", Impact: 2, "Impact: evidence": "Late." }),
    false,
  ],
  [
    "its columns moved along since",
    row(ida.id, { Impact: 2, "Impact: evidence": "Late.", Craft: 4, "Craft: evidence": "Led it." }),
    false,
  ],
  [
    "given columns of another criterion since",
    row(ida.id, {
      ...Object.fromEntries(ida.said.map(({ header, cell }) => [header, cell])),
      Reach: "",
      "Reach: evidence": "",
    }),
    false,
  ],
  [
    "on another report",
    row("2026/joe/ann", { Craft: 4, "Craft: evidence": "Led it.", Impact: 2, "Impact: evidence": "Late." }),
    true,
  ],
  [
    "written under headings that had moved",
    row(ida.id, { Impact: 4, "Impact: evidence": "Led it.", Craft: 2, "Craft: evidence": "Late." }),
    true,
  ],
])("what was saved, %s", (_, found, expected) => {
  expect(isMixedUp(sealed, found)).toBe(expected);
});

test.each<[string, Record<string, string | number>, string, boolean]>([
  ["a text that is gone from its own", { "Craft: evidence": "" }, "Led it.", true],
  ["a text that another took the place of", { "Craft: evidence": "Late." }, "Led it.", true],
  ["a text that stands in its own, too", {}, "Led it.", false],
  ["a mark whose own cell is blank", { Impact: "" }, "2", true],
  ["a mark, and its own was changed", { Impact: 3 }, "2", false],
  ["another text", { "Craft: evidence": "" }, "Mine.", false],
])("R31 under no heading, where a blank column stood, there is %s", (_, changed, headless, expected) => {
  const choices = (header: string) => (header.endsWith("evidence") ? undefined : ["2", "3", "4"]);
  const said = ida.said.map((one) => ({
    ...one,
    cell: changed[one.header] ?? one.cell,
    choices: choices(one.header),
  }));
  expect(isShifted(sealed, { ...ida, said, headless: [headless] })).toBe(expected);
});

test("without a seal nothing is proven, and a blank request gets none", () => {
  expect(isMixedUp("request-1", row("another", {}))).toBe(false);
  expect(withSeal("", ida)).toBe("");
  expect(withoutSeal(sealed)).toBe("request-1");
  expect(withSeal(sealed, ida)).toBe(sealed);
});

test("a mark stands in the seal's place while a row is written in steps, and says for which row", () => {
  const marked = withMark(sealed, ida.id, "");
  expect([isBegun(marked), isBegun(sealed), isBegun("request-1"), withoutSeal(marked)]).toEqual([
    true,
    false,
    false,
    "request-1",
  ]);
  expect(isMixedUp(marked, ida)).toBe(false);
  expect(isMixedUp(marked, { ...ida, id: "2026/joe/ann" })).toBe(true);
  expect(isBegun(withMark("", ida.id, ""))).toBe(true);
  expect(isBegun(withSeal(marked, ida))).toBe(false);
});

test("a mark goes on saying what its own row was sealed with, also where it is set again, and nothing of another's", () => {
  const marked = withMark("request-2", ida.id, sealed);
  expect(sealedCells(marked)).toEqual(sealedCells(sealed));
  expect(withMark("request-2", ida.id, marked)).toBe(marked);
  expect(sealedCells(withMark("request-2", "2026/joe/ann", sealed))).toBeNull();
  expect(isBegun(marked)).toBe(true);
});
