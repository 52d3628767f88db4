/** Roles can't be typed, people are warned before they change what Plumbline relies on, and Home says who reads too much. */
import { columnLetters } from "../../host/values/a1";
import { hr, type Plumbline } from "../plumbline";
import { keepWorld } from "./keepWorld";
import { ann, bob, changeSetting, facilitator, openRating, outsider, secondHr } from "./smallOrganisation";

let plumbline: Plumbline;
let packet: string;
let toStart: () => void;

beforeAll(async () => {
  plumbline = await openRating();
  [packet = ""] = await plumbline.createPackets([ann]);
  toStart = keepWorld(plumbline.host);
});
beforeEach(() => toStart());
afterAll(() => plumbline.host.close());

const sheetOf = (file: string, name: string) =>
  plumbline.host.world.files.get(file)!.sheets.find((sheet) => sheet.name === name)!;

const problemsOnHome = async (file = plumbline.hub) =>
  (await plumbline.call(file, hr, "whereAmI", {})).problems.map(({ code }) => code);

const typeRole = async (key: string, value: string, as: string, column = "B") => {
  const row =
    (await plumbline.rows(plumbline.hub, "Settings")).findIndex(({ Setting }) => Setting === key) + 2;
  return plumbline.host.edit(plumbline.hub, {
    sheet: "Settings",
    range: `${column}${row}`,
    values: [[value]],
    as,
  });
};

test.each([
  ["HR", outsider],
  ["Facilitators", outsider],
  ["Owner", outsider],
  ["HR", secondHr],
])("R4 nobody but the owner types who is %s: %s is refused", async (key, as) => {
  expect(await typeRole(key, as, as)).toMatchObject({ ok: false });
  expect(await typeRole(key, "Notes", as, "A")).toMatchObject({ ok: false });
  expect(await typeRole(key, `${secondHr}; ${outsider}`, hr)).toEqual({ ok: true });
});

describe("R4 a column headed Value that somebody adds to Settings", () => {
  /** With every row as it stands, but for who is HR. */
  async function addColumn(before: number, as: string): Promise<void> {
    const rows = await plumbline.rows(plumbline.hub, "Settings");
    const edit = (one: object, by: string) =>
      plumbline.host.edit(plumbline.hub, { sheet: "Settings", ...one, as: by } as never);
    expect(edit({ insertColumns: { before, count: 1 } }, as)).toEqual({ ok: true });
    const letter = columnLetters(before);
    expect(edit({ range: `${letter}1`, values: [["Value"]] }, as)).toEqual({ ok: true });
    for (const [at, { Setting, Value }] of rows.entries())
      edit({ range: `${letter}${at + 2}`, values: [[Setting === "HR" ? outsider : Value]] }, as);
  }
  const home = (as: string) => plumbline.reply(plumbline.hub, as, "whereAmI", {});

  test("beyond all others does not count, since nobody but the owner gives ours another heading", async () => {
    await addColumn(sheetOf(plumbline.hub, "Settings").columns + 1, outsider);
    const renamed = { sheet: "Settings", range: "B1", values: [["Earlier"]], as: outsider };
    expect(plumbline.host.edit(plumbline.hub, renamed)).toMatchObject({ ok: false });
    expect(await home(outsider)).toMatchObject({ value: { you: { role: "nobody" } } });
  });

  test.each([1, 3])(
    "at place %i leaves nothing of the sheet that is relied on, and is named",
    async (place) => {
      await addColumn(place, hr);
      for (const as of [outsider, secondHr, hr])
        expect(await home(as)).toMatchObject({
          value: { you: { role: "nobody" }, problems: [{ code: "column.twice" }] },
        });
    },
  );
});

