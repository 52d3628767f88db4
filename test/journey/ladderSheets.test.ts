/** What people do to the ladder's sheets, and that the rest is read all the same. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { hr, nothingSaid, openPlumbline, type Plumbline } from "../plumbline";
import { keepWorld } from "./keepWorld";

let plumbline: Plumbline;
let hub: string;
let reset: () => void;

beforeAll(async () => {
  plumbline = await openPlumbline();
  hub = plumbline.hub;
  await plumbline.setUp();
  reset = keepWorld(plumbline.host);
});
beforeEach(() => reset());
afterAll(() => plumbline.host.close());

const act = (edit: Parameters<typeof plumbline.host.edit>[1]) =>
  expect(plumbline.host.edit(hub, { ...edit, as: hr })).toEqual({ ok: true });
const type = (sheet: string, range: string, ...values: (string | number)[][]) =>
  act({ sheet, range, values });
const sheetId = (name: string) =>
  plumbline.host.world.files.get(hub)!.sheets.find((sheet) => sheet.name === name)!.id;

const check = () => plumbline.call(hub, hr, "checkLadder", {});
const codes = async () => new Set((await check()).problems.map(({ code }) => code));
const messages = async () => {
  const { problems, advice } = await check();
  return { problems: problems.map(({ message }) => message), advice: advice.map(({ message }) => message) };
};
const whole = () => plumbline.call(hub, hr, "openLadder", {});
const written = async () => (await whole()).cells.filter(({ expectation }) => expectation !== "").length;

test("merged levels: the text that the merge took is missed, every other one is read", async () => {
  const edit = { kind: "merge" as const, sheet: sheetId("Rubric IC"), along: "all" as const };
  act({ edit: { ...edit, rect: { row: 2, column: 3, rows: 1, columns: 2 } } });
  expect(await messages()).toEqual({
    problems: [
      'Sheet "Rubric IC", C2:D2: expected single cells, found merged ones, of which Google keeps the first text alone. Unmerge them (Format ▸ Merge cells) and fill in what is missing.',
    ],
    advice: [
      expect.stringMatching(/^Hard skills, PM2 \(IC2\): expected what this level expects, found nothing\./),
    ],
  });
  expect(await codes()).toEqual(new Set(["cell.merged"]));
  expect(await written()).toBe(43);
});

test("merged names of the parts: the row that lost its name is pointed out", async () => {
  const edit = { kind: "merge" as const, sheet: sheetId("Rubric IC"), along: "all" as const };
  act({ edit: { ...edit, rect: { row: 4, column: 2, rows: 2, columns: 1 } } });
  const { problems } = await messages();
  expect(problems).toEqual([
    expect.stringContaining('Sheet "Rubric IC", B4:B5: expected single cells, found merged ones'),
    'Sheet "Rubric IC", row 5: expected "What is expected" or "What counts as seeing it" under "Part", found nothing, so the row is not read. Unmerge the cells if it stands in a merged one.',
  ]);
  expect(await written()).toBe(44);
});

test("merged cells in every other sheet of the ladder are pointed out by their place, and break nothing", async () => {
  const sheets = ["Criteria", "Ladder", "Rubric Management", "Benchmarks", "Vignettes"];
  for (const name of sheets) {
    const merge = { kind: "merge" as const, sheet: sheetId(name), along: "all" as const };
    // Blank cells below the content and beside it: the merge takes nothing away.
    act({ edit: { ...merge, rect: { row: 1, column: 14, rows: 1, columns: 2 } } });
    type(name, "N1", ["Our notes"]);
  }
  expect((await messages()).problems.sort()).toEqual(
    sheets.sort().map((name) => expect.stringContaining(`Sheet "${name}", N1:O1: expected single cells`)),
  );
  expect(await written()).toBe(44);
});

test("what Plumbline draws anew has no merged cells left in it: Overview, and a rubric that is imported", async () => {
  const exported = await plumbline.call(hub, hr, "exportLadder", { format: "json" });
  for (const name of ["Overview", "Rubric IC"])
    act({
      edit: {
        kind: "merge",
        sheet: sheetId(name),
        along: "all",
        rect: { row: 4, column: 4, rows: 3, columns: 3 },
      },
    });
  const { fingerprint } = await plumbline.call(hub, hr, "previewLadder", { text: exported.text });
  const input = { text: exported.text, fingerprint, request: plumbline.request() };
  expect((await plumbline.reply(hub, hr, "importLadder", input)).ok).toBe(true);
  expect((await messages()).problems).toEqual([]);
  expect(await written()).toBe(44);
  const { sheets } = plumbline.host.world.files.get(hub)!;
  expect(sheets.flatMap(({ name, merges }) => merges.map(() => name))).toEqual([]);
});

test("a deleted column of the rubric: its level is named, the others are read", async () => {
  act({ sheet: "Rubric IC", deleteColumns: { from: 5 } });
  const { problems, advice } = await messages();
  expect(problems).toEqual([
    'Sheet "Rubric IC", row 1: expected a column headed "IC3 Senior PM", found none. Put the heading back; for a new level, adopt the ladder in the sidebar, which adds the column.',
  ]);
  expect(advice).toEqual([]);
  expect(await written()).toBe(40);
});

test.each([
  ["Criteria", 2, "Weight", { levels: 11, criteria: 0, cells: 0, benchmarks: 33 }],
  ["Criteria", 3, "What it covers", { levels: 11, criteria: 4, cells: 44, benchmarks: 33 }],
  ["Ladder", 1, "Grade", { levels: 0, criteria: 4, cells: 0, benchmarks: 33 }],
  ["Ladder", 4, "IC title", { levels: 4, criteria: 4, cells: 16, benchmarks: 33 }],
  ["Ladder", 7, "Management title is also written", { levels: 11, criteria: 4, cells: 44, benchmarks: 33 }],
  ["Rubric Management", 2, "Part", { levels: 11, criteria: 4, cells: 28, benchmarks: 33 }],
  ["Benchmarks", 6, "Target", { levels: 11, criteria: 4, cells: 44, benchmarks: 0 }],
  ["Vignettes", 4, "Profile", { levels: 11, criteria: 4, cells: 44, benchmarks: 33 }],
])(
  "the sheet %s without its column %i: the heading is named, the rest is read",
  async (name, from, header, left) => {
    act({ sheet: name, deleteColumns: { from } });
    const { problems } = await messages();
    expect(problems).toEqual([
      expect.stringContaining(`Sheet "${name}", row 1: expected a column headed "${header}", found `),
    ]);
    const { levels, criteria, cells, benchmarks } = await whole();
    expect({
      levels: levels.length,
      criteria: criteria.length,
      cells: cells.length,
      benchmarks: benchmarks.length,
    }).toEqual(left);
  },
);

test("a deleted column of the Ladder: one problem that names it, and no flood of what follows", async () => {
  act({ sheet: "Ladder", deleteColumns: { from: 3 } });
  const page = await check();
  expect(page.problems.map(({ message }) => message)).toEqual([
    expect.stringContaining(
      'Sheet "Ladder", row 1: expected a column headed "Impact line", found none. Put the heading back',
    ),
  ]);
  expect(page).toMatchObject({ advice: [], changes: null, version: "1" });
  expect((await whole()).criteria).toHaveLength(4);
  expect(await written()).toBe(44);
});

test("a deleted column of the rubric's parts is one problem, not one for each text", async () => {
  act({ sheet: "Rubric IC", deleteColumns: { from: 2 } });
  expect(await messages()).toEqual({
    problems: [expect.stringContaining('Sheet "Rubric IC", row 1: expected a column headed "Part", found')],
    advice: [],
  });
  expect(await written()).toBe(16);
});

test("a weight or a grade that can't be read is one problem: what belongs to its row is not called astray", async () => {
  type("Criteria", "B2", ["a lot"]);
  type("Ladder", "A8", [7.5]);
  expect((await messages()).problems).toEqual([
    'Sheet "Ladder", row 8, column "Grade": expected a whole number, found "7.5".',
    'Sheet "Criteria", row 2, column "Weight": expected a number, found "a lot".',
  ]);
  // Six IC and three management levels, three criteria.
  expect(await written()).toBe(27);
});

test("an intended mark off the scale is pointed out", async () => {
  type("Vignettes", "E2", [9]);
  expect(await messages()).toEqual({
    problems: [],
    advice: [
      expect.stringContaining(
        '"kim": expected an intended mark for Hard skills, 1 to 5 each, found "9". Until then',
      ),
    ],
  });
});

test("the same grade twice, and the same level twice: both places named, the rest read", async () => {
  type("Ladder", "A9", [7, "Band 8", "Line", "Chief Fellow", "", "", ""]);
  act({ sheet: "Rubric IC", insertColumns: { before: 10 } });
  type("Rubric IC", "J1", ["IC6 Distinguished PM"]);
  const { problems } = await messages();
  expect(problems).toContainEqual(
    'Sheet "Ladder": expected each "Grade" once, found "7" in rows 8, 9. Keep one; until then none of them is read.',
  );
  expect(problems).toContainEqual(
    expect.stringContaining(
      'Sheet "Rubric IC", row 1: expected each level once, found IC6 again in column 10.',
    ),
  );
  const { levels } = await whole();
  expect(levels.map(({ code }) => code)).toEqual([
    "IC1",
    "IC2",
    "IC3",
    "IC4",
    "IC5",
    "IC6",
    "M4",
    "M5",
    "M6",
  ]);
});

test("R22 tracks of different length: said once, with both ends; all levels are read", async () => {
  type("Ladder", "F8", [""]);
  type("Ladder", "G8", [""]);
  const { problems, advice } = await messages();
  expect(advice).toEqual([
    "The Management track ends at grade 6, the IC track at grade 7. Whoever wants to go further must change track; add the missing levels.",
  ]);
  expect(problems).toEqual([
    'Sheet "Rubric Management", column "M7 VP of Product": the sheet Ladder has no level M7 on this track, so the column is not read. Add the level there, or remove the column.',
    'Sheet "Benchmarks", "M7 Hard skills": expected a level of the ladder, found "M7". Correct it or remove the row.',
  ]);
  expect(await codes()).toEqual(new Set(["rubric.strayLevel", "ladder.stray"]));
  expect((await whole()).levels).toHaveLength(10);
});

test("a cell of 50,000 characters: its length is named, it is not read, everything else is", async () => {
  type("Rubric IC", "D4", ["x".repeat(50_000)]);
  type("Ladder", "C3", ["y".repeat(50_000)]);
  const { problems, advice } = await messages();
  expect(problems).toContainEqual(
    'Sheet "Rubric IC", row 4, column "IC2 PM2": expected at most 5000 characters, found 50000. The rest of the rubric is read as usual.',
  );
  expect(problems).toContainEqual(
    expect.stringContaining(
      'Sheet "Ladder", row 3, column "Impact line": expected at most 5000 characters, found "yyy',
    ),
  );
  expect(advice.filter((message) => message.includes("IC2"))).toEqual([]);
  expect((await whole()).grades.map(({ grade }) => grade)).toEqual([1, 3, 4, 5, 6, 7]);
  expect(await check()).toMatchObject({ whyNotAdopt: "Some of it can't be read; mend that first." });
});

test("formulas in text cells: their errors and their own letters are pointed out, cell by cell", async () => {
  type("Rubric IC", "C2", ["=Sheet9!A1"]);
  type("Benchmarks", "D2", ["#REF!"]);
  const { problems } = await messages();
  expect(problems).toEqual([
    expect.stringMatching(
      /^Sheet "Benchmarks", row 2, column "Measure": expected a text, found the formula or its error "#REF!"\. Type the text itself\.$/,
    ),
    expect.stringMatching(
      /^Sheet "Rubric IC", row 2, column "IC1 PM1": expected a text, found the formula or its error "(=Sheet9!A1|#.*)"/,
    ),
  ]);
  expect(await written()).toBe(44);
});

test("a row just begun: with a grade alone, and with a title alone; the seven grades are read", async () => {
  type("Ladder", "A9", [8]);
  type("Ladder", "D10", ["Product Legend"]);
  const { problems, advice } = await messages();
  expect(advice).toEqual([
    "Grade 8: expected a title on at least one track, an impact line, a pay band, found nothing. Complete the row or clear it.",
  ]);
  expect(problems).toContainEqual(
    'Sheet "Ladder", row 10: expected a value under "Grade", found none. Complete the row or clear it.',
  );
  expect((await whole()).levels).toHaveLength(11);
});

test("a renamed criterion: its rows and benchmarks are pointed out, the other criteria are read", async () => {
  type("Criteria", "A3", ["Reach"]);
  const { problems, advice } = await messages();
  expect(problems).toContainEqual(
    expect.stringContaining(
      'Sheet "Rubric IC", row 4: the sheet Criteria has no "Cross-functionality", so the row is not read.',
    ),
  );
  expect(problems.filter((message) => message.startsWith('Sheet "Benchmarks"'))).toHaveLength(8);
  expect(advice.filter((message) => message.startsWith("Reach, "))).toHaveLength(11);
  expect(await written()).toBe(33);
});

test("a criterion that bears the name of another column is refused a place", async () => {
  type("Criteria", "A6", ["Status", 1, "How things stand."]);
  expect((await messages()).problems).toContain(
    'Criterion "Status": the sheet Ratings has another column of this name, so marks would get lost. Choose another name.',
  );
});

test("what an author wants to know: same text as below, a text too long, weight zero, a title twice", async () => {
  const [below] = (await whole()).cells.filter(({ level }) => level === "IC3");
  type("Rubric IC", "F2", [below!.expectation]);
  type("Criteria", "B2", [0]);
  type("Ladder", "F5", ["Staff PM"]);
  type("Rubric Management", "D3", [Array.from({ length: 200 }, () => "word").join(" ")]);
  const { problems, advice } = await messages();
  expect(advice).toContainEqual(
    "Hard skills, Staff PM (IC4): expected another text than one level below (IC3), found the same. Say what changes.",
  );
  expect(advice).toContainEqual(
    expect.stringMatching(
      /^Hard skills, Director of Product \(M5\): what counts as seeing it: found 200 words, and M[46] beside it has \d\d\. Shorten this one, or say as much in M[46]\.$/,
    ),
  );
  expect(advice).toContainEqual(
    "Hard skills, weight: found 0, so its mark never enters the overall. Give it a weight or remove it.",
  );
  expect(problems).toEqual([]);
  expect(advice).toContainEqual(expect.stringMatching(/staff pm.*IC4.*M4/i));
});

test("beside the content nothing has a fill or a line, which Google would print as empty columns", async () => {
  const painted = (file: string) =>
    ladderTabs.flatMap((name) => {
      const sheet = plumbline.host.world.files.get(file)!.sheets.find((one) => one.name === name);
      const columns = Math.max(0, ...(sheet?.values.rows ?? []).map((row) => row?.length ?? 0));
      return Array.from({ length: (sheet?.columns ?? 0) - columns }, (_, at) => columns + at + 1)
        .filter((column) =>
          [1, 2, 3].some((row) => {
            const { background, bottom } = sheet!.formats.get(row, column) ?? {};
            return background ?? bottom;
          }),
        )
        .map((column) => `${name}, column ${column}`);
    });
  expect(painted(hub)).toEqual([]);
  const { url } = await plumbline.call(hub, hr, "publishLadder", {
    ...nothingSaid,
    request: plumbline.request(),
  });
  expect(painted(/\/d\/([^/]+)\//.exec(url)![1]!)).toEqual([]);
  const text = readFileSync(join(__dirname, "../data/ladder-eight-criteria.csv"), "utf8");
  const { fingerprint } = await plumbline.call(hub, hr, "previewLadder", { text });
  await plumbline.call(hub, hr, "importLadder", { text, fingerprint, request: plumbline.request() });
  expect(painted(hub)).toEqual([]);
});

const ladderTabs = [
  "Overview",
  "Criteria",
  "Ladder",
  "Rubric IC",
  "Rubric Management",
  "Benchmarks",
  "Vignettes",
];
