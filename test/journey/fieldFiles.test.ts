/** Small files as real HR work produces them (test/data/field/README.md), read, previewed, imported and counted. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseCsv } from "../../src/domain/parseCsv";
import type { Answers } from "../../src/domain/people/roster/question";
import { fileHeaders, type Roster, readRoster } from "../../src/domain/people/roster/readRoster";
import { rememberedFor, toRemember } from "../../src/domain/people/roster/remembered";
import { hr, openPlumbline, type Plumbline } from "../plumbline";
import { keepWorld } from "./keepWorld";

const today = "2026-10-01";
const file = (name: string) => parseCsv(readFileSync(join(__dirname, "../data/field", name), "utf8")).rows;

/** "id name, e-mail, manager, level, hired, status" with what is not said left out; in order. */
const inShort = ({ people }: Roster): string[] =>
  people.map(({ id, name, email, managerId, levelCode, aboveLadder, hired, status }) =>
    [
      `${id} ${name}`,
      email?.replace(/@example.org$/, "@"),
      managerId && `by ${managerId}`,
      aboveLadder ? "above" : levelCode === null ? "no PM" : levelCode,
      hired,
      status,
    ]
      .filter(Boolean)
      .join(", "),
  );

interface Case {
  readonly people: readonly string[];
  readonly questions?: readonly string[];
  readonly problems?: readonly RegExp[];
  /** Codes. */
  readonly notices?: readonly string[];
  readonly answers?: Answers;
  /** To rate if the cycle opened now, with the answers given; who can't be placed yet counts, who has no manager does not. */
  readonly toRate: number;
}

const ada = "000107 Ada Bergström, ada.b@, above, 2013-10-13, active";
const emre = "000114 Emre Yılmaz, emre.y@, by 000107, M7, 2019-08-07, active";
const zoltan = "000128 Zoltán Őry, zoltan.o@, by 000114, IC2, 2020-02-16, active";
const mia = "000121 Mia Larsen, mia.l@, by 000114, IC3, 2015-09-24, active";
const persons = (days: readonly string[], first = "200") =>
  days.map(
    (day, at) =>
      `000${Number(first) + at} Person ${"ABCDEFGHIJ"[at]}, p${at}@, by 000114, IC2, ${day}, active`,
  );
const three = (ids: readonly [string, string, string], name = "Mia Larsen, mia.l@", level = "IC3") => [
  `${ids[0]} Ada Bergström, ada.b@, above`,
  `${ids[1]} Emre Yılmaz, emre.y@, by ${ids[0]}, M7`,
  `${ids[2]} ${name}, by ${ids[1]}, ${level}`,
];

