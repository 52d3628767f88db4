/** Who may open a packet, and how that ends: with an address, a task, a cycle, or because HR says so. */
import { hr, type Plumbline } from "../plumbline";
import { ann, bob, cleo, openRating, outsider, secondHr } from "./smallOrganisation";

const other = "ann.private@example.net";

async function withPackets(): Promise<{ plumbline: Plumbline; packet: string }> {
  const plumbline = await openRating();
  const [packet] = await plumbline.createPackets([ann, bob, cleo]);
  return { plumbline, packet: packet! };
}

const mayOpen = ({ host }: Plumbline, id: string) =>
  host
    .details(id)
    .people.filter(({ role }) => role !== "owner")
    .map(({ email }) => email)
    .sort();

const seenByHr = async (plumbline: Plumbline) =>
  (await plumbline.call(plumbline.hub, hr, "packets", {})).raters.find(({ rater }) => rater === ann)!;

const update = (plumbline: Plumbline) =>
  plumbline.call(plumbline.hub, hr, "createPackets", { raters: [ann], request: plumbline.request() });

const logged = async (plumbline: Plumbline) =>
  (await plumbline.rows(plumbline.hub, "Log")).map(({ What }) => String(What));

test("R2 an address taken out of 'also signs in as' is named before the update, and can't open the packet after it", async () => {
  const { plumbline, packet } = await withPackets();
  const hidden = { rater: ann, email: "ann\u200b@home.example", request: "b" };
  expect(await plumbline.reply(plumbline.hub, hr, "addSignIn", hidden)).toMatchObject({
    problems: [{ code: "rater.noAddress", message: expect.stringContaining("ann\ufffd@home.example") }],
  });
  await plumbline.call(plumbline.hub, hr, "addSignIn", { rater: ann, email: other, request: "a" });
  await update(plumbline);
  expect(mayOpen(plumbline, packet)).toEqual([ann, other].sort());
  const row = (await plumbline.rows(plumbline.hub, "Raters")).findIndex((one) => one["Work e-mail"] === ann);
  plumbline.host.edit(plumbline.hub, { sheet: "Raters", range: `C${row + 2}`, values: [[""]], as: hr });
  expect(await seenByHr(plumbline)).toMatchObject({ needsUpdate: true, closesTo: [other] });
  expect((await update(plumbline)).results).toMatchObject([{ state: "updated", revoked: [other] }]);
  expect(mayOpen(plumbline, packet)).toEqual([ann]);
  expect((await logged(plumbline)).join("\n")).toContain(`The packet of ${ann} is closed to ${other}`);
  expect(await seenByHr(plumbline)).toMatchObject({ needsUpdate: false, closesTo: [] });
});

test("R1 nobody whom a packet is shared with can share it on; what its owner shared by hand is shown and ended, HR stays", async () => {
  const { plumbline, packet } = await withPackets();
  const { host } = plumbline;
  expect(() => host.share(packet, { email: outsider, role: "viewer", as: ann })).toThrow(/permission/);
  host.share(packet, { email: outsider, role: "viewer", as: hr });
  host.share(packet, { email: secondHr, role: "editor", as: hr });
  expect(await seenByHr(plumbline)).toMatchObject({ needsUpdate: true, closesTo: [outsider] });
  await update(plumbline);
  expect(mayOpen(plumbline, packet)).toEqual([ann, secondHr].sort());
});

test("R1 a packet that anyone with the link can open is named as that, and closed to them", async () => {
  const { plumbline, packet } = await withPackets();
  const { permissions } = plumbline.host.world.files.get(packet)!;
  permissions.push({ id: "anyoneWithLink", email: "", role: "viewer" });
  expect(await seenByHr(plumbline)).toMatchObject({ needsUpdate: true, closesTo: ["anyone with the link"] });
  expect((await update(plumbline)).results).toMatchObject([{ revoked: ["anyone with the link"] }]);
  expect(mayOpen(plumbline, packet)).toEqual([ann]);
});

test("R2 when all reports went to somebody else, the packet is closed to its rater, and stays", async () => {
  const { plumbline, packet } = await withPackets();
  const { hub, host } = plumbline;
  const rows = await plumbline.rows(hub, "Assignments");
  rows.forEach(({ Rater }, at) => {
    if (Rater === ann) host.edit(hub, { sheet: "Assignments", range: `D${at + 2}`, values: [[bob]], as: hr });
  });
  // The tasks move with the update of whoever got them.
  await plumbline.call(hub, hr, "createPackets", { raters: [bob], request: plumbline.request() });
  expect(await seenByHr(plumbline)).toMatchObject({ people: 0, needsUpdate: true, closesTo: [ann] });
  await update(plumbline);
  expect(mayOpen(plumbline, packet)).toEqual([]);
  expect(host.files().some(({ id }) => id === packet)).toBe(true);
});

test("R2 HR closes a packet, updates leave it closed, and HR opens it again", async () => {
  const { plumbline, packet } = await withPackets();
  const close = (isClosed: boolean) =>
    plumbline.call(plumbline.hub, hr, "closePacket", { rater: ann, isClosed, request: plumbline.request() });
  expect(await close(true)).toEqual({ closedTo: [ann] });
  expect(mayOpen(plumbline, packet)).toEqual([]);
  await update(plumbline);
  expect(mayOpen(plumbline, packet)).toEqual([]);
  expect(await seenByHr(plumbline)).toMatchObject({ isClosed: true, needsUpdate: false });
  await close(false);
  await update(plumbline);
  expect(mayOpen(plumbline, packet)).toEqual([ann]);
});

test("R4 whom HR never named a rater has no packet to close; said with the address", async () => {
  const { plumbline } = await withPackets();
  const input = { rater: outsider, isClosed: true, request: "x" };
  expect(await plumbline.reply(plumbline.hub, hr, "closePacket", input)).toMatchObject({
    ok: false,
    problems: [{ code: "packet.none", message: expect.stringContaining(outsider) }],
  });
});

test("R2 sharing sends nobody a letter that HR has not seen", async () => {
  const { plumbline } = await withPackets();
  expect(plumbline.host.world.outbox).toEqual([]);
});
