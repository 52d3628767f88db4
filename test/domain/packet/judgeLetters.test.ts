/** Letters of a manager's packet, judged by those HR opened (R3, R15, R34). */
import { type HubLetters, judgeLetters } from "../../../src/domain/packet/judgeLetters";
import type { PersonLetter } from "../../../src/domain/promotion/personLetter";

const ann = "ann@x.example";
const opened: PersonLetter = {
  id: "2026/1",
  cycle: "2026",
  person: "1",
  name: "Ida Ito",
  writer: ann,
  level: "IC3",
  status: "open",
  marks: { Leadership: { words: "As expected" } },
  decided: "",
  why: "",
  whyDecided: "",
  gaps: "",
  goals: "",
  opened: "2026-11-01T09:00:00.000Z",
  savedAt: "",
  notCollected: "",
  request: "",
};
const joes: PersonLetter = { ...opened, id: "2026/2", person: "2", name: "Joe Jung" };
const released: PersonLetter = {
  ...opened,
  status: "released",
  why: "The launch held.",
  goals: "Lead the import.",
  savedAt: "2026-11-02T09:00:00.000Z",
  request: "r1",
};
const judged = (
  rows: readonly PersonLetter[],
  { letters = [opened, joes], ...more }: Partial<HubLetters> = {},
) =>
  judgeLetters(
    {
      ...{ writer: ann, now: "2026-11-03T09:00:00.000Z", letters },
      cycle: { name: "2026", state: "Locked" },
      people: [
        { id: "1", name: "Ida Ito", email: "ida@x.example" },
        { id: "9", name: "Ann Archer", email: ann },
        { id: "3", name: "Kim Kaya", email: "kim@x.example" },
      ],
      ...more,
    },
    rows.map((record, at) => ({ row: at + 2, record })),
  );

test("a released letter is the hub's own with the manager's words and nothing else of the row", () => {
  const typed = {
    ...released,
    marks: { Leadership: { words: "At the next level" } },
    level: "IC9",
    name: "X",
  };
  const { status, why, goals, savedAt, request } = released;
  expect(judged([typed])).toEqual({
    letters: [{ row: 2, verdict: "new", record: { ...opened, status, why, goals, savedAt, request } }],
    refused: [],
  });
});

test.each([
  ["a draft", { ...released, status: "draft" as const }, [opened]],
  ["what the hub has", released, [released]],
])("%s is passed over", (_, row, letters) => {
  expect(judged([row], { letters })).toEqual({ letters: [], refused: [] });
});

test("one's own name and the person's may stand in it", () => {
  expect(judged([{ ...released, gaps: "Ida Ito and Ann Archer talked." }]).refused).toEqual([]);
});

test.each([
  ["that nobody opened", { ...released, id: "2026/7", person: "7" }, {}, "Ask HR to open it", "7"],
  ["of another manager", released, { writer: "bob@x.example" }, "Ask HR to open it", "Ida Ito"],
  [
    "that was released with other words",
    released,
    { letters: [{ ...released, why: "Else." }] },
    "released before",
    "Ida Ito",
  ],
  [
    "of a cycle that is open again",
    released,
    { cycle: { name: "2026", state: "Live" } },
    "is open again",
    "Ida Ito",
  ],
  [
    "that HR opened again since",
    released,
    { letters: [{ ...opened, opened: "2026-11-02T10:00:00.000Z" }] },
    "opened this letter again",
    "Ida Ito",
  ],
  ["without a reason", { ...released, why: " " }, {}, "nothing written yet", "Ida Ito"],
  ["that names somebody", { ...released, gaps: "As Kim Kaya does." }, {}, "names Kim Kaya", "Ida Ito"],
  [
    "from the future",
    { ...released, savedAt: "2027-01-01T09:00:00.000Z" },
    {},
    "a time that has passed",
    "Ida Ito",
  ],
] as const)("R3 R34 refused is a letter %s", (_, row, more, reason, who) => {
  expect(judged([row], more)).toEqual({
    letters: [],
    refused: [{ row: 2, who, reason: expect.stringContaining(reason) }],
  });
});

test("of two letters with one reason the first one is taken, whatever others wrote", () => {
  const both = [released, { ...joes, status: "released" as const, why: released.why }];
  expect(judged(both)).toMatchObject({
    letters: [{ row: 2 }],
    refused: [{ row: 3, reason: expect.stringContaining("the words you wrote to Ida Ito") }],
  });
  const kims = { ...released, id: "2026/3", person: "3", name: "Kim Kaya", writer: "bob@x.example" };
  expect(judged([released], { letters: [opened, kims] })).toMatchObject({
    letters: [{ row: 2 }],
    refused: [],
  });
});