const cases: Readonly<Record<string, Case>> = {
  "id-wrong-duplicate-takes-team": {
    people: [ada, emre, "000150 Greta H, greta.h@, IC3, 2016-08-06, active"],
    problems: [/^Rows 4, 5, Employee ID: .*Daniel Cohen.*Guðrún Ó/],
    toRate: 1,
  },
  "id-job-history-rows": {
    people: [
      "1 Ada Bergström, ada.b@, above, 2013-10-13",
      "2 Emre Yılmaz, emre.y@, by 1, M7, 2019-08-07",
      "3 Mia Larsen, mia.l@, by 2, IC3, 2019-01-14",
    ],
    notices: ["roster.severalRows"],
    toRate: 2,
  },
  "id-pandas-float": { people: three(["1001", "1002", "1003"]), toRate: 2 },
  "level-column-decimals": { people: three(["1", "2", "3"]), toRate: 2 },
  "manager-id-scheme-not-ours": {
    people: three(["10001", "10002", "10003"]),
    notices: ["roster.managerColumn"],
    toRate: 2,
  },
  "manager-id-scheme-collides": {
    people: ["1 Ada Bergström, ada.b@, above", "2 Emre Yılmaz, emre.y@, M7", "3 Mia Larsen, mia.l@, IC3"],
    questions: ["column:manager"],
    problems: [/rows 3, 4/],
    answers: { "column:manager": "ManagerName" },
    toRate: 2,
  },
  "level-not-a-pm": {
    people: [
      "1 Ada Bergström, ada.b@, above",
      "2 Emre Yılmaz, emre.y@, by 1",
      "3 Mia Larsen, mia.l@, by 2, IC3",
      "4 Ole Moen, ole.m@, by 2",
    ],
    questions: ["title:*"],
    answers: { "title:*": "not a product manager" },
    toRate: 1,
  },
  "level-conflict-chief": {
    people: [
      ada,
      emre,
      "000310 Jonas T, jonas.t@, by 000114, 2025-03-16, active",
      "000311 Jo T, jo.t@, by 000114, 2025-03-16, active",
    ],
    problems: [/^Row 4, Title: .*grade 3.*CTO\/CPO/, /^Row 5, Title: .*grade 2.*Chief Product Officer/],
    notices: ["roster.jointTitle"],
    toRate: 3,
  },
  "level-same-title-two-grades": {
    people: [
      "1 Ada Bergström, ada.b@, IC5",
      "2 Emre Yılmaz, emre.y@, by 1, IC2",
      "3 Mia Larsen, mia.l@, by 1, IC3",
    ],
    notices: ["roster.titleAtLevels", "roster.titleAtLevels"],
    toRate: 2,
  },
  "status-end-date-only": {
    people: [
      "1 Ada Bergström, ada.b@, above, 2013-10-13",
      "2 Emre Yılmaz, emre.y@, by 1, M7, 2019-08-07",
      "3 Mia Larsen, mia.l@, by 2, IC3, 2015-01-10, left",
    ],
    notices: ["roster.lastDayPast"],
    toRate: 1,
  },
  "text-mojibake": {
    people: [ada, emre],
    problems: [/^Row 4, Name/],
    notices: ["roster.encoding"],
    toRate: 1,
  },
  "text-short-row": {
    people: [ada, emre, "000121 Mia Larsen, mia.l@", zoltan],
    notices: ["roster.shortRow"],
    toRate: 3,
  },
  "text-zero-width": { people: [ada, emre, mia, zoltan], notices: ["roster.invisible"], toRate: 3 },
  "date-month-names": {
    people: [
      ada,
      emre,
      ...persons(["2019-01-14", "2019-01-14", "2019-01-14", "2019-01-14", "2021-01-01", "2020-03-03"]),
    ],
    toRate: 7,
  },
  "date-with-time": { people: [ada, emre, ...persons(Array(6).fill("2019-01-14"))], toRate: 7 },
  "date-future-and-before": {
    people: [ada, emre, mia.replace("2015-09-24", "2031-01-01"), zoltan],
    notices: ["roster.hiredAhead", "roster.levelBeforeHire"],
    toRate: 2,
  },
  "name-last-first-with-suffix": { people: three(["1", "2", "3"], "Martin King Jr., m.k@"), toRate: 2 },
  "name-last-first-mononym": { people: three(["1", "2", "3"], "Suparto, su@"), toRate: 2 },
  "name-preferred-only": { people: three(["1", "2", "3"], "Emre Öz, emre.o@"), toRate: 2 },
  "file-footer": { people: [ada, emre, mia, zoltan], notices: ["roster.totals"], toRate: 3 },
  "file-headers-google-admin": {
    people: [
      "2001 Ada Bergström, ada.b@, above, active",
      "2002 Emre Yilmaz, emre.y@, by 2001, M7, active",
      "2003 Mia Larsen, mia.l@, by 2002, IC3",
    ],
    questions: ["status:suspended"],
    notices: ["roster.notUsed"],
    answers: { "status:suspended": "on leave" },
    toRate: 1,
  },
  "status-words": {
    people: [
      ada,
      emre,
      ..."left left left left left left ? left left leave leave leave leave ? ? ? active ?"
        .split(" ")
        .map((word, at) =>
          [
            `000${200 + at} Person ${String.fromCharCode(65 + at)}, p${at}@, by 000114, IC2, 2015-09-24`,
            { left: "left", leave: "on leave", active: "active" }[word],
          ]
            .filter(Boolean)
            .join(", "),
        ),
    ],
    questions: ["suspended", "garden leave", "contractor", "pre-hire", "deactivated"].map(
      (word) => `status:${word}`,
    ),
    notices: ["roster.statusWords", "roster.statusWords"],
    answers: {
      "status:suspended": "left",
      "status:garden leave": "left",
      "status:contractor": "leave out",
      "status:pre-hire": "leave out",
      "status:deactivated": "left",
    },
    toRate: 2,
  },
};

