import { letterFacts } from "../../../src/domain/calibration/letterFacts";
import { letterAsText, letterInWords } from "../../../src/domain/promotion/letterInWords";
import { outcomeInLetter } from "../../../src/domain/promotion/outcomeInLetter";
import {
  checkRelease,
  overtakenBy,
  type PersonLetter,
  stillOpen,
} from "../../../src/domain/promotion/personLetter";
import { ladder, promotionCase } from "../examples";

const letter: PersonLetter = {
  id: "c/1",
  cycle: "2026 H2",
  person: "1",
  name: "Ida Ito",
  writer: "ann@x.example",
  level: "IC3",
  status: "draft",
  marks: { Leadership: { words: "As expected" }, Craft: { words: "" } },
  decided: "",
  why: "The launch held.",
  whyDecided: "",
  gaps: "",
  goals: "Lead the import.",
  opened: "",
  savedAt: "",
  notCollected: "",
  request: "",
};
const { writer } = letter;
const joe = {
  id: "c/2",
  name: "Joe Jung",
  writer,
  why: "He kept every date.",
  whyDecided: "The bar is met.",
};
/** What another manager wrote is nothing this one may learn of (R1). */
const kim = { id: "c/3", name: "Kim Kaya", writer: "bob@x.example", why: "She led it.", whyDecided: "" };
const people = [{ name: "Joe Jung", email: "joe@x.example" }];
const codes = (change: Partial<PersonLetter>) =>
  checkRelease({ ...letter, ...change }, [letter, joe, kim], people).map(({ code }) => code);

test.each([
  ["its own reason", {}, []],
  ["no reason", { why: " … " }, ["letter.whyMissing"]],
  ["no reason for what was decided", { decided: "Promotion: deferred." }, ["letter.whyMissing"]],
  ["nothing decided, so no reason for it", { decided: "", whyDecided: "" }, []],
  ["a case that is still open, so no reason for it", { decided: stillOpen }, []],
  [
    "one case decided and one still open",
    { decided: `Promotion: deferred.\n${stillOpen}` },
    ["letter.whyMissing"],
  ],
  [
    "another person's reason, in other capitals and spaces",
    { why: "he  kept every DATE. " },
    ["letter.whyRepeated"],
  ],
  ["another person's other reason", { why: "The bar is met." }, ["letter.whyRepeated"]],
  ["a reason that another manager gave to somebody", { why: "She led it." }, []],
  ["another person's name", { goals: "Do it as JOE  JUNG does." }, ["letter.names"]],
  ["another person's address", { gaps: "Ask joe@x.example." }, ["letter.names"]],
  ["a text that is too long", { gaps: "x".repeat(5001) }, ["text.tooLong"]],
])("a letter with %s", (_, change: Partial<PersonLetter>, expected: readonly string[]) => {
  expect(codes(change)).toEqual(expected);
});

const texts = {
  ...ladder,
  cells: ladder.levels.map(({ code }) => ({
    level: code,
    criterion: "Leadership",
    expectation: `${code} leads.`,
    seenWhen: "",
  })),
  benchmarks: [],
};

test("R25 a letter says what holds, why, and what the level and every next step expect; what is blank has no heading", () => {
  expect(letterAsText(letterInWords(letter, texts))).toBe(
    [
      "What holds in 2026 H2\nLeadership: As expected",
      "Why\nThe launch held.",
      "What was decided\nNo promotion or change of track was decided on in this cycle.",
      "Goals we agreed\nLead the import.",
      "What your level expects: Senior PM (IC3)\nLeadership: IC3 leads.",
      "A next step: Staff PM (IC4)\nLeadership: IC4 leads.",
      "A next step: Group PM (M4)\nLeadership: M4 leads.",
    ].join("\n\n"),
  );
});

test("R25 a letter names the change of track at the same grade, too, as Propose does", () => {
  const headings = letterInWords({ ...letter, level: "IC4" }, texts).map(({ heading }) => heading);
  expect(headings.slice(-3)).toEqual([
    "A next step: Principal PM (IC5)",
    "A next step: Director of Product (M5)",
    "A change of track: Group PM (M4)",
  ]);
});

