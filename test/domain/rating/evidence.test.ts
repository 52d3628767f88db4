import type { CycleState } from "../../../src/domain/cycle/cycle";
import { type HubFacts, mergePacket } from "../../../src/domain/packet/mergePacket";
import { checkEvidence, type EvidenceEntry } from "../../../src/domain/rating/evidence";
import type { Rating } from "../../../src/domain/rating/rating";
import { rating as anyRating, codesOf, criteria, ladder } from "../examples";

const rater = "boss@example.com";
const rating = (fields: Partial<Rating> = {}) => anyRating({ person: "E1", rater, ...fields });
const entry = (fields: Partial<EvidenceEntry> = {}): EvidenceEntry => ({
  id: "e1",
  rating: rating().id,
  name: "Whoever",
  criterion: "Leadership",
  text: "Led the retrospective after the outage.",
  date: "2026-03-31",
  kind: "observed",
  link: "https://example.com/notes",
  ...fields,
});

test.each<[string, Partial<EvidenceEntry>, string[]]>([
  ["whole", {}, []],
  ["text alone", { date: "", kind: "", link: "" }, []],
  ["nothing said", { text: " – " }, ["evidence.missing"]],
  ["a criterion of another ladder", { criterion: "Charm" }, ["criterion.unknown"]],
  ["no such day", { date: "2026-02-30" }, ["evidence.date"]],
  ["a script for a link", { link: "javascript:alert(1)" }, ["evidence.link"]],
  ["a link with a blank", { link: "https://example.com/a b" }, ["evidence.link"]],
  ["too long", { text: "x".repeat(2001) }, ["text.tooLong"]],
  ["taken back", { text: "", criterion: "Charm" }, []],
])("R8 further evidence: %s", (_, fields, codes) => {
  expect(codesOf(checkEvidence(entry(fields), criteria))).toEqual(codes);
});

const merge = (
  claimed: Rating,
  entries: readonly EvidenceEntry[],
  held: Partial<Pick<HubFacts, "ratings" | "evidence" | "assignments">> = {},
  state: CycleState = "Rating",
) =>
  mergePacket(
    {
      cycle: { name: "2026", state },
      ladder,
      people: [{ id: "E1", name: "Ada", email: "" }],
      assignments: [
        { id: rating().id, cycle: "2026", person: "E1", name: "Ada", rater, role: "manager", level: "IC3" },
      ],
      who: { people: [], raters: [] },
      now: "2026-12-31T00:00:00Z",
      vignettes: [],
      ratings: [],
      cases: [],
      evidence: [],
      ...held,
    },
    {
      rater,
      ratings: [{ row: 2, record: claimed }],
      cases: [],
      evidence: entries.map((record, at) => ({ row: at + 2, record })),
      problems: [],
    },
  );
const verdicts = (result: ReturnType<typeof merge>) => result.evidence.map(({ verdict }) => verdict);

test("R8 further evidence comes in with its rating; the hub says whose name stands beside it", () => {
  const result = merge(rating(), [entry()]);
  expect(result.evidence).toEqual([
    { row: 2, verdict: "new", record: { ...entry(), name: "Ada", notCollected: "" } },
  ]);
});

test("R15 what hangs on a draft is a draft", () => {
  const result = merge(rating({ status: "draft" }), [entry()]);
  expect(verdicts(result)).toEqual([]);
  expect(result.drafts).toBe(2);
});

test("R8 what the hub has is the same; what was changed or taken back is changed; what never came is nothing", () => {
  const held = { ratings: [rating()], evidence: [entry({ name: "Ada" })] };
  const result = (fields: Partial<EvidenceEntry>) => merge(rating(), [entry(fields)], held);
  expect(result({}).same).toBe(2);
  expect(verdicts(result({ text: "Led both retrospectives." }))).toEqual(["changed"]);
  expect(result({ text: "" }).evidence[0]).toMatchObject({ verdict: "changed", record: { text: "" } });
  expect(verdicts(merge(rating(), [entry({ text: "" })]))).toEqual([]);
});

test("R15 a withdrawn rating takes its further evidence along", () => {
  const held = { ratings: [rating()], evidence: [entry({ name: "Ada" })] };
  const { evidence } = merge(rating({ status: "draft" }), [entry()], held);
  const nothing = { text: "", date: "", kind: "", link: "" };
  expect(evidence).toEqual([
    { row: 2, verdict: "changed", record: { ...entry({ name: "Ada" }), ...nothing } },
  ]);
});

test.each<[string, Partial<EvidenceEntry>, CycleState, RegExp]>([
  [
    "another rater's rating",
    { rating: "2026/E9/other@example.com" },
    "Rating",
    /Expected a rating of this rater/,
  ],
  ["a criterion of another ladder", { criterion: "Charm" }, "Rating", /is not a criterion/],
])("R3 further evidence is refused: %s", (_, fields, state, reason) => {
  const { evidence, refused } = merge(rating(), [entry(fields)], { ratings: [rating()] }, state);
  expect(evidence).toEqual([]);
  expect(refused).toMatchObject([{ row: 2, who: expect.any(String), reason: expect.stringMatching(reason) }]);
});

test("evidence may be added in every state, but what others may rely on is no longer changed after rating", () => {
  const added = merge(rating(), [entry()], { ratings: [rating()] }, "Live");
  expect(verdicts(added)).toEqual(["new"]);
  const held = { ratings: [rating()], evidence: [entry({ name: "Ada" })] };
  for (const text of ["Something else.", ""]) {
    const changed = merge(rating(), [entry({ text })], held, "Live");
    expect(verdicts(changed)).toEqual([]);
    expect(changed.refused).toMatchObject([{ reason: expect.stringContaining("it is live") }]);
  }
});

test("R3 an entry cannot take the place of somebody else's", () => {
  const theirs = entry({ rating: "2026/E9/other@example.com", text: "Theirs" });
  const { evidence, refused } = merge(rating(), [entry()], { evidence: [theirs] });
  expect(evidence).toEqual([]);
  expect(refused[0]?.reason).toContain("belongs to another entry");
});

test("R3 nor for a rating of a cycle that is over: what would be lost is refused by name", () => {
  const before = rating({ id: "2025/E1/boss@example.com", cycle: "2025" });
  const theirs = entry({ rating: "2026/E9/other@example.com", text: "Theirs" });
  const added = entry({ rating: before.id, text: "Mine" });
  const held = { ratings: [before], evidence: [theirs] };
  const { evidence, refused } = merge(before, [added], held);
  expect(evidence).toEqual([]);
  expect(refused.map(({ sheet, reason }) => [sheet, reason])).toEqual([
    ["Evidence", expect.stringContaining("belongs to another entry")],
  ]);
  expect(verdicts(merge(before, [{ ...added, id: "e2" }], held))).toEqual(["new"]);
});

test("R3 R11 nor is it lost that a former manager added something to a packet that does not know it yet", () => {
  const gone = rating({ role: "former rater" });
  const held = { ratings: [gone], evidence: [entry({ name: "Ada" })], assignments: [] };
  const reasons = (claimed: Rating, one: EvidenceEntry) =>
    merge(claimed, [one], held)
      .refused.filter(({ sheet }) => sheet === "Evidence")
      .map(({ reason }) => reason);
  const later = entry({ id: "e2", text: "And since June." });
  expect(reasons(rating(), later)).toEqual([expect.stringMatching(/^Expected a rating of this rater/)]);
  expect(reasons(rating(), entry())).toEqual([]);
  expect(reasons(gone, later)).toEqual([]);
});