let plumbline: Plumbline;
let reset: () => void;
beforeAll(async () => {
  plumbline = await openPlumbline();
  await plumbline.setUp();
  reset = keepWorld(plumbline.host);
});
beforeEach(() => reset());
afterAll(() => plumbline.host.close());

/** Reads a file as the page does, with answers to what it asks, and imports it; gives the reading without the answers. */
async function importFile(name: string, answers: Answers = {}): Promise<Roster> {
  const { hub, call, request } = plumbline;
  const targets = await call(hub, hr, "importTargets", {});
  const options = { ladder: targets, known: targets.known, today };
  const read = readRoster(file(name), { ...options, answers });
  expect(read.questions).toEqual([]);
  const slice = { people: [...read.people], aliases: [] };
  const { fingerprint } = await call(hub, hr, "previewImport", slice);
  await call(hub, hr, "importPeople", { ...slice, fingerprint, request: request() });
  return readRoster(file(name), options);
}

const toRate = async () => (await plumbline.call(plumbline.hub, hr, "cycle", {})).toRate;

describe.each(Object.entries(cases))("R35 %s", (name, wanted) => {
  test("its people, questions, problems and notices are right, and so is who would be rated", async () => {
    const read = await importFile(`${name}.csv`, wanted.answers);
    expect(inShort(read)).toEqual(wanted.people);
    expect(read.questions.map(({ id }) => id)).toEqual(wanted.questions ?? []);
    expect(read.problems.map(({ message }) => message)).toEqual(
      (wanted.problems ?? []).map((message) => expect.stringMatching(message)),
    );
    expect(read.notices.map(({ code }) => code)).toEqual(wanted.notices ?? []);
    expect(await toRate()).toBe(wanted.toRate);
  });
});

describe("R35 over a workbook that holds people", () => {
  beforeEach(async () => {
    await importFile("text-zero-width.csv");
  });
  const people = async () =>
    (await plumbline.rows(plumbline.hub, "People")).map(
      (row) => `${row["Employee ID"]} ${row.Name} ${row["Manager ID"]}`,
    );

  test("contradicting rows rename nobody, and nobody's manager comes from them", async () => {
    await importFile("re-base-dup.csv", { missing: "they stay" });
    expect(await people()).toEqual([
      "000107 Ada Bergström ",
      "000114 Emre Yılmaz 000107",
      "000121 Mia Larsen 000114",
      "000128 Zoltán Őry 000114",
    ]);
  });

  test("ids without their zeros make nobody new, and that is said", async () => {
    const before = await people();
    const { notices, people: read } = await importFile("id-lost-zeros-no-email.csv");
    expect(read.map(({ id }) => id)).toEqual(["000107", "000114", "000121", "000128"]);
    expect(notices.map(({ code }) => code)).toContain("roster.lostZeros");
    expect(await people()).toEqual(before);
  });

  test("a damaged name and missing cells leave what stands there", async () => {
    const before = await people();
    await importFile("text-mojibake.csv", { missing: "they stay" });
    await importFile("text-short-row.csv");
    expect(await people()).toEqual(before);
  });

  test("who is not in a new file is asked about, and never removed", async () => {
    const { questions } = await importFile("text-mojibake.csv", { missing: "they have left" });
    expect(questions).toMatchObject([{ id: "missing", rows: 1, about: ["Mia Larsen (000121)"] }]);
    const mia = (await plumbline.rows(plumbline.hub, "People")).find((row) => row.Name === "Mia Larsen");
    expect(mia?.["Not rated because"]).toBe("left");
  });

  test("the sheet People, exported, comes back with nothing to ask, to mend or to change", async () => {
    const sheet = (await plumbline.host.file(plumbline.hub)).sheets.find(({ name }) => name === "People");
    const targets = await plumbline.call(plumbline.hub, hr, "importTargets", {});
    const rows = sheet!.values.map((cells) => cells.map(String));
    for (const known of [[], targets.known]) {
      const read = readRoster(rows, { ladder: targets, known, today });
      expect({ problems: read.problems, questions: read.questions }).toEqual({ problems: [], questions: [] });
      const slice = { people: [...read.people], aliases: [] };
      const { added, changed, same } = await plumbline.call(plumbline.hub, hr, "previewImport", slice);
      expect({ added, changed, same }).toEqual({ added: [], changed: [], same: 4 });
    }
  });
});

