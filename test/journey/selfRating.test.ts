/** Nobody rates, reads or decides on themselves, whatever HR or a rater types. */
import { hr, type Plumbline } from "../plumbline";
import { keepWorld } from "./keepWorld";
import {
  allMarked,
  ann,
  bob,
  changeSetting,
  cleo,
  openRating,
  ratingOf,
  save,
  secondHr,
} from "./smallOrganisation";

const annHome = "ann@home.example";
let plumbline: Plumbline;
let rating: () => void;

beforeAll(async () => {
  plumbline = await openRating();
  rating = keepWorld(plumbline.host);
});
beforeEach(() => rating());
afterAll(() => plumbline.host.close());

async function typeInto(file: string, sheet: string, values: string[][], as = hr): Promise<void> {
  const row =
    (await plumbline.rows(file, sheet)).filter((one) => Object.values(one).some(Boolean)).length + 2;
  expect(plumbline.host.edit(file, { sheet, range: `A${row}`, values, as })).toEqual({ ok: true });
}

/** A row of Assignments by its headings. */
async function assign(person: string, rater: string, role = "manager"): Promise<void> {
  const [headers = []] = (await plumbline.sheet(plumbline.hub, "Assignments")).values;
  const cells: Record<string, string> = { Cycle: "2026 H2", "Employee ID": person, Rater: rater, Role: role };
  await typeInto(plumbline.hub, "Assignments", [headers.map((header) => cells[String(header)] ?? "")]);
}

const signIn = (rater: string, email: string) =>
  plumbline.reply(plumbline.hub, hr, "addSignIn", { rater, email, request: plumbline.request() });

test.each([
  ["her work address", ann],
  ["another address of hers", annHome],
])("R4 an assignment of Ann to %s asks nobody, and is named", async (_, rater) => {
  await signIn(ann, annHome);
  await assign("000002", rater);
  await plumbline.createPackets([ann]);
  const ratings = await plumbline.rows(plumbline.hub, "Ratings");
  expect(
    ratings.filter((row) => row["Employee ID"] === "000002").map((row) => [row.Rater, row.Role]),
  ).toEqual([[cleo, "manager"]]);
  const { problems } = await plumbline.call(plumbline.hub, hr, "cycle", {});
  expect(problems).toContainEqual(expect.objectContaining({ code: "rating.self" }));
});

test("R4 a rating of oneself that is in the hub counts nowhere", async () => {
  const row = (await plumbline.rows(plumbline.hub, "Ratings")).findIndex(
    (one) => one["Employee ID"] === "000002" && one.Rater === cleo,
  );
  const headers = Object.keys((await plumbline.rows(plumbline.hub, "Ratings"))[0]!);
  const at = (header: string) => String.fromCharCode(65 + headers.indexOf(header));
  await save(plumbline, { rating: ratingOf("000002", cleo), mark: 5 });
  for (const [header, value] of [
    ["Rater", ann],
    ["ID", ratingOf("000002", ann)],
    ["Request", ""],
  ] as const)
    plumbline.host.edit(plumbline.hub, {
      sheet: "Ratings",
      range: `${at(header)}${row + 2}`,
      values: [[value]],
      as: hr,
    });
  await plumbline.to("Pre-read", "Late.");
  await plumbline.to("Live", "Late.");
  const { people, problems } = await plumbline.call(plumbline.hub, hr, "decisions", {});
  expect(people.map(({ person }) => person)).not.toContain("000002");
  expect(problems).toContainEqual(expect.objectContaining({ code: "rating.self" }));
});

