/** People's own files and the letters to them: from HR's opening one to what its person answers, and what never gets in. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { asCells } from "../../src/domain/readiness/steps";
import type { Contract } from "../../src/rpc/contract";
import { dist, hr, nothingSaid, type Plumbline } from "../plumbline";
import { keepWorld } from "./keepWorld";
import {
  ann,
  bob,
  cleo,
  criteria,
  cycleName,
  importPeople,
  openRating,
  ratingOf,
  save,
  sevenPeople,
} from "./smallOrganisation";

const ida = "000004";
const joe = "000005";
const kim = "000006";
const idaSignsIn = "ida@example.com";
let plumbline: Plumbline;
let file: string;
let reset: () => void;

const inHub = <M extends keyof Contract>(method: M, input: Contract[M]["input"]) =>
  plumbline.call(plumbline.hub, hr, method, input);
const open = async (people: string[]) =>
  (await inHub("createOwnFiles", { people, request: plumbline.request() })).results;
const fileOf = async (person: string) => {
  const { people } = await inHub("ownFiles", {});
  return /d\/([^/]+)\//.exec(people.find((one) => one.person === person)?.file?.url ?? "")?.[1] ?? "";
};
const mayOpen = (id: string) =>
  plumbline.host
    .details(id)
    .people.map(({ email }) => email)
    .sort();
const led = {
  kind: "evidence",
  date: "2026-09-01",
  criterion: "Leadership",
  text: "Led the move to weekly releases.",
  link: "https://wiki.example.com/releases",
} as const;
const write = (words: Omit<Contract["saveOwnEntry"]["input"], "id" | "seen" | "request">, id = `${ida}/1`) =>
  plumbline.reply(file, idaSignsIn, "saveOwnEntry", {
    ...words,
    id,
    seen: null,
    request: plumbline.request(),
  });
async function collectOwn(people = [ida]) {
  const { files } = await inHub("previewOwnFiles", { people });
  const shown = files.map(({ person, fingerprint }) => ({ person, fingerprint }));
  return { ...(await inHub("collectOwnFiles", { people: shown, request: plumbline.request() })), files };
}
/** Cells, notes and names of every sheet that hold one of the words. */
const traces = (id: string, words: readonly string[]) =>
  plumbline.host.world.files.get(id)!.sheets.flatMap(({ name, values, notes }) => {
    const text = JSON.stringify([name, values.rows, notes.rows]);
    return words.filter((word) => text.includes(word)).map((word) => `${name}: ${word}`);
  });
/** Names, addresses and ids of everybody but Ida. */
const everybodyElse = [
  "Cleo",
  "Ann",
  "Bob",
  "Joe",
  "Kim",
  "Lou",
  "cleo@",
  "ann@",
  "bob@",
  "joe@",
  "000001",
  "000002",
  "000003",
  "000005",
  "000006",
  "000007",
];

/** Rated by their managers, Ida by Bob as a second rater too; Ida and Joe have own files. */
beforeAll(async () => {
  plumbline = await openRating();
  const views = [{ person: ida, rater: bob }];
  await inHub("assignSecondRaters", { views, request: plumbline.request() });
  expect(await open([ida, joe])).toMatchObject([{ state: "created" }, { state: "created" }]);
  file = await fileOf(ida);
  for (const [person, rater, mark] of [
    ["000002", cleo, 5],
    ["000003", cleo, 4],
    [ida, ann, 3],
    [joe, ann, 2],
    [kim, bob, 4],
    ["000007", bob, 3],
  ] as const)
    await save(plumbline, { rating: ratingOf(person, rater), mark });
  reset = keepWorld(plumbline.host);
});
beforeEach(() => reset());
afterAll(() => plumbline.host.close());

