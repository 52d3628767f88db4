/** R2: a rater's work address changes in mid-cycle; packet and tasks go on. */
import { hr, type Plumbline } from "../plumbline";
import { ann, openRating, ratingOf, save } from "./smallOrganisation";

const married = "ann.baker@new.example";

let plumbline: Plumbline;
let packet: string;
beforeAll(async () => {
  plumbline = await openRating();
  [packet = ""] = await plumbline.createPackets([ann]);
});
afterAll(() => plumbline.host.close());

test("R2 the preview says whose packet it is, both addresses open it, and new reports come into the same one", async () => {
  const { hub, call, request, host } = plumbline;
  const { known } = await call(hub, hr, "importTargets", {});
  const boss = known.find(({ email }) => email === ann)!;
  const hire = {
    ...known.find(({ managerId }) => managerId === boss.id)!,
    id: "000099",
    name: "Zoe New",
    email: "zoe@x.example",
  };
  const slice = { people: [{ ...boss, email: married }, hire], aliases: [] };
  const { moved, fingerprint } = await call(hub, hr, "previewImport", slice);
  expect(moved).toEqual([{ id: boss.id, name: boss.name, rater: ann, before: ann, after: married }]);
  await call(hub, hr, "importPeople", { ...slice, fingerprint, request: request() });
  await expect(plumbline.reply(packet, married, "listReports", {})).rejects.toThrow("permission");

  await call(hub, hr, "addSignIn", { rater: ann, email: married, request: request() });
  await call(hub, hr, "createPackets", { raters: [ann], request: request() });
  const names = async (as: string) =>
    (await call(packet, as, "listReports", {})).tasks
      .filter(({ role }) => role === "manager")
      .map(({ name }) => name);
  expect(await names(married)).toContain("Zoe New");
  expect(await names(ann)).toEqual(await names(married));
  const raters = await plumbline.rows(hub, "Raters");
  expect(raters.filter((row) => row.Packet === packet)).toHaveLength(1);
  expect(raters.map((row) => row["Work e-mail"])).not.toContain(married);
  expect((await call(hub, hr, "packets", {})).problems).toEqual([]);

  await save(plumbline, { file: packet, as: married, rating: ratingOf("000004", ann), mark: 4 });
  const { packets } = await call(hub, hr, "previewCollect", { raters: [ann] });
  expect(packets[0]).toMatchObject({ new: [{ summary: "4.0" }], refused: [] });
  expect(host.files().filter(({ name }) => name.includes(boss.name))).toHaveLength(1);
});

test("R4 nobody's packet opens for another person's address", async () => {
  const bob = (await plumbline.rows(plumbline.hub, "People")).find((row) => row["Employee ID"] === "000005")!;
  const asked = { rater: ann, email: String(bob["Work e-mail"]), request: plumbline.request() };
  expect(await plumbline.reply(plumbline.hub, hr, "addSignIn", asked)).toMatchObject({
    ok: false,
    problems: [{ code: "rater.crossed" }],
  });
});
