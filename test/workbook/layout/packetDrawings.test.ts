import { nothingWritten, type PromotionCase } from "../../../src/domain/promotion/promotion";
import type { Rating } from "../../../src/domain/rating/rating";
import { type PacketContent, packetDrawings } from "../../../src/workbook/layout/packetDrawings";
import type { Drawing } from "../../../src/workbook/ports/drawing";
import { readTable } from "../../../src/workbook/tables/readTable";
import { readSettings } from "../../../src/workbook/tables/settings";
import { tables } from "../../../src/workbook/tables/tables";
import { person } from "../../domain/examples";

const rating = (who: string, rater: string, more: Partial<Rating> = {}): Rating => ({
  id: `c/${who}/${rater}`,
  cycle: "c",
  person: who,
  name: who,
  rater,
  role: "manager",
  level: "IC1",
  rubricVersion: "1",
  status: "draft",
  assessments: { Craft: { mark: 2, evidence: `said by ${rater} of ${who}` } },
  savedAt: "",
  recordedBy: rater,
  returnedBecause: "",
  request: "",
  ...more,
});

const proposal = (who: string, proposedBy: string): PromotionCase => ({
  id: `c/${who}`,
  cycle: "c",
  person: who,
  name: who,
  from: "IC1",
  to: "IC2",
  ...nothingWritten,
  rationale: `why ${who}, by ${proposedBy}`,
  sentBackBecause: "",
  bars: { Craft: { bar: "met", evidence: "" } },
  status: "proposed",
  effectiveDate: "",
  decidedBy: "",
  decidedOn: "",
  comment: "",
  proposedBy,
  writtenBy: [proposedBy],
  savedAt: "",
  request: "",
  exportedOn: "",
});

const evidence = (of: Rating) => ({
  id: `e/${of.id}`,
  rating: of.id,
  name: of.name,
  criterion: "Craft",
  text: `more on ${of.person} by ${of.rater}`,
  date: "",
  kind: "" as const,
  link: "",
});

const ann = "ann@x.example";
const ratings = [
  rating("mine", ann),
  rating("second", ann, { role: "second rater" }),
  rating("mine", "bob@x.example", { role: "second rater" }),
  rating("theirs", "bob@x.example"),
  rating("mine", ann, {
    id: "old/mine/ann",
    cycle: "old",
    assessments: { Craft: { mark: 1, evidence: "of last cycle" } },
  }),
];

const content: PacketContent = {
  raterIs: [],
  rater: { email: ann, name: "Ann", alsoSignsInAs: ["ann@home.example"] },
  isAsked: true,
  today: "2026-06-30",
  isRemoved: () => false,
  preRead: null,
  approvalTasks: [],
  ownEntries: null,
  workingTime: [],
  letters: null,
  decided: null,
  settings: {
    owner: "owner@x.example",
    hr: ["hr@x.example"],
    cycle: { name: "c", state: "Rating", cutOff: "2026-06-30" },
    due: "",
    cycleMonths: 6,
    rubricVersion: "1",
    scale: [1, 2, 3, 4, 5].map((mark) => ({ mark, name: `Point ${mark}`, anchor: "seen" })),
  },
  criteria: [{ name: "Craft", covers: "", weight: 1, onlyFor: "" }],
  ladder: [{ grade: 1, payBand: "B", impact: "", titleIC: "PM1", aliasesIC: [], titleM: "", aliasesM: [] }],
  rubric: [{ level: "IC1", criterion: "Craft", expectation: "does it", seenWhen: "seen" }],
  benchmarks: [],
  vignettes: [
    {
      id: "kim",
      title: "Kim",
      level: "IC1",
      profile: "…",
      intended: { Craft: { mark: "4", rationale: "the secret" } },
    },
  ],
  people: ["mine", "second", "theirs", "ann"].map((id) => person({ id })),
  ratings,
  evidence: ratings.map(evidence),
  cases: [proposal("mine", ann), proposal("theirs", "bob@x.example"), proposal("second", "bob@x.example")],
  history: ["mine", "second", "theirs"].map((id) => ({
    id: `b/${id}/final`,
    cycle: "b",
    event: "final" as const,
    when: "2026-01-31T10:00:00Z",
    by: "",
    name: "Somebody",
    person: id,
    rater: "",
    role: "manager",
    level: "IC1",
    marks: { Craft: { given: null, calibrated: 3 as const } },
  })),
};

const everything = (drawings: readonly Drawing[]): string =>
  JSON.stringify(drawings.map(({ values, notes, choices, sheet }) => [sheet, values, notes, choices]));

const rowsIn = (
  drawings: readonly Drawing[],
  key: "people" | "ratings" | "evidence" | "cases" | "vignettes" | "history",
) => {
  const table = tables[key];
  const read = readTable<Record<string, unknown>>(
    table as never,
    drawings.find(({ sheet }) => sheet === table.name)!.values,
  );
  expect(read.problems).toEqual([]);
  return read.rows;
};

const packet = packetDrawings(content);

test("R1 nothing of other raters, other people, other cycles or other roles is anywhere in a packet", () => {
  const text = everything(packet);
  for (const secret of [
    "bob@x.example",
    "theirs",
    "old/mine",
    "of last cycle",
    "fay@x.example",
    "the secret",
  ])
    expect([secret, text.includes(secret)]).toEqual([secret, false]);
});