test("R1 an own file opens for its person alone, who finds what is expected there and nothing of anybody else", async () => {
  expect(mayOpen(file)).toEqual([hr, idaSignsIn]);
  const where = await plumbline.call(file, idaSignsIn, "whereAmI", {});
  expect(where).toMatchObject({ you: { role: "person" }, views: ["ownEvidence", "ownLetter", "handbook"] });
  expect(where.stands).toContain("your manager reads what you write");
  const page = await plumbline.call(file, idaSignsIn, "openOwnFile", {});
  expect([...new Set(page.texts.cells.map(({ level }) => level))].sort()).toEqual(["IC3", "IC4", "M4"]);
  expect(traces(file, everybodyElse)).toEqual([]);
  expect(traces(file, ["hr@"])).toEqual(["About this file: hr@"]);
  expect(await plumbline.reply(file, hr, "openOwnFile", {})).toMatchObject({ ok: false, refused: {} });
});

test("R25 a letter opens with more room on the page of own files, which is not the sidebar's", async () => {
  await plumbline.host.run(file, { function: "showWide", args: ["ownLetter"], as: idaSignsIn });
  const { dialog } = plumbline.host.ui(file, { as: idaSignsIn });
  expect(dialog).toMatchObject({ width: 800, title: "Read my letter" });
  expect(dialog?.html.startsWith(readFileSync(join(dist, "own.html"), "utf8"))).toBe(true);
});

test("R3 R34 what a person writes is looked at, collected, and refused with a reason that the person reads", async () => {
  expect(await write(led)).toMatchObject({ ok: true, value: { id: `${ida}/1` } });
  const typed = ["evidence", "2026-09-02", "Charm", "Sang in the lift.", ""];
  const forged = ["evidence", "2026-09-02", "Leadership", "Joe did little.", ""];
  plumbline.paste(file, { sheet: "Own entries", range: "A3", values: [typed, forged], as: idaSignsIn });
  plumbline.paste(file, {
    sheet: "Own entries",
    range: "I4",
    values: [[joe, "Joe Jung", "", `${joe}/1`]],
    as: idaSignsIn,
  });
  const { files, merged } = await collectOwn();
  expect(files[0]!.entries).toMatchObject([{ isNew: true, text: led.text }]);
  expect(files[0]!.refused.map(({ row }) => row).sort()).toEqual([3, 4]);
  expect(merged).toBe(1);
  const [first, second] = await plumbline.rows(file, "Own entries");
  expect(first).toMatchObject({ "Collected on": expect.stringMatching(/^\d{4}-/), "Not collected": "" });
  expect(second?.["Not collected"]).toContain('found "Charm"');
  expect(await plumbline.rows(plumbline.hub, "Own entries")).toMatchObject([
    { "Employee ID": ida, "What happened": led.text, Cycle: cycleName },
  ]);
  expect((await collectOwn()).merged).toBe(0);
});

test("R37 what came of the way into product is pasted where people write themselves, and reaches the first packet with HR's collecting", async () => {
  const lines = [
    { date: "2026-03-01", text: "Specs: Three remarks went in." },
    { date: "", text: "Speaks for the market: Asked who else." },
  ];
  const rows = asCells(lines)
    .split("\n")
    .map((line) => line.split("\t"));
  plumbline.paste(file, { sheet: "Own entries", range: "A2", values: rows, as: idaSignsIn });
  plumbline.paste(file, { sheet: "Own entries", range: "C2", values: [["Leadership"]], as: idaSignsIn });
  // Without a day and a criterion it is no evidence yet, and says so where it stands.
  expect((await collectOwn()).merged).toBe(1);
  const [, second] = await plumbline.rows(file, "Own entries");
  expect(second?.["Not collected"]).toMatch(/Date: expected a day/);
  const fill = [["2026-04-01", "Leadership"]];
  plumbline.paste(file, { sheet: "Own entries", range: "B3", values: fill, as: idaSignsIn });
  expect((await collectOwn()).merged).toBe(1);
  await plumbline.createPackets([ann]);
  const packet = plumbline.host.files().find(({ name }) => name.includes("packet"))!.id;
  const report = await plumbline.call(packet, ann, "openReport", { rating: ratingOf(ida, ann) });
  for (const { text } of lines) expect(JSON.stringify(report)).toContain(text);
});

