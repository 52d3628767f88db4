/** Second raters from HR's page to the packets: assigned, asked, and never with the manager's marks. */
import { hr, type Plumbline } from "../plumbline";
import { ann, bob, openRating, ratingOf, save } from "./smallOrganisation";

let plumbline: Plumbline;
const list = () => plumbline.call(plumbline.hub, hr, "secondRaters", {});
const assign = (...views: [person: string, rater: string][]) =>
  plumbline.reply(plumbline.hub, hr, "assignSecondRaters", {
    views: views.map(([person, rater]) => ({ person, rater })),
    request: plumbline.request(),
  });

beforeAll(async () => {
  plumbline = await openRating();
});
afterAll(() => plumbline.host.close());

test("R1 HR assigns the proposed set; a second rater's packet asks for it and holds no mark of the manager's", async () => {
  const [anns = ""] = await plumbline.createPackets([ann]);
  await save(plumbline, { file: anns, as: ann, rating: ratingOf("000004", ann), mark: 5 });
  const before = await list();
  expect(before.linked).toMatch(/^Each of the 3 raters marks people whom nobody else marks/);
  expect(before.proposal.map(({ raterName, name }) => [raterName, name])).toContainEqual([
    "Bob Berg",
    "Ida Ito",
  ]);
  const answer = await assign(
    ...before.proposal.map(({ person, rater }): [string, string] => [person, rater]),
  );
  expect(answer).toMatchObject({ ok: true, value: { assigned: before.proposal.length } });
  const [bobs = ""] = await plumbline.createPackets([bob]);
  const { tasks } = await plumbline.call(bobs, bob, "listReports", {});
  const task = tasks.find(({ person }) => person === "000004");
  expect(task).toMatchObject({ role: "second rater", status: "open", marked: 0, rater: bob });
  expect(task!.said).toMatchObject({ last: null, evidence: [] });
  const rows = await plumbline.rows(bobs, "Ratings");
  expect(rows.filter((row) => row.Rater !== bob)).toEqual([]);
  const after = await list();
  expect(after.views).toHaveLength(before.proposal.length);
  expect(after.linked).toBe(before.linkedThen);
  expect(after.proposal).toEqual([]);
});

test("R4 nobody is assigned to themselves; who is not known is named; what stands already is not doubled", async () => {
  expect(await assign(["000002", ann])).toMatchObject({ ok: false, problems: [{ code: "rating.self" }] });
  expect(await assign(["000099", bob])).toMatchObject({
    ok: false,
    problems: [{ code: "secondRater.unknownPerson", message: expect.stringContaining("000099") }],
  });
  expect(await assign(["000004", "nobody@x.com"])).toMatchObject({
    ok: false,
    problems: [{ code: "secondRater.unknownRater" }],
  });
  expect(await assign(["000004", ann])).toMatchObject({ ok: true, value: { assigned: 0 } });
});

test("R4 HR who is rated chooses nobody to give a second view of themselves, but may take the set that is proposed", async () => {
  const fresh = await openRating();
  const { hub, request } = fresh;
  const assigning = (views: { person: string; rater: string }[]) =>
    fresh.reply(hub, hr, "assignSecondRaters", { views, request: request() });
  await fresh.call(hub, hr, "addSignIn", { rater: bob, email: hr, request: request() });
  const { proposal } = await fresh.call(hub, hr, "secondRaters", {});
  const views = proposal.map(({ person, rater }) => ({ person, rater }));
  const [own] = views.filter(({ person }) => person === "000003");
  expect(own?.rater).toBe(ann);
  expect(await assigning(views)).toMatchObject({ ok: true });
  expect(await assigning([{ person: "000003", rater: "ida@example.com" }])).toMatchObject({
    problems: [{ code: "secondRater.self" }],
  });
  await fresh.host.close();
});
