/** Ladders written as matrices, in the ways public ones are; the texts are invented. */
import { readLadderCsv } from "../../../../src/domain/ladder/file/readLadderCsv";
import { whole } from "../../wholeLadder";

const nothing = { ...whole, levels: [], grades: [], criteria: [], cells: [] };
const read = (text: string, standing: typeof whole = nothing) => {
  const { ladder, problems, notices } = readLadderCsv(text, standing);
  return {
    levels: ladder.levels.map(({ code, title }) => `${code} ${title}`.trim()),
    criteria: ladder.criteria.map(({ name, onlyFor }) => name + (onlyFor && ` (${onlyFor})`)),
    cells: ladder.cells
      .filter(({ expectation, seenWhen }) => expectation + seenWhen)
      .map((cell) => Object.values(cell).filter(Boolean).join("|")),
    problems: problems.map(({ message }) => message),
    notices,
    ladder,
  };
};
const cells = [
  "IC1|Craft|Learns.",
  "IC2|Craft|Owns a feature.",
  "M4|Craft|Coaches.",
  "IC1|Impact|Helps.",
  "IC2|Impact|Moves a number.",
  "M4|Impact|Holds a line together.",
];
const levels = ["IC1 Associate PM", "IC2 PM", "M4 Group PM"];

test.each([
  [
    "codes before titles",
    "\tIC1 Associate PM\tIC2 PM\tM4 Group PM\nCraft\tLearns.\tOwns a feature.\tCoaches.\nImpact\tHelps.\tMoves a number.\tHolds a line together.",
  ],
  [
    "codes behind titles",
    "Competency,Associate PM (IC1),PM (IC2),Group PM (M4)\nCraft,Learns.,Owns a feature.,Coaches.\nImpact,Helps.,Moves a number.,Holds a line together.",
  ],
  [
    "tracks and titles in lines of their own, below a title of the document",
    "Our product ladder,,,\n,,,\nSkill,Level 1,Level 2,Level 4\nTrack,Individual contributor,Individual contributor,Manager\nTitle,Associate PM,PM,Group PM\nCraft,Learns.,Owns a feature.,Coaches.\nImpact,Helps.,Moves a number.,Holds a line together.",
  ],
  [
    "tracks in merged cells above",
    "Competency\t\t\t\n\tIndividual contributor\t\tManagement\n\tLevel 1: Associate PM\tLevel 2: PM\tLevel 4: Group PM\nCraft\tLearns.\tOwns a feature.\tCoaches.\nImpact\tHelps.\tMoves a number.\tHolds a line together.",
  ],
  [
    "tracks in the headings",
    "Skill;Level 1 – IC – Associate PM;Level 2 – IC – PM;Level 4 – Manager – Group PM\nCraft;Learns.;Owns a feature.;Coaches.\nImpact;Helps.;Moves a number.;Holds a line together.",
  ],
  [
    "levels down",
    "Level,Title,Craft,Impact\nIC1,Associate PM,Learns.,Helps.\nIC2,PM,Owns a feature.,Moves a number.\nM4,Group PM,Coaches.,Holds a line together.",
  ],
  [
    "levels down, a grade and a track each",
    "Title,Track,Grade,Craft,Impact\nAssociate PM,IC,1,Learns.,Helps.\nPM,IC,2,Owns a feature.,Moves a number.\nGroup PM,management,4,Coaches.,Holds a line together.",
  ],
])("%s", (_, text) => {
  const found = read(text);
  expect(found.problems).toEqual([]);
  expect(found.levels).toEqual(levels);
  expect(found.criteria).toEqual(["Craft", "Impact"]);
  expect([...found.cells].sort()).toEqual([...cells].sort());
  expect(found.notices).toEqual([]);
});