test("R34 a day that came to stand beside another row, because its person moved rows just then, goes with the next look", async () => {
  await write(led);
  const { files } = await inHub("previewOwnFiles", { people: [ida] });
  const people = files.map(({ person, fingerprint }) => ({ person, fingerprint }));
  const move = { sheet: "Own entries", moveRows: { from: 2, before: 5 }, as: idaSignsIn };
  const collected = async () =>
    (await plumbline.rows(file, "Own entries")).map((row) => [row["What happened"], row["Collected on"]]);
  let isMoved = false;
  await plumbline.run(
    plumbline.hub,
    hr,
    "collectOwnFiles",
    { people, request: "collect" },
    {
      onCall: () => {
        const isRecorded = !plumbline.host.world.files.get(plumbline.hub)!.documentProperties.pending;
        const hasRow = plumbline.host.world.files.get(plumbline.hub)!.sheetNamed("Own entries")!.values
          .rows[1];
        if (isMoved || !hasRow || !isRecorded) return;
        isMoved = true;
        plumbline.host.edit(file, move);
      },
    },
  );
  expect((await collected()).slice(0, 3)).toContainEqual(["", expect.stringMatching(/^\d/)]);
  await collectOwn();
  const day = expect.stringMatching(/^\d{4}-/);
  for (const [text, on] of await collected()) expect([text, on]).toEqual(text ? [led.text, day] : ["", ""]);
});

test("R1 the manager reads it beside the form, and no other rater has it", async () => {
  await write(led);
  await collectOwn();
  await importPeople(
    plumbline,
    sevenPeople().map((one) => ({ ...one, works: 80 })),
  );
  const [annsPacket, bobsPacket] = await plumbline.createPackets([ann, bob]);
  const { reply, cost } = await plumbline.run(annsPacket!, ann, "listReports", {});
  // Nothing more can stand in a packet: own entries cost a call beyond the nine of every list, working time none.
  expect(cost.calls).toBeLessThanOrEqual(10);
  const { tasks } = (reply as Extract<typeof reply, { ok: true }>).value;
  expect(tasks.map(({ name, said }) => [name, said?.own.map(({ text }) => text)])).toContainEqual([
    "Ida Ito",
    [led.text],
  ]);
  expect(traces(bobsPacket!, ["Ida Ito"])).not.toEqual([]);
  expect(traces(bobsPacket!, [led.text])).toEqual([]);
});

test("an entry that is changed after it was collected waits to be collected again", async () => {
  await write(led);
  await collectOwn();
  const changed = { ...led, text: "Led the move to daily releases.", id: `${ida}/1`, seen: led };
  await plumbline.call(file, idaSignsIn, "saveOwnEntry", { ...changed, request: plumbline.request() });
  const { entries } = await plumbline.call(file, idaSignsIn, "openOwnFile", {});
  expect(entries).toMatchObject([{ text: changed.text, collected: "" }]);
  expect((await collectOwn()).merged).toBe(1);
});

test("the own file leads to the published ladder once there is one", async () => {
  const link = async () => (await plumbline.call(file, idaSignsIn, "openOwnFile", {})).published;
  expect(await link()).toBe("");
  const said = { ...nothingSaid, request: plumbline.request() };
  const { url } = await plumbline.call(plumbline.hub, hr, "publishLadder", said);
  expect(await open([ida])).toMatchObject([{ state: "updated" }]);
  expect(await link()).toBe(url);
});

test("the day by which HR wants ratings reaches the own file with its next update", async () => {
  const { host, hub } = plumbline;
  const ofIda = async () => (await inHub("ownFiles", {})).people.find(({ person }) => person === ida);
  expect(await ofIda()).toMatchObject({ needsUpdate: false });
  const row = (await plumbline.rows(hub, "Settings")).findIndex(({ Setting }) => Setting === "Ratings due");
  host.edit(hub, { sheet: "Settings", range: `B${row + 2}`, values: [["2026-11-06"]], as: hr });
  expect(await ofIda()).toMatchObject({ needsUpdate: true });
  await open([ida]);
  expect(await plumbline.call(file, idaSignsIn, "openOwnFile", {})).toMatchObject({ due: "2026-11-06" });
  expect(traces(file, ["(ratings due: 6 November 2026)"])).toHaveLength(1);
});

test("an entry without words is refused", async () => {
  expect(await write({ ...led, text: " " })).toMatchObject({ ok: false, problems: [{ code: "own.empty" }] });
});

