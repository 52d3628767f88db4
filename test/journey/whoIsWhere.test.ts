/** Who is where, and letters to raters: what a packet notes itself, what goes out, and what never does twice. */
import { GoogleError } from "../../host/edits/refusals";
import { hr, type Plumbline } from "../plumbline";
import { keepWorld } from "./keepWorld";
import { allMarked, ann, bob, changeSetting, openRating, ratingOf, save } from "./smallOrganisation";

let plumbline: Plumbline;
let packet: string;
let reset: () => void;

beforeAll(async () => {
  plumbline = await openRating();
  [packet = ""] = await plumbline.createPackets([ann, bob]);
  reset = keepWorld(plumbline.host);
});
beforeEach(() => {
  reset();
  plumbline.host.world.outbox.length = 0;
});
afterEach(() => {
  plumbline.host.setConsent({ as: hr, denied: [] });
  plumbline.host.setConsent({ as: ann, denied: [] });
});
afterAll(() => plumbline.host.close());

const inHub = () => plumbline.hub;
const send = (kind: "invitation" | "reminder", raters: string[], request = plumbline.request()) =>
  plumbline.reply(inHub(), hr, "sendLetters", { kind, raters, request });
const letters = () => plumbline.host.world.outbox;
const farOf = async (rater: string) =>
  (await plumbline.call(inHub(), hr, "previewCollect", { raters: [rater] })).packets[0]!.far!;
const listed = async (rater: string) =>
  (await plumbline.call(inHub(), hr, "packets", {})).raters.find((one) => one.rater === rater)!;

test("R34 a save that was interrupted in a packet is finished when its rater opens it, so that HR collects what the rater reads", async () => {
  await plumbline.call(packet, ann, "noteOpening", {});
  const before = Object.keys((await plumbline.rows(packet, "Ratings"))[0]!).indexOf("Status") + 1;
  plumbline.host.edit(packet, { sheet: "Ratings", insertColumns: { before }, as: ann });
  // A column of one's own among ours: the row is then written in several steps.
  plumbline.host.edit(packet, {
    sheet: "Ratings",
    range: `${String.fromCharCode(64 + before)}1`,
    values: [["Mine"]],
    as: ann,
  });
  const input = {
    rating: ratingOf("000004", ann),
    request: "killed",
    seen: "",
    assessments: allMarked(4),
    submit: true,
  };
  const isNoted = () => Boolean(plumbline.host.world.files.get(packet)!.documentProperties.pending);
  for (let killAt = 1; !isNoted() && killAt < 40; killAt++)
    await plumbline.run(packet, ann, "saveRating", input, { killAt, survivors: "none" });
  const opened = await plumbline.reply(packet, ann, "listReports", {});
  expect(opened).toMatchObject({ isToNote: true });
  expect(opened).toMatchObject({
    value: {
      tasks: expect.arrayContaining([expect.objectContaining({ rating: input.rating, status: "submitted" })]),
    },
  });
  expect((await farOf(ann)).submitted).toBe(0);
  await plumbline.call(packet, ann, "noteOpening", {});
  expect((await farOf(ann)).submitted).toBe(1);
  expect(await plumbline.reply(packet, ann, "listReports", {})).not.toHaveProperty("isToNote");
});

test("home says to invite once the packets are made, and to collect once a letter is out", async () => {
  const next = async () => (await plumbline.call(inHub(), hr, "whereAmI", {})).next;
  expect(await next()).toMatchObject({ view: "packets" });
  const { raters } = await plumbline.call(inHub(), hr, "packets", {});
  await plumbline.createPackets(raters.filter(({ packet }) => !packet).map(({ rater }) => rater));
  expect(await next()).toMatchObject({ view: "whoIsWhere" });
  await send("invitation", [ann]);
  expect(await next()).toMatchObject({ view: "collect" });
});