test("R1 the rater finds the own tasks, the people they are about, their evidence and the own cases", () => {
  expect(rowsIn(packet, "ratings").map(({ id }) => id)).toEqual([`c/mine/${ann}`, `c/second/${ann}`]);
  expect(rowsIn(packet, "people").map(({ id }) => id)).toEqual(["mine", "second"]);
  expect(rowsIn(packet, "evidence").map(({ id }) => id)).toEqual([`e/c/mine/${ann}`, `e/c/second/${ann}`]);
  expect(rowsIn(packet, "cases").map(({ id }) => id)).toEqual(["c/mine"]);
  expect(rowsIn(packet, "history").map(({ id }) => id)).toEqual(["b/mine/final"]);
});

test("R1 the sheets are those a rater needs; roles, decisions and the log stay in the hub", () => {
  expect(packet.map(({ sheet }) => sheet)).toEqual([
    "Guide",
    "Ratings",
    "Settings",
    "Criteria",
    "Ladder",
    "Rubric IC",
    "Rubric Management",
    "Benchmarks",
    "Vignettes",
    "People",
    // Empty, and only in a packet that has it since before People said it.
    "Working time",
    "Evidence",
    "Cases",
    "History",
    "Cases to approve",
  ]);
});

test("columns that nothing stands in are out of sight, until something does; what HR alone sets is not there", () => {
  const hiddenIn = (drawings: readonly Drawing[]) =>
    Object.fromEntries(
      drawings.flatMap(({ sheet, values, hiddenColumns = [] }) =>
        hiddenColumns.length ? [[sheet, hiddenColumns.map((column) => values[0]![column - 1])]] : [],
      ),
    );
  expect(hiddenIn(packet)).toMatchObject({
    Criteria: ["What it covers", "Only for"],
    Vignettes: ["Craft: intended", "Craft: why"],
    People: expect.arrayContaining(["Not rated because"]),
    Cases: ["Effective date", "Decided by", "Decided on", "Comment", "Exported on", "Saved"],
    History: ["Rater", "By", "Craft: given"],
  });
  const allSubmitted = ["mine", "second", "kim"].map((id) =>
    rating(id, ann, { status: "submitted", role: id === "kim" ? "vignette" : "manager" }),
  );
  expect(hiddenIn(packetDrawings({ ...content, ratings: allSubmitted }))).not.toHaveProperty("Vignettes");
  const settings = packet.find(({ sheet }) => sheet === "Settings")!.values.map(([name]) => name);
  expect(settings).toEqual(expect.arrayContaining(["Cycle", "Rater"]));
  for (const ofHr of [
    "Owner",
    "HR",
    "Cut-off date",
    "Facilitators",
    "Band cuts",
    "Reason codes",
    "Flag: high from",
    "History key",
  ])
    expect(settings).not.toContain(ofHr);
});

test.each(["hr@x.example", "former@x.example"])(
  "R2 R11 what %s proposed for a report is in the packet, what they are still writing is not",
  (writer) => {
    const held = (one: PromotionCase) => rowsIn(packetDrawings({ ...content, cases: [one] }), "cases");
    const one = proposal("mine", writer);
    expect(held(one).map(({ id, writtenBy }) => [id, writtenBy])).toEqual([["c/mine", [writer]]]);
    expect(held({ ...one, status: "draft" })).toEqual([]);
  },
);

test("R21 intended marks appear only when every own report and the profile itself are submitted", () => {
  const shown = (status: Rating["status"], ofProfile: Rating["status"] = "submitted") =>
    everything(
      packetDrawings({
        ...content,
        ratings: [
          rating("mine", ann, { status: "submitted" }),
          rating("second", ann, { status, role: "second rater" }),
          rating("kim", ann, { status: ofProfile, role: "vignette" }),
        ],
      }),
    ).includes("the secret");
  expect([shown("draft"), shown("returned"), shown("submitted")]).toEqual([false, false, true]);
  expect(shown("submitted", "open")).toBe(false);
});

test("the settings of a packet name its rater and the cycle, and read without a problem", () => {
  const grid = packet.find(({ sheet }) => sheet === "Settings")!.values;
  const { settings, problems } = readSettings(readTable(tables.settings, grid).rows);
  expect(problems).toEqual([]);
  expect(settings).toMatchObject({
    kind: "packet",
    rater: ann,
    raterAlso: ["ann@home.example"],
    cycle: { name: "c", state: "Rating" },
  });
});

test("the Guide of a packet names its rater and no progress, which would stay as it was when the packet was made", () => {
  const text = JSON.stringify(packet[0]!.values);
  expect(text).toContain("Packet of Ann");
  expect(text).not.toMatch(/progress|\d of \d/);
});

test("R1 People says part-time and leave of own reports, and of nobody else in it; without any both columns are out of sight", () => {
  const peopleWith = (workingTime: PacketContent["workingTime"]) =>
    packetDrawings({ ...content, workingTime }).find(({ sheet }) => sheet === "People")!;
  const time = (who: string) => ({ person: who, name: who, works: 37, onLeave: 173 });
  const { values } = peopleWith(["mine", "second", "theirs", "ann"].map(time));
  const headers = ["Employee ID", "Works (% of full time)", "On leave (days of this cycle)"];
  const places = headers.map((header) => values[0]!.indexOf(header));
  expect(values.slice(1).map((cells) => places.map((at) => cells[at]))).toEqual([
    ["mine", 37, 173],
    ["second", "", ""],
  ]);
  const without = peopleWith([]).hiddenColumns!;
  expect(places.slice(1).map((at) => without.includes(at + 1))).toEqual([true, true]);
});
