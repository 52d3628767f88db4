import { judgeOwnEntries } from "../../../src/domain/packet/judgeOwnEntries";
import { checkOwnWords, type OwnEntry, type OwnWords } from "../../../src/domain/rating/ownEntry";

const words: OwnWords = {
  kind: "evidence",
  date: "2026-09-01",
  criterion: "Craft",
  text: "Led the launch.",
  link: "",
};

test.each([
  ["all it needs", {}, []],
  ["a link", { link: "https://x.example/a" }, []],
  ["no letter in its text", { text: "…" }, ["own.text"]],
  ["no day", { date: "September" }, ["own.date"]],
  ["a day to come", { date: "2026-10-02" }, ["own.date"]],
  ["a goal for a day to come, without a criterion", { kind: "goal", date: "2027-03-01", criterion: "" }, []],
  ["no criterion", { criterion: "" }, ["own.criterion"]],
  ["a criterion of another ladder", { criterion: "Charm" }, ["own.criterion"]],
  ["a link that might be a script", { link: "javascript:alert(1)" }, ["own.link"]],
])("an entry with %s", (_, change, codes) => {
  const found = checkOwnWords({ ...words, ...(change as Partial<OwnWords>) }, ["Craft"], "2026-10-01");
  expect(found.map(({ code }) => code)).toEqual(codes);
});

const row = (change: Partial<OwnEntry> = {}): OwnEntry => ({
  id: "7/1",
  person: "7",
  name: "Ida",
  collected: "",
  notCollected: "",
  cycle: "",
  ...words,
  ...change,
});
const held = (change: Partial<OwnEntry> = {}) => row({ collected: "2026-09-15", cycle: "c1", ...change });
const judge = (claimed: OwnEntry, before?: OwnEntry) => {
  const { entries, same, refused } = judgeOwnEntries(
    {
      person: { id: "7", name: "Ida" },
      criteria: ["Craft"],
      today: "2026-10-01",
      cycle: "c2",
      held: new Map(before ? [[before.id, before]] : []),
    },
    [{ row: 2, record: claimed }],
  );
  const [entry] = entries;
  return entry
    ? [entry.verdict, entry.record]
    : same.length
      ? "same"
      : refused.length
        ? "refused"
        : "nothing";
};

test.each([
  ["nobody has written in is passed over", row({ text: "" }), undefined, "nothing"],
  ["says what the hub has is the same", row(), held(), "same"],
  ["has no kind is evidence, and the same", row({ kind: "" }), held(), "same"],
  ["has another person's ID is refused", row({ id: "8/1" }), undefined, "refused"],
  ["lacks what it needs is refused", row({ date: "" }), undefined, "refused"],
  [
    "changes an answer that was collected is refused",
    row({ kind: "answer", text: "No" }),
    held({ kind: "answer" }),
    "refused",
  ],
  [
    "takes back an answer that was collected is refused",
    row({ kind: "answer", text: "" }),
    held({ kind: "answer" }),
    "refused",
  ],
] as const)("R3 a row that %s", (_, claimed, before, verdict) => {
  expect(judge(claimed, before)).toBe(verdict);
});

test("R3 whose entry it is, and when it was collected, the hub says, whatever stands in the file", () => {
  const forged = row({ person: "8", name: "Joe", collected: "2020-01-01", cycle: "c0", kind: "" });
  expect(judge(forged)).toEqual(["new", row({ collected: "2026-10-01", cycle: "c2" })]);
  const takenBack = { collected: "2026-10-01", cycle: "c2", text: "", date: "", criterion: "", link: "" };
  expect(judge(row({ text: "" }), held())).toEqual(["changed", row(takenBack)]);
});