test("R4 what a rater types about herself into her packet is not merged, nor shown to her", async () => {
  const [packet = ""] = await plumbline.createPackets([ann]);
  await save(plumbline, { file: packet, as: ann, rating: ratingOf("000004", ann), mark: 5 });
  const [headers = []] = (await plumbline.sheet(packet, "Ratings")).values;
  const template = (await plumbline.rows(packet, "Ratings")).find((one) => one["Employee ID"] === "000004")!;
  const forged = {
    ...template,
    "Employee ID": "000002",
    ID: ratingOf("000002", ann),
    Name: "Ann Archer",
    Level: "M5",
    Request: "typed",
  };
  await typeInto(
    packet,
    "Ratings",
    [headers.map((header) => String((forged as Record<string, unknown>)[String(header)]))],
    ann,
  );
  await assign("000002", ann);
  const [{ refused = [] } = {}] = (
    await plumbline.call(plumbline.hub, hr, "previewCollect", { raters: [ann] })
  ).packets;
  expect(refused).toContainEqual(
    expect.objectContaining({
      who: "Ann Archer",
      reason: expect.stringContaining("Nobody rates or proposes themselves"),
    }),
  );
});

test("R4 a row about herself that an earlier version left in Ann's packet is neither shown nor saved", async () => {
  const [packet = ""] = await plumbline.createPackets([ann]);
  const rows = await plumbline.rows(packet, "Ratings");
  const row = rows.findIndex((one) => one["Employee ID"] === "000004") + 2;
  const rating = ratingOf("000002", ann);
  for (const [header, value] of [
    ["Employee ID", "'000002"],
    ["ID", rating],
  ] as const) {
    const range = `${String.fromCharCode(65 + Object.keys(rows[0]!).indexOf(header))}${row}`;
    const edit = { sheet: "Ratings", range, values: [[value]], as: ann };
    expect(plumbline.host.edit(packet, edit)).toEqual({ ok: true });
  }
  const { tasks } = await plumbline.call(packet, ann, "listReports", {});
  expect(tasks.filter(({ role }) => role === "manager").map(({ person }) => person)).toEqual(["000005"]);
  const input = { rating, request: "r", seen: "", assessments: allMarked(5), submit: true };
  expect(await plumbline.reply(packet, ann, "saveRating", input)).toMatchObject({
    ok: false,
    problems: [{ code: "rating.notYours" }],
  });
});

test("R4 HR who are rated neither return their own rating nor choose who gives it, under any of their addresses", async () => {
  await changeSetting(plumbline, "HR", secondHr);
  await signIn(bob, secondHr);
  await save(plumbline, { rating: ratingOf("000003", cleo), mark: 2 });
  const request = plumbline.request();
  const ask = async (method: "returnRating" | "giveOver", input: unknown) => {
    const reply = await plumbline.reply(plumbline.hub, secondHr, method, input as never);
    return reply.ok ? "done" : reply.problems?.map(({ code }) => code);
  };
  const rating = ratingOf("000003", cleo);
  expect(await ask("returnRating", { rating, reason: "Look again.", request })).toEqual(["return.self"]);
  const given = { tasks: [rating], to: ann, because: "Cleo is busy.", request };
  expect(await ask("giveOver", given)).toEqual(["giveOver.self"]);
});

test.each([
  ["a report's work address", "ida@example.com"],
  ["a colleague's work address", "bob@example.com"],
])("R4 %s can't be added to Ann, and typed into Raters it opens nothing", async (_, address) => {
  expect(await signIn(ann, address)).toMatchObject({
    ok: false,
    problems: [{ code: expect.stringMatching(/crossed|addressTaken/) }],
  });
  const raters = await plumbline.rows(plumbline.hub, "Raters");
  const at = String.fromCharCode(65 + Object.keys(raters[0]!).indexOf("Also signs in as"));
  const row = raters.findIndex((one) => one["Work e-mail"] === ann) + 2;
  plumbline.host.edit(plumbline.hub, { sheet: "Raters", range: `${at}${row}`, values: [[address]], as: hr });
  const { results } = await plumbline.call(plumbline.hub, hr, "createPackets", {
    raters: [ann],
    request: plumbline.request(),
  });
  expect(results).toEqual([
    expect.objectContaining({
      state: "created",
      message: expect.stringContaining("the packet is not shared with it"),
    }),
  ]);
  expect(plumbline.host.files({ as: address })).toEqual([]);
});