test("a packet asks to have its rater's first call noted, keeps the note, and asks no more", async () => {
  const [first, second] = ["000004", "000005"].map((person) => `2026 H2/${person}/${ann}`);
  const open = { id: second, status: "open" };
  expect(await farOf(ann)).toEqual({
    openedOn: "",
    begun: 0,
    submitted: 0,
    asked: [{ id: first, status: "open" }, open],
  });
  expect(await plumbline.reply(packet, ann, "listReports", {})).toMatchObject({ isToNote: true });
  await plumbline.call(packet, ann, "noteOpening", {});
  const { openedOn } = await farOf(ann);
  await plumbline.call(packet, ann, "noteOpening", {});
  expect((await farOf(ann)).openedOn).toBe(openedOn);
  expect(await plumbline.reply(packet, ann, "listReports", {})).not.toHaveProperty("isToNote");
  expect(Date.parse(openedOn)).not.toBeNaN();
  await save(plumbline, { file: packet, as: ann, rating: ratingOf("000004", ann) });
  await changeSetting(plumbline, "Ratings due", "2026-12-24");
  await plumbline.createPackets([ann]);
  expect(await farOf(ann)).toEqual({
    openedOn,
    begun: 1,
    submitted: 1,
    asked: [{ id: first, status: "submitted" }, open],
  });
  expect((await plumbline.rows(packet, "Settings")).find((row) => row.Setting === "Ratings due")?.Value).toBe(
    "2026-12-24",
  );
});

test("HR's own look into a packet opens nothing", async () => {
  await plumbline.reply(packet, hr, "whereAmI", {});
  expect((await farOf(ann)).openedOn).toBe("");
});

test("an invitation goes to each rater alone, with the own packet's link, and names nobody who is rated", async () => {
  const { remaining } = await plumbline.call(inHub(), hr, "previewLetters", {
    kind: "invitation",
    raters: [ann, bob],
  });
  expect(remaining).toBe(100);
  expect(await send("invitation", [ann, bob])).toMatchObject({ ok: true });
  expect(letters().map(({ to, cc, bcc }) => [to, cc, bcc])).toEqual([
    [ann, undefined, undefined],
    [bob, undefined, undefined],
  ]);
  expect(letters()[0]!.body).toContain(packet);
  for (const { subject, body } of letters())
    for (const name of ["Ida", "Joe", "Kim", "Lou", "00000"]) expect(subject + body).not.toContain(name);
  expect(Date.parse((await listed(ann)).invited)).not.toBeNaN();
});

test("nobody is written to twice a day, whatever the letter; a repeated click sends nothing more", async () => {
  await send("invitation", [ann], "first");
  expect(await send("invitation", [ann], "first")).toMatchObject({
    ok: true,
    value: { results: [{ rater: ann, isSent: true }] },
  });
  expect(await send("reminder", [ann])).toMatchObject({ ok: false, problems: [{ code: "letters.nobody" }] });
  const { letters: planned } = await plumbline.call(inHub(), hr, "previewLetters", {
    kind: "reminder",
    raters: [ann],
  });
  expect(planned[0]!.whyNot).toBe("Written to today already.");
  expect(letters()).toHaveLength(1);
});

test("a reminder is no invitation: who never had one still gets it on another day", async () => {
  await send("reminder", [ann]);
  expect(await listed(ann)).toMatchObject({ invited: "", lastMail: expect.stringMatching(/^\d{4}-/) });
  expect(letters()[0]!.subject).toMatch(/^Reminder/);
});

test("another address in People than the letter goes to is said before it goes", async () => {
  const name = (await plumbline.rows(plumbline.hub, "Raters")).find(
    (row) => row["Work e-mail"] === bob,
  )!.Name;
  const people = await plumbline.rows(plumbline.hub, "People");
  const row = people.findIndex((one) => one.Name === name) + 2;
  const edit = (value: string) =>
    plumbline.host.edit(plumbline.hub, { sheet: "People", range: `C${row}`, values: [[value]], as: hr });
  const planned = async () =>
    (await plumbline.call(inHub(), hr, "previewLetters", { kind: "reminder", raters: [ann, bob] })).letters;
  expect((await planned()).map(({ elsewhere }) => elsewhere)).toEqual(["", ""]);
  edit("bob.new@example.com");
  expect((await planned()).map(({ rater, elsewhere }) => [rater, elsewhere])).toEqual(
    expect.arrayContaining([
      [ann, ""],
      [bob, "bob.new@example.com"],
    ]),
  );
});

