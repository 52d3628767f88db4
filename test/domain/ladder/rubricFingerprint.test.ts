/** Noticing that the texts of a ladder changed. */
import { changedTexts, rubricFingerprint, textsBeside } from "../../../src/domain/ladder/rubricFingerprint";
import { textsOf, type WholeLadder } from "../../../src/domain/ladder/wholeLadder";
import { whole, withCell } from "../wholeLadder";

const adopted = rubricFingerprint(whole);
const none = { changed: [], added: [], removed: 0 };

test("R13 the same texts in another order, with other spaces, are no change", () => {
  const shuffled: WholeLadder = {
    ...whole,
    cells: [...whole.cells].reverse().map((cell) => ({ ...cell, expectation: ` ${cell.expectation}\n` })),
  };
  expect(changedTexts(adopted, shuffled)).toBeNull();
});

test.each<[string, WholeLadder, string]>([
  ["an expectation", withCell("IC4", "Leadership", { expectation: "Other." }), "Leadership, IC4"],
  ["what counts as seeing it", withCell("M5", "Hard skills", { seenWhen: "" }), "Hard skills, M5"],
  [
    "a benchmark",
    { ...whole, benchmarks: whole.benchmarks.map((one) => ({ ...one, target: 7 })) },
    "Hard skills, IC3",
  ],
  [
    "a weight",
    { ...whole, criteria: whole.criteria.map((one, i) => (i === 3 ? { ...one, weight: 2 } : one)) },
    "Criterion Accountability",
  ],
  [
    "an impact line",
    { ...whole, grades: whole.grades.map((one) => (one.grade === 2 ? { ...one, impact: "More" } : one)) },
    "Grade 2",
  ],
  [
    "a title",
    { ...whole, levels: whole.levels.map((one) => (one.code === "M4" ? { ...one, title: "Lead" } : one)) },
    "Grade 4",
  ],
  [
    "an anchor of the scale",
    { ...whole, scale: whole.scale.map((one) => (one.mark === 4 ? { ...one, anchor: "Else" } : one)) },
    "Mark 4",
  ],
])("R13 %s that changed is named", (_, changed, place) => {
  expect(changedTexts(adopted, changed)).toEqual({ ...none, changed: [place] });
});

test("R13 new places are named, those gone are counted", () => {
  const fewer = { ...whole, scale: whole.scale.slice(1) };
  expect(changedTexts(adopted, fewer)).toEqual({ ...none, removed: 1 });
  expect(changedTexts(rubricFingerprint(fewer), whole)).toEqual({ ...none, added: ["Mark 1"] });
});

test("R13 each change has what was adopted beside it: changed, then new, then gone; what is not kept is not made up", () => {
  const other = {
    ...whole,
    scale: [...whole.scale.slice(1, 4), { mark: 5, name: "Role model", anchor: "Other." }],
    grades: whole.grades.map((one) => (one.grade === 2 ? { ...one, impact: "More" } : one)),
  };
  const beside = (kept: WholeLadder) =>
    textsBeside(adopted, other, textsOf(kept)).map(({ place, before, after }) => [place, before, after]);
  const textAt = (wanted: string, of = whole) => textsOf(of).find(({ place }) => place === wanted)?.text;
  expect(beside(whole)).toEqual([
    ["Grade 2", textAt("Grade 2"), textAt("Grade 2", other)],
    ["Mark 5", textAt("Mark 5"), "Role model\nOther."],
    ["Mark 1", textAt("Mark 1"), ""],
  ]);
  expect(beside({ ...other, scale: [] })).toEqual([
    ["Grade 2", null, textAt("Grade 2", other)],
    ["Mark 5", null, "Role model\nOther."],
  ]);
});

test("R27 other spellings of a title, which an import adds, are no change of the ladder", () => {
  const levels = whole.levels.map((one) => ({ ...one, aliases: [...one.aliases, `Also ${one.code}`] }));
  expect(changedTexts(adopted, { ...whole, levels })).toBeNull();
});

test.each(["", "typed over"])("R13 a fingerprint that says %p knows no place", (damaged) => {
  const changed = changedTexts(damaged, whole)!;
  expect(changed.changed).toEqual([]);
  expect(changed.added).toContain("Leadership, IC4");
});

test("R13 a ladder of 12 criteria on 2 tracks of 10 grades fits into a cell", () => {
  const levels = Array.from({ length: 20 }, (_, i) => ({
    code: `${i % 2 ? "M" : "IC"}${Math.floor(i / 2) + 1}`,
    grade: Math.floor(i / 2) + 1,
    track: i % 2 ? ("M" as const) : ("IC" as const),
    title: `T${i}`,
    aliases: [],
  }));
  const criteria = Array.from({ length: 12 }, (_, i) => ({
    name: `C${i}`,
    covers: "",
    weight: 1,
    onlyFor: "" as const,
  }));
  const cells = levels.flatMap(({ code }) =>
    criteria.map(({ name }) => ({ level: code, criterion: name, expectation: code + name, seenWhen: "" })),
  );
  const large = rubricFingerprint({ ...whole, levels, criteria, cells });
  expect(large.length).toBe(16 * (12 + 5 + 240 + 5));
});