test("R35 the export of 311 people: leavers have left, 22 titles go with one answer, and only product people are rated", async () => {
  const read = await importFile("large-export.csv", { "title:*": "not a product manager" });
  expect(read.questions.map(({ id, about }) => [id, about?.length])).toEqual([["title:*", 22]]);
  expect(read.mapping.manager).toBe("ManagerName");
  expect(read.problems.map(({ code, cells }) => [code, cells?.length])).toEqual([
    ["roster.noSuchManager", 77],
    ["roster.reportingCircle", undefined],
  ]);
  const people = await plumbline.rows(plumbline.hub, "People");
  expect(people).toHaveLength(311);
  expect(people.filter((row) => row.Level && row["Not rated because"] === "")).toHaveLength(34 + 9);
  expect(people.filter((row) => row.Level === "above the ladder")).toHaveLength(13);
});

test("R28 what was answered once is not asked at the next import, and a cleared row is asked again", async () => {
  const { hub, call, request, host } = plumbline;
  const rows = file("status-words.csv");
  const { answers } = cases["status-words"]!;
  const first = readRoster(rows, { ladder: await call(hub, hr, "importTargets", {}), today, answers });
  const slice = { people: [...first.people], aliases: [], remember: toRemember(answers!, first) };
  const { fingerprint } = await call(hub, hr, "previewImport", slice);
  await call(hub, hr, "importPeople", { ...slice, fingerprint, request: request() });
  const asked = async () => {
    const targets = await call(hub, hr, "importTargets", {});
    const remembered = rememberedFor(fileHeaders(rows), targets.answers);
    return readRoster(rows, { ladder: targets, today, answers: remembered }).questions.map(({ id }) => id);
  };
  expect(await asked()).toEqual([]);
  const sheet = (await host.file(hub)).sheets.find(({ name }) => name === "Import answers");
  const at = sheet!.values.findIndex(([question]) => question === "status:suspended");
  host.edit(hub, { sheet: "Import answers", range: `A${at + 1}:B${at + 1}`, values: [["", ""]], as: hr });
  expect(await asked()).toEqual(["status:suspended"]);
});

test("R35 importing with titles and answers to remember asks Google at most 25 times", async () => {
  const { hub, call, request, host } = plumbline;
  const targets = await call(hub, hr, "importTargets", {});
  const answers = { "title:*": "not a product manager" };
  const read = readRoster(file("large-export.csv"), { ladder: targets, today, answers });
  const slice = {
    people: [...read.people],
    aliases: [{ title: "Software Engineer", level: "IC3" }],
    remember: toRemember(answers, read),
  };
  const { fingerprint } = await call(hub, hr, "previewImport", slice);
  const input = { ...slice, fingerprint, request: request() };
  const args = [JSON.stringify({ method: "importPeople", input })];
  const run = await host.run(hub, { function: "handleRequest", args, as: hr });
  expect(run.ok && JSON.parse(String(run.value))).toMatchObject({ ok: true });
  expect(run.cost.calls).toBeLessThanOrEqual(25);
});