test("what is said of a criterion stands in a column beside it, and both parts of a cell in lines of their own", () => {
  const text =
    'Criterion\tPart\tWeight\tDescription\tIC1 APM\tM4 GPM\nCraft\tWhat is expected\t2\tThe work.\tLearns.\tCoaches.\n\tWhat counts as seeing it\t\t\t"Asks\nand tells"\tLets go.';
  const { ladder, problems } = read(text);
  expect(problems).toEqual([]);
  expect(ladder.criteria).toEqual([{ name: "Craft", weight: 2, covers: "The work.", onlyFor: "" }]);
  expect(ladder.cells).toEqual([
    { level: "IC1", criterion: "Craft", expectation: "Learns.", seenWhen: "Asks\nand tells" },
    { level: "M4", criterion: "Craft", expectation: "Coaches.", seenWhen: "Lets go." },
  ]);
});

test("a line without a name goes on with the one above; a heading of a group is named as unused", () => {
  const found = read(
    ",IC1 APM,IC2 PM\nPRODUCT SENSE,,\nCraft,Learns.,Owns.\n,Asks.,Decides.\nImpact,Helps.,Moves.\nNotes,x,y\n",
  );
  expect(found.criteria).toEqual(["Craft", "Impact"]);
  expect(found.cells.slice(0, 2)).toEqual(["IC1|Craft|Learns.\nAsks.", "IC2|Craft|Owns.\nDecides."]);
  expect(found.notices).toEqual(["Not used: PRODUCT SENSE, Notes."]);
});

test("a criterion without a text on one of the tracks is asked on the other alone, which is said; the file may say otherwise", () => {
  const matrix = ",IC1 APM,M4 GPM\nCraft,Learns.,Coaches.\nPeople,n/a,Hires.";
  const found = read(matrix);
  expect(found.criteria).toEqual(["Craft", "People (M)"]);
  expect(found.notices).toEqual([
    'People is asked on the Management track only: the file has no text for it on the other. A column "Only for" with "both" says otherwise.',
  ]);
  expect(read(",Only for,IC1 APM,M4 GPM\nCraft,,Learns.,Coaches.\nPeople,both,,Hires.").criteria).toEqual([
    "Craft",
    "People",
  ]);
  const list =
    "Grade,Track,Title,Criterion,What is expected\n1,IC,APM,Craft,Learns.\n4,M,GPM,Craft,Coaches.\n4,M,GPM,People,Hires.";
  expect(read(list).criteria).toEqual(["Craft", "People (M)"]);
});

test("titles alone do where the standing ladder has each at one level, and what the matrix leaves unsaid stays", () => {
  const found = read("Criterion,Senior PM,Group PM\nHard skills,Leads an area.,Leads leads.", whole);
  expect(found.problems).toEqual([]);
  expect(found.levels).toEqual(["IC3 Senior PM", "M4 Group PM"]);
  const standing = whole.criteria.find(({ name }) => name === "Hard skills")!;
  expect(found.ladder.criteria).toEqual([standing]);
  expect(found.ladder.grades).toEqual(whole.grades.filter(({ grade }) => [3, 4].includes(grade)));
});

test("a heading that names no level, and levels without a track, are asked for", () => {
  const withWizard = ",IC1 APM,IC2 PM,Wizard\nCraft,a,b,c";
  expect(readLadderCsv(withWizard, nothing).problems).toMatchObject([{ code: "ladderFile.unexpected" }]);
  expect(read(withWizard).problems).toEqual([
    'Row 1: expected a level such as IC3 or M4, with or without its title, found "Wizard". Write the level before the title, or leave the column out.',
  ]);
  expect(read("Skill,Level 1,Level 2\nCraft,a,b\nImpact,c,d").problems).toEqual([
    "Track: 4 cells were not read; expected IC, management or both, found row 2 nothing (4 rows).",
  ]);
});

test("one message for each kind of mistake, with its rows", () => {
  const list =
    "Grade,Track,Title,Criterion,What is expected\nP1,IC,APM,Craft,a\nP2,IC,PM,Craft,b\n3,Chief,SPM,Craft,c\n3,Wizard,SPM,Craft,c\n";
  expect(read(list).problems).toEqual([
    'Grade: 2 cells were not read; expected a whole number from 1 on; names of grades belong into the titles, found row 2 "P1", row 3 "P2".',
    'Track: 2 cells were not read; expected IC, management or both, found row 4 "Chief", row 5 "Wizard".',
  ]);
});