describe("a setting that somebody types once more below the others", () => {
  const typed = (as: string, key: string, value: string) => {
    const range = `A${sheetOf(plumbline.hub, "Settings").content().row + 1}`;
    const edit = { sheet: "Settings", range: `${range}:B${range.slice(1)}`, values: [[key, value]], as };
    expect(plumbline.host.edit(plumbline.hub, edit)).toEqual({ ok: true });
  };
  const home = (as: string) => plumbline.call(plumbline.hub, as, "whereAmI", {});

  test.each([
    ["HR", secondHr],
    ["HR", secondHr.toUpperCase()],
    ["Owner", hr],
    ["Cycle state", "Rating"],
    ["File kind", "hub"],
  ])("counts where it says the same (%s: %s), and its rows are named", async (key, value) => {
    typed(secondHr, key, value);
    for (const as of [hr, secondHr]) {
      const { file, cycle, problems } = await home(as);
      expect([file.kind, cycle?.state]).toEqual(["hub", "Rating"]);
      expect(problems).toContainEqual(
        expect.objectContaining({ code: "setting.twice", message: expect.stringContaining(`"${key}"`) }),
      );
    }
  });

  test("gives nobody rights where it differs, closes to HR, and says why", async () => {
    typed(secondHr, "HR", `${secondHr}; ${outsider}`);
    for (const as of [secondHr, outsider]) {
      const { you, problems } = await home(as);
      expect([you.role, problems.map(({ code }) => code)]).toEqual(["nobody", ["id.duplicate"]]);
    }
    expect((await home(hr)).you.role).toBe("owner");
  });

  test("is the owner's alone once the hub was set up again, however often it stands there", async () => {
    typed(secondHr, "HR", secondHr);
    await plumbline.call(plumbline.hub, hr, "setUp", { request: "again" });
    const rows = (await plumbline.rows(plumbline.hub, "Settings")).flatMap(({ Setting }, at) =>
      Setting === "HR" ? [at + 2] : [],
    );
    expect(rows).toHaveLength(2);
    for (const row of rows) {
      const edit = { sheet: "Settings", range: `B${row}`, values: [[outsider]], as: secondHr };
      expect(plumbline.host.edit(plumbline.hub, edit)).toMatchObject({ ok: false });
    }
  });

  test("is not written into while it stands there twice, and a file that says two kinds of itself says so", async () => {
    const change = await plumbline.move("Pre-read");
    typed(hr, "Cycle state", "Rating");
    expect(await plumbline.reply(plumbline.hub, hr, "changeCycleState", change)).toMatchObject({
      problems: [{ code: "id.duplicate" }],
    });
    typed(hr, "File kind", "packet");
    expect((await home(hr)).problems.map(({ code }) => code)).toContain("id.duplicate");
    expect(await plumbline.reply(plumbline.hub, hr, "packets", {})).toMatchObject({
      problems: expect.arrayContaining([expect.objectContaining({ code: "id.duplicate" })]),
    });
  });
});

test("R4 HR who does not own the file works on: cycle, packets, another address to sign in with", async () => {
  const { hub, call, request } = plumbline;
  await call(hub, secondHr, "addSignIn", { rater: bob, email: "bob@home.example", request: request() });
  await call(hub, secondHr, "changeCycleState", await plumbline.move("Pre-read"));
  await call(hub, secondHr, "setUp", { request: request() });
  await call(hub, secondHr, "buildCalibration", {});
  expect((await call(hub, secondHr, "cycle", {})).cycle?.state).toBe("Pre-read");
});

test("R16 people are warned before they change what Plumbline relies on, in the hub and in packets, and never stopped", async () => {
  for (const [file, sheet, as] of [
    [plumbline.hub, "Log", secondHr],
    [plumbline.hub, "Assignments", secondHr],
    [packet, "Ratings", ann],
    [packet, "Settings", ann],
  ] as const) {
    const [protection, ...others] = sheetOf(file, sheet).protections.filter(({ rect }) => !rect);
    expect(others).toEqual([]);
    expect(protection).toMatchObject({ warningOnly: true, description: expect.stringMatching("relies on") });
    expect(plumbline.host.edit(file, { sheet, range: "A2", values: [["typed"]], as })).toEqual({ ok: true });
  }
  const ratings = sheetOf(packet, "Ratings");
  const headings = [...(ratings.values.rows[0] ?? [])].map(String);
  const isWarned = (header: string) => {
    const column = headings.indexOf(header) + 1;
    const [{ unprotected } = { unprotected: [] }] = ratings.protections;
    return !unprotected.some(
      (free) => free.row <= 2 && free.column <= column && column < free.column + free.columns,
    );
  };
  expect(
    ["Employee ID", "Rater", "Status", "Saved", "ID", "Request"].filter((header) => !isWarned(header)),
  ).toEqual([]);
  expect(["Leadership", "Leadership: evidence", "Submit"].filter(isWarned)).toEqual([]);
});

