/** The criteria for progression of a grade, and the check for gender neutrality. */
import {
  checkProgression,
  neutralityInWords,
  progressionOf,
  trackIn,
} from "../../../src/domain/ladder/progression";
import { gradeDrawings } from "../../../src/workbook/layout/gradeDrawings";
import { whole } from "../wholeLadder";

const checked = {
  payWithin: "",
  checkedBy: "Works council",
  checkedOn: "2026-05-04",
  checkedHow: "Pay and grades by gender of 2025.",
};
const said = { ...checked, checkedVersion: "3" };
const nobody = { payWithin: "", checkedBy: "", checkedOn: "", checkedHow: "", checkedVersion: "" };

const linesOf = (grade: number, of = said) =>
  progressionOf(whole, grade, of, "3").flatMap(({ title, lines }) =>
    lines.map((line) => ({ title, ...line })),
  );
const about = (grade: number, topic: string) =>
  linesOf(grade)
    .filter((line) => line.topic === topic)
    .map(({ track, text }) => [track, text]);

test("R22 a grade's page gives each track its expectation, and one pay band and impact line to both", () => {
  expect(about(4, "Leadership")).toEqual([
    ["IC", "Leadership as expected at IC4.\nSeen when: Seen at IC4."],
    ["M", "Leadership as expected at M4.\nSeen when: Seen at M4."],
  ]);
  expect(about(4, "Scope and oversight")).toEqual([["", "Impact 4"]]);
  expect(about(4, "Pay band")).toEqual([["", expect.stringMatching(/^P4\. It belongs to the grade/)]]);
  expect(about(3, "Hard skills")).toEqual([["IC", expect.stringContaining("at least 6 per quarter")]]);
});

test("R25 every next step is named, and where the ladder ends that is said", () => {
  expect(about(3, "Next steps")).toEqual([["IC", "Staff PM (IC4) or Group PM (M4)"]]);
  const [ends] = about(Math.max(...whole.grades.map(({ grade }) => grade)), "Next steps");
  expect(ends![1]).toBe("None: the ladder ends here.");
});

test("R22 how it is judged and what follows is word for word the same at every grade of both tracks", () => {
  const rules = (grade: number) =>
    linesOf(grade).filter(
      ({ title, topic }) =>
        ["How it is judged", "Progression", "Pay"].includes(title) &&
        !["Next steps", "Pay band"].includes(topic),
    );
  expect(rules(1)).toEqual(rules(5));
  expect(rules(1).every(({ track }) => track === "")).toBe(true);
  expect(rules(1).map(({ topic }) => topic)).toContain("What never counts");
});

test("where one track alone has a grade, its page names that one; a rule for both is worded to hold there, too", () => {
  expect(trackIn({ track: "" }, ["IC", "M"])).toBe("Both");
  expect(trackIn({ track: "" }, ["IC"])).toBe("IC");
  expect(trackIn({ track: "M" }, ["IC", "M"])).toBe("Management");
  const sheets = gradeDrawings(whole, said, "3");
  const tracksOn = (grade: number) => {
    const { values } = sheets.find(({ sheet }) => sheet === `Grade ${grade}`)!;
    return new Set(values.map((cells) => cells[1]).filter((cell) => cell && cell !== "Track"));
  };
  expect([...tracksOn(1)]).toEqual(["IC"]);
  expect([...tracksOn(4)].sort()).toEqual(["Both", "IC", "Management"]);
  expect(about(1, "What decides")[0]![1]).toContain("For a step into management the seat must be needed");
});

test("a check by nobody, or of texts that changed since, is not confirmed; else who, when and on what basis stand there", () => {
  expect(neutralityInWords(nobody, "3")).toMatch(/^Not confirmed: nobody/);
  expect(neutralityInWords({ ...said, checkedHow: "" }, "3")).toMatch(/^Not confirmed/);
  expect(neutralityInWords(said, "3")).toBe(
    "Checked: version 3 by Works council on 2026-05-04. Basis: Pay and grades by gender of 2025.",
  );
  expect(neutralityInWords(said, "4")).toMatch(/^Not confirmed for version 4\. Checked was version 3 by/);
});

test("what the company says of pay within the band stands there; else that HR tells", () => {
  expect(linesOf(2, { ...nobody, payWithin: "A review each April." })).toContainEqual(
    expect.objectContaining({ topic: "Within the band", text: "A review each April." }),
  );
  expect(linesOf(2, nobody)).toContainEqual(
    expect.objectContaining({ topic: "Within the band", text: expect.stringContaining("HR tells you") }),
  );
});

test.each([
  ["all of it", {}, []],
  ["nothing", nobody, []],
  ["no basis", { checkedHow: " " }, ["progression.incomplete"]],
  ["only a name", { checkedHow: "", checkedOn: "" }, ["progression.incomplete"]],
  ["no day that exists", { checkedOn: "2026-02-30" }, ["progression.day"]],
  ["a day to come", { checkedOn: "2026-06-02" }, ["progression.day"]],
  ["a basis without end", { checkedHow: "x".repeat(5001) }, ["text.tooLong"]],
])("a check is recorded with who, when and how, or not at all: %s", (_, change, codes) => {
  expect(checkProgression({ ...checked, ...change }, "2026-06-01").map(({ code }) => code)).toEqual(codes);
});