test("a letter does not say that no case was decided where one is still open, nor why", () => {
  const sections = letterInWords({ ...letter, decided: stillOpen, whyDecided: "Not yet." }, texts);
  expect(sections.filter(({ heading }) => heading.includes("decided"))).toEqual([
    {
      heading: "What was decided",
      lines: [
        "A promotion or change of track is still open: nothing is decided on it yet. HR decides it, and your manager tells you.",
      ],
    },
  ]);
});

test("R13 a letter whose cycle was opened again says so first, and what becomes of it", () => {
  const [first] = letterInWords(letter, texts, true);
  expect(first).toEqual({
    heading: "Open again",
    lines: [
      "Calibration of 2026 H2 was opened again, so what this letter says may still change. Where it does, your manager writes to you anew.",
    ],
  });
});

test.each([
  ["nothing", {}, []],
  [
    "a mark",
    { marks: { Leadership: { words: "Beyond it" }, Craft: { words: "" } } },
    ["Leadership: the letter says As expected, now Beyond it."],
  ],
  [
    "a criterion it does not have",
    { marks: { Quality: { words: "Beyond it" } } },
    ["Quality: the letter says nothing, now Beyond it."],
  ],
  ["what was decided", { decided: "Promotion: deferred." }, ["What was decided has changed."]],
  ["the level", { level: "IC4" }, ["Level: the letter says IC3, now IC4."]],
  ["who writes it", { writer: "bob@x.example" }, ["Another manager writes it now."]],
])(
  "a letter is overtaken by %s that changed",
  (_, change: Partial<PersonLetter>, expected: readonly string[]) => {
    expect(overtakenBy(letter, { ...letter, ...change })).toEqual(expected);
  },
);

test("a letter of an earlier version, which said the day in digits, is not overtaken by that", () => {
  const decided = "Promotion to Staff PM (IC4): approved, from 1 January 2027.";
  const older = decided.replace("1 January 2027", "2027-01-01");
  expect(overtakenBy({ ...letter, decided: older }, { ...letter, decided })).toEqual([]);
});

const scale = [1, 2, 3, 4, 5].map((mark) => ({ mark, name: `Point ${mark}`, anchor: "" }));

test("marks are said in words, those settled in the meeting as such", () => {
  const { marks } = letterFacts(
    {
      given: { A: 3, B: 3, C: "not observed" },
      calibrated: { A: 3, B: 4, C: "not observed" },
      cases: [],
    },
    ladder,
    scale,
  );
  expect(marks).toEqual({
    A: { words: "Point 3" },
    B: { words: "Point 4, as settled in the meeting" },
    C: { words: "not observed" },
  });
});

test.each([
  ["approved", "IC4", "2027-01-01", "Promotion to Staff PM (IC4): approved, from 1 January 2027."],
  ["deferred", "M4", "", "Promotion with a change of track to Group PM (M4): deferred."],
  ["declined", "IC4", "", "Promotion to Staff PM (IC4): not approved this time."],
  ["proposed", "IC4", "", "A promotion or change of track is still open: nothing is decided on it yet."],
  ["draft", "IC4", "", ""],
] as const)(
  "R24 a case that is %s, to %s, is told as it ended and without HR's comment",
  (status, to, effectiveDate, told) => {
    const one = promotionCase({ from: "IC3", to, status, effectiveDate, comment: "HR nodded." });
    expect(letterFacts({ given: {}, calibrated: {}, cases: [one] }, ladder, scale).decided).toBe(told);
  },
);

test("what became of one case is read out of a letter about several", () => {
  const cases = [
    promotionCase({ from: "IC3", to: "M4", status: "declined" }),
    promotionCase({ from: "IC3", to: "IC4", status: "approved", effectiveDate: "2027-01-01" }),
    promotionCase({ from: "IC3", to: "M3", status: "proposed" }),
  ];
  const told = letterFacts({ given: {}, calibrated: {}, cases }, ladder, scale);
  expect(["M4", "IC4", "M3"].map((to) => outcomeInLetter(told, to))).toEqual([
    "not approved this time",
    "approved, from 1 January 2027",
    "",
  ]);
});