test("R31 an entry that another window changed is not overtaken; a repeated save adds nothing", async () => {
  await write(led);
  expect(await write({ ...led, text: "Something else" })).toMatchObject({
    problems: [{ code: "own.savedElsewhere" }],
  });
  expect(await write(led)).toMatchObject({ ok: true });
  const { entries } = await plumbline.call(file, idaSignsIn, "openOwnFile", {});
  expect(entries.map(({ text }) => text)).toEqual([led.text]);
  const nobody = {
    sheet: "People",
    range: "A2:L2",
    values: [new Array<string>(12).fill("")],
    as: idaSignsIn,
  };
  plumbline.host.edit(file, nobody);
  expect(await write(led)).toMatchObject({ problems: [{ code: "own.nobodys" }] });
});

test("R1 whoever leaves can't open the own file after the next update", async () => {
  const row =
    (await plumbline.rows(plumbline.hub, "People")).findIndex((one) => one["Employee ID"] === ida) + 2;
  plumbline.host.edit(plumbline.hub, { sheet: "People", range: `L${row}`, values: [["left"]], as: hr });
  const { people } = await inHub("ownFiles", {});
  expect(people.find(({ person }) => person === ida)).toMatchObject({
    closesTo: [idaSignsIn],
    needsUpdate: true,
  });
  expect(await open([ida])).toMatchObject([{ revoked: [idaSignsIn] }]);
  expect(mayOpen(file)).toEqual([hr]);
});

test("R15 removing a person closes the own file and puts it into the bin; before, everything about them holds it", async () => {
  await write(led);
  await collectOwn();
  const about = await inHub("aboutPerson", { person: ida });
  expect(about.sheets.map(({ sheet }) => sheet)).toEqual(
    expect.arrayContaining(["Own files", "Own entries"]),
  );
  const scope = { person: ida };
  const { files, stays } = await inHub("previewErasure", { scope });
  expect(files).toContainEqual({ id: file, name: "Own file of Ida Ito" });
  expect(stays.join(" ")).toContain("own file, in the bin");
  await inHub("eraseData", { scope, request: plumbline.request() });
  await inHub("eraseInFiles", { scope, files: files.map(({ id }) => id), request: plumbline.request() });
  expect(plumbline.host.world.files.get(file)).toMatchObject({ trashed: true });
  expect(plumbline.host.world.files.get(file)!.permissions.map(({ email }) => email)).toEqual([hr]);
  expect(traces(plumbline.hub, ["Led the move"])).toEqual([]);
});

const bars = Object.fromEntries(
  criteria.map((name) => [name, { bar: "met" as const, evidence: "The launch of the importer." }]),
);