test("R4 protections that somebody took away are named on Home, and set-up brings them back and says so", async () => {
  expect(await problemsOnHome()).not.toContain("hub.unguarded");
  sheetOf(plumbline.hub, "Settings").protections = [];
  expect(await problemsOnHome()).toContain("hub.unguarded");
  const byHr = await plumbline.call(plumbline.hub, secondHr, "setUp", { request: "s1" });
  expect(byHr.warnings.join(" ")).toContain(`Only ${hr}, who owns this file`);
  const { warnings } = await plumbline.call(plumbline.hub, hr, "setUp", { request: "s2" });
  expect(warnings.join(" ")).toContain("they are the owner's alone again");
  expect(await problemsOnHome()).not.toContain("hub.unguarded");
  expect(await typeRole("HR", outsider, outsider)).toMatchObject({ ok: false });
});

test("R4 a copy has no protections: who sets it up gets them back and is told; rows that moved are followed", async () => {
  const copy = plumbline.host.copyFile(plumbline.hub, { name: "Copy of Hub", as: hr }).id;
  const { warnings } = await plumbline.call(copy, hr, "setUp", { request: "c1" });
  expect(warnings.join(" ")).toContain("as in a copy; they are the owner's alone again");
  expect(sheetOf(copy, "Log").protections).toMatchObject([{ warningOnly: true }]);
  expect(await problemsOnHome(copy)).not.toContain("hub.unguarded");
  expect(plumbline.host.edit(copy, { sheet: "Settings", insertRows: { before: 2 }, as: hr })).toEqual({
    ok: true,
  });
  expect(await problemsOnHome(copy)).not.toContain("hub.unguarded");
});

test("R4 Home names a rated facilitator and strangers who can open the hub, and nobody who may", async () => {
  await changeSetting(plumbline, "Facilitators", `${facilitator}; ${bob}`);
  expect(await problemsOnHome()).toEqual(["hub.openTo"]);
  plumbline.host.share(plumbline.hub, { email: bob, role: "viewer", as: hr });
  const { problems } = await plumbline.call(plumbline.hub, hr, "whereAmI", {});
  expect(problems.map(({ code }) => code)).toEqual(["hub.ratedFacilitator", "hub.openTo"]);
  expect(problems[0]!.message).toContain(bob);
  expect(problems[1]!.message).toContain(outsider);
  for (const email of [bob, outsider]) plumbline.host.share(plumbline.hub, { email, role: null, as: hr });
  expect(await problemsOnHome()).toEqual([]);
});

test("R4 in a shared drive, where nobody owns a file, whoever edits it sets it up, and set-up says that roles can be typed", async () => {
  const { host } = plumbline;
  const { id } = host.createFile({ name: "In a shared drive", as: hr });
  host.share(id, { email: secondHr, role: "editor", as: hr });
  const file = host.world.files.get(id)!;
  file.permissions = file.permissions.map((one) => ({ ...one, role: "editor" }));
  const { warnings } = await plumbline.call(id, secondHr, "setUp", { request: "drive" });
  expect(warnings.join(" ")).toContain(
    "in a shared drive, where nobody owns it: whoever may edit it can type",
  );
  const { problems } = await plumbline.call(id, secondHr, "whereAmI", {});
  expect(problems.map(({ code }) => code)).toEqual(["hub.openTo"]);
  const settings = await plumbline.rows(id, "Settings");
  const owner = settings.findIndex(({ Setting }) => Setting === "Owner");
  expect(settings[owner]!.Value).toBe(secondHr);
  expect(await plumbline.reply(id, outsider, "whereAmI", {}).catch(() => "closed")).toBe("closed");
  const typed = { sheet: "Settings", range: `B${owner + 3}`, values: [[hr]], as: hr };
  expect(host.edit(id, typed)).toEqual({ ok: true });
  const again = await plumbline.call(id, secondHr, "setUp", { request: "drive again" });
  expect(again.warnings.join(" ")).toContain("in a shared drive");
});