test("who has nothing left to do and who has no packet are left out by name", async () => {
  for (const person of ["000004", "000005"]) await save(plumbline, { rating: ratingOf(person, ann) });
  const { letters: planned } = await plumbline.call(inHub(), hr, "previewLetters", {
    kind: "reminder",
    raters: [ann, "cleo@example.com"],
  });
  expect(planned.map(({ rater, whyNot }) => [rater, whyNot])).toEqual(
    expect.arrayContaining([
      [ann, "Everything is collected already."],
      ["cleo@example.com", "No packet yet. Create it first."],
    ]),
  );
});

test("an address Google refuses is named, noted, and stops nobody else", async () => {
  const outbox = plumbline.host.world.outbox;
  // Google refuses what its own check does not let through.
  const push = jest.spyOn(outbox, "push").mockImplementationOnce(() => {
    throw new GoogleError("Invalid email: ann@example.com");
  });
  const reply = await send("invitation", [ann, bob]);
  push.mockRestore();
  expect(reply).toMatchObject({
    ok: true,
    value: {
      results: [
        { rater: ann, isSent: false, message: expect.stringContaining("Invalid email") },
        { rater: bob, isSent: true },
      ],
    },
  });
  expect(await listed(ann)).toMatchObject({
    invited: "",
    lastMail: "",
    mailTrouble: expect.stringContaining("Google said: Invalid email"),
  });
});

test("more letters than Google allows today: none goes out, and the number is said", async () => {
  for (let sent = 0; sent < 99; sent++)
    letters().push({
      to: "x@x",
      subject: "",
      body: "",
      from: hr,
      sent: plumbline.host.world.now(),
      recipients: 1,
    });
  expect(await send("invitation", [ann, bob])).toMatchObject({
    ok: false,
    problems: [
      { code: "letters.quota", message: expect.stringContaining("1 more person today, and these are 2") },
    ],
  });
  expect(letters()).toHaveLength(99);
});

test("without the permission to send, everything else works, and sending names what is missing", async () => {
  const denied = ["https://www.googleapis.com/auth/script.send_mail"];
  plumbline.host.setConsent({ as: hr, denied });
  plumbline.host.setConsent({ as: ann, denied });
  expect(await plumbline.reply(packet, ann, "listReports", {})).toMatchObject({ ok: true });
  const { remaining } = await plumbline.call(inHub(), hr, "previewLetters", {
    kind: "invitation",
    raters: [ann],
  });
  expect(remaining).toBeNull();
  expect(await send("invitation", [ann])).toMatchObject({
    ok: false,
    refused: { message: expect.stringContaining("to send invitations and reminders in your name") },
  });
  expect(letters()).toEqual([]);
  expect(await listed(ann)).toMatchObject({ lastMail: "", mailTrouble: "" });
});

test("ended in the midst of sending: nobody gets a second letter, and who may have got none is named", async () => {
  const input = { kind: "invitation" as const, raters: [ann, bob], request: "killed" };
  const run = (killAt?: number) => plumbline.run(inHub(), hr, "sendLetters", input, killAt ? { killAt } : {});
  const { cost } = await run();
  expect(letters()).toHaveLength(2);
  for (let killAt = 1; killAt <= cost.calls; killAt++) {
    reset();
    letters().length = 0;
    await run(killAt);
    await run();
    const to = letters().map((letter) => letter.to);
    expect([killAt, to]).toEqual([killAt, [...new Set(to)]]);
    for (const rater of [ann, bob]) {
      const { mailTrouble, invited } = await listed(rater);
      if (!to.includes(rater))
        expect([killAt, mailTrouble]).toEqual([killAt, expect.stringContaining("interrupted")]);
      if (invited === "")
        expect([killAt, mailTrouble]).toEqual([killAt, expect.stringContaining("interrupted")]);
    }
  }
});