describe("letters", () => {
  const texts = { why: "", whyDecided: "", gaps: "", goals: "" };
  const whyIda = {
    why: "The weekly releases held without you.",
    whyDecided: "All four expectations are met.",
  };
  let packet: string;
  let back: () => void;
  let before: unknown;
  /** Before the case was decided, of those whose letters could be opened. */
  let undecided: unknown;

  /** One decision in the meeting and one on a case, each with words that are nobody's but theirs who said them. */
  beforeAll(async () => {
    reset();
    before = await plumbline.reply(plumbline.hub, hr, "openLetters", {
      people: [ida],
      request: plumbline.request(),
    });
    const proposal = {
      person: ida,
      level: "IC4",
      seen: "",
      rationale: "Ready.",
      businessNeed: "",
      bars,
      propose: true,
    };
    await inHub("proposePromotion", { ...proposal, request: plumbline.request() });
    await plumbline.to("Pre-read");
    await plumbline.to("Live");
    await inHub("recordDecision", {
      id: "d1",
      person: ida,
      marks: { Leadership: 4 },
      seen: Object.fromEntries(criteria.map((name) => [name, 3 as const])),
      reasonCode: "Evidence not considered",
      comment: "The room smiled.",
      decidedBy: "Ann Archer",
      session: "",
      request: plumbline.request(),
    });
    await plumbline.to("Locked");
    undecided = (await inHub("letters", {})).toOpen.filter(({ hasOpenCase }) => hasOpenCase);
    const { cases } = await inHub("cases", {});
    const decided = { outcome: "approved", effectiveDate: "2027-01-01", comment: "HR nodded." } as const;
    await inHub("decideCase", {
      case: cases[0]!.id,
      seen: cases[0]!.seen,
      ...decided,
      request: plumbline.request(),
    });
    const { toOpen } = await inHub("letters", {});
    await inHub("openLetters", { people: toOpen.map(({ person }) => person), request: plumbline.request() });
    [packet = ""] = await plumbline.createPackets([ann]);
    back = keepWorld(plumbline.host);
  });
  beforeEach(() => back());

  test("before letters are opened, HR reads about whom a case is not decided yet", () => {
    expect(undecided).toMatchObject([{ person: ida, name: "Ida Ito" }]);
  });

  const say = async (person: string, words: Partial<typeof texts>, release = true) => {
    const letter = `${cycleName}/${person}`;
    const { letters } = await plumbline.call(packet, ann, "letters", {});
    const seen = letters.find(({ id }) => id === letter)!.savedAt;
    const input = { letter, ...texts, ...words, seen, release, request: plumbline.request() };
    const reply = await plumbline.reply(packet, ann, "saveLetter", input);
    return reply.ok ? [] : reply.problems!.map(({ code }) => code);
  };
  async function collect() {
    const { packets } = await inHub("previewCollect", { raters: [ann] });
    const shown = packets.map(({ rater, fingerprint }) => ({ rater, fingerprint }));
    await inHub("collect", { raters: shown, request: plumbline.request() });
    return packets[0]!;
  }
  const typeInPacket = async (person: string, heading: string, value: string) => {
    const rows = await plumbline.rows(packet, "Letters");
    const row = rows.findIndex((one) => one["Employee ID"] === person) + 2;
    const column = Object.keys(rows[0]!).indexOf(heading);
    const range = `${String.fromCharCode(65 + column)}${row}`;
    plumbline.paste(packet, { sheet: "Letters", range, values: [[value]], as: ann });
  };

  test("a letter is opened once the cycle is locked, says what holds in words, and is for its manager alone", async () => {
    expect(before).toMatchObject({ ok: false, problems: [{ code: "letter.tooEarly" }] });
    const { letters, behind } = await plumbline.call(packet, ann, "letters", {});
    expect(Object.keys(behind).sort()).toEqual([`2026 H2/${ida}`, `2026 H2/${joe}`]);
    expect(behind[`2026 H2/${ida}`]).toContainEqual(
      expect.stringMatching(/^In the meeting: Leadership 3 → 4\. ./),
    );
    expect(behind[`2026 H2/${ida}`]).toContainEqual(expect.stringMatching(/^You on Leadership: 3\. ./));
    expect(letters.map(({ name, status }) => [name, status])).toEqual([
      ["Ida Ito", "open"],
      ["Joe Jung", "open"],
    ]);
    const nextFor = async (file: string, as: string) => (await plumbline.call(file, as, "whereAmI", {})).next;
    const home = await plumbline.call(packet, ann, "whereAmI", {});
    expect([home.views.includes("letters"), home.letters]).toEqual([true, { released: 0, of: 2 }]);
    expect(await nextFor(plumbline.hub, hr)).toEqual({ view: "letters", label: "Letters" });
    expect(await nextFor(packet, ann)).toEqual({ view: "letters", label: "Write letters" });
    expect(letters[0]).toMatchObject({
      marks: {
        Leadership: { words: "Beyond it, as settled in the meeting" },
        "Hard skills": { words: "As expected" },
      },
      decided: "Promotion to Staff PM (IC4): approved, from 1 January 2027.",
    });
  });

  test("a letter is not released without a reason, with another person's reason or another person's name", async () => {
    expect(await say(ida, {})).toEqual(["letter.whyMissing", "letter.whyMissing"]);
    expect(await say(ida, { ...whyIda, gaps: "Unlike joe jung, none." })).toEqual(["letter.names"]);
    expect(await say(ida, whyIda)).toEqual([]);
    expect(await say(joe, { why: "  the weekly RELEASES held without you. " })).toEqual([
      "letter.whyRepeated",
    ]);
    expect(await say(ida, { ...whyIda, why: "Another one." })).toEqual(["letter.released"]);
  });

  test("R31 R4 a letter that another window saved is not overtaken, and nobody writes another manager's", async () => {
    const save = async (letter: string, why: string) =>
      plumbline.reply(packet, ann, "saveLetter", {
        ...{ letter, ...texts, why, seen: "", release: false, request: plumbline.request() },
      });
    expect(await save(`${cycleName}/${ida}`, "One.")).toMatchObject({ ok: true });
    const other = { problems: [{ code: "letter.savedElsewhere" }] };
    expect(await save(`${cycleName}/${ida}`, "Another.")).toMatchObject(other);
    expect(await save(`${cycleName}/${kim}`, "Mine.")).toMatchObject({
      problems: [{ code: "letter.notYours" }],
    });
  });

  test("R3 R34 a letter typed into the packet is judged by what the hub knows, and its writer reads why it is refused", async () => {
    await typeInPacket(joe, "Leadership: mark in words", "At the next level");
    await typeInPacket(joe, "Why these marks hold", "Kim Kaya did it better.");
    await typeInPacket(joe, "Status", "released");
    expect((await collect()).refused).toMatchObject([{ who: "Joe Jung" }]);
    const told = async () => (await plumbline.rows(packet, "Letters"))[1]!["Not collected"];
    expect(await told()).toContain("the letter names Kim Kaya");
    await typeInPacket(joe, "Why these marks hold", "The importer stood still.");
    expect((await collect()).new).toMatchObject([{ what: "letter", name: "Joe Jung" }]);
    expect(await told()).toBe("");
    const row = (await plumbline.rows(plumbline.hub, "Letters")).find((one) => one["Employee ID"] === joe);
    expect(row).toMatchObject({ Status: "released", "Leadership: mark in words": "Growing into it" });
  });

  test("R1 a released letter lands in the own file, with nothing of others, second raters, the room or HR", async () => {
    await say(ida, { ...whyIda, gaps: "Scope across two teams.", goals: "Lead the import programme." });
    expect(traces(file, ["Letter", "without you"])).not.toContain("Letter: without you");
    await collect();
    await open([ida]);
    const page = await plumbline.call(file, idaSignsIn, "openOwnFile", {});
    expect(page.letters).toMatchObject([{ ...whyIda, status: "released", writer: "your manager" }]);
    const letter = (await plumbline.sheet(file, "Letter")).values.flat();
    for (const line of [
      "Leadership: Beyond it, as settled in the meeting",
      whyIda.why,
      "A next step: Group PM (M4)",
    ])
      expect(letter).toContain(line);
    expect(traces(file, everybodyElse)).toEqual([]);
    const heard = [
      "room smiled",
      "HR nodded",
      "Evidence not considered",
      "second rater",
      "Severity",
      "severity",
      "Ready.",
    ];
    expect(traces(file, heard)).toEqual([]);
  });

  test("R31 the person answers, a collected answer is kept, and everything about the person holds both", async () => {
    await say(ida, whyIda);
    await collect();
    await open([ida]);
    const answer = {
      ...led,
      kind: "answer",
      criterion: "",
      link: "",
      text: "I see it differently.",
    } as const;
    expect(await write(answer)).toMatchObject({ ok: true });
    expect((await collectOwn()).merged).toBe(1);
    const reply = await plumbline.reply(file, idaSignsIn, "saveOwnEntry", {
      ...answer,
      text: "I agree.",
      id: `${ida}/1`,
      seen: answer,
      request: plumbline.request(),
    });
    expect(reply).toMatchObject({ ok: false, problems: [{ code: "own.kept" }] });
    plumbline.paste(file, { sheet: "Own entries", range: "D2", values: [["I agree."]], as: idaSignsIn });
    const { files, merged } = await collectOwn();
    expect([merged, files[0]!.refused.length]).toEqual([0, 1]);
    const about = JSON.stringify(await inHub("aboutPerson", { person: ida }));
    for (const text of [answer.text, whyIda.why]) expect(about).toContain(text);
    expect(about).not.toContain("I agree.");
    await plumbline.createPackets([ann]);
    const { answers } = await plumbline.call(packet, ann, "letters", {});
    expect(answers.map(({ person, text }) => [person, text])).toEqual([[ida, answer.text]]);
  });

  test("R13 R34 while the cycle is open again letters wait: for HR, their writers and the person; locked again they go on", async () => {
    await say(ida, whyIda);
    await collect();
    await open([ida]);
    await say(joe, { why: "The importer stood still." });
    const { transitions } = await inHub("cycle", {});
    expect(transitions.find(({ to }) => to === "Live")!.missing).toMatchObject([
      {
        what: "5 letters are with their managers: they wait as soon as packets are updated",
        names: ["Ann Archer", "Bob Berg", "Joe Jung", "Kim Kaya", "Lou Lund"],
      },
      { what: expect.stringContaining("to somebody with an own file"), names: ["Ida Ito"] },
    ]);
    await plumbline.to("Live");
    expect((await collect()).refused).toMatchObject([
      { who: "Joe Jung", reason: expect.stringContaining("is open again") },
    ]);
    expect((await plumbline.rows(packet, "Letters"))[1]!["Not collected"]).toContain("is open again");
    await plumbline.createPackets([ann]);
    const list = await plumbline.call(packet, ann, "letters", {});
    expect(list.waiting).toEqual(list.letters.map(({ id }) => id));
    await inHub("undoDecision", { id: "d2", decision: "d1", person: ida, request: plumbline.request() });
    expect((await inHub("letters", {})).overtaken).toEqual({
      [`${cycleName}/${ida}`]: [
        "Leadership: the letter says Beyond it, as settled in the meeting, now As expected.",
      ],
    });
    const { people } = await inHub("decisions", {});
    expect(people.filter(({ hasLetter }) => hasLetter).map(({ name }) => name)).toEqual(["Ida Ito"]);
    expect(await open([ida])).toMatchObject([{ state: "updated" }]);
    const isOpen = () => traces(file, ["was opened again"]).length > 0;
    expect(isOpen()).toBe(true);
    expect((await plumbline.call(file, idaSignsIn, "openOwnFile", {})).openAgain).toBe(cycleName);
    await plumbline.to("Locked");
    expect((await collect()).new).toMatchObject([{ what: "letter", name: "Joe Jung" }]);
    await open([ida]);
    expect(isOpen()).toBe(false);
  });

  test("R13 a letter that nobody released is not written or released either while its cycle is open again", async () => {
    await plumbline.to("Live");
    await plumbline.createPackets([ann]);
    expect(await say(joe, { why: "The importer stood still." })).toEqual(["letter.waits"]);
  });

  test("a letter whose marks change after it was released goes back to its manager, with every word", async () => {
    await say(ida, whyIda);
    await collect();
    await plumbline.to("Live");
    await inHub("undoDecision", { id: "d2", decision: "d1", person: ida, request: plumbline.request() });
    await plumbline.to("Locked");
    const { toOpen } = await inHub("letters", {});
    expect(toOpen).toEqual([{ person: ida, name: "Ida Ito", isChanged: true, hasOpenCase: false }]);
    await inHub("openLetters", { people: [ida], request: plumbline.request() });
    await plumbline.createPackets([ann]);
    const { letters } = await plumbline.call(packet, ann, "letters", {});
    expect(letters[0]).toMatchObject({
      status: "draft",
      ...whyIda,
      marks: { Leadership: { words: "As expected" } },
    });
  });
});

test("opening own files costs at most four service calls a person beside what is read once, and never holds the lock for long", async () => {
  const opening = async (people: string[]) => {
    reset();
    const input = { people, request: plumbline.request() };
    return (await plumbline.run(plumbline.hub, hr, "createOwnFiles", input)).cost;
  };
  const one = await opening([kim]);
  const four = await opening([kim, "000002", "000003", "000007"]);
  expect(four.calls - one.calls).toBeLessThanOrEqual(3 * 4);
  for (const { lockedCalls, longestLock } of [one, four]) {
    // One more where the sheet has to grow.
    expect(lockedCalls).toBeLessThanOrEqual(one.lockedCalls + 1);
    expect(longestLock).toBeLessThan(5_000);
  }
});
