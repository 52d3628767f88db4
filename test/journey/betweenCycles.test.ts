/** R8: what a manager notes after submitting and between two cycles stands beside the next rating. */
import { hr, type Plumbline } from "../plumbline";
import { ann, bob, criteria, openRating, ratingOf, save } from "./smallOrganisation";
import { inOrder } from "./steps";

const step = inOrder();

const rating = ratingOf("000004", ann);
const next = { name: "2027 H1", cutOff: "2027-04-01" };

let plumbline: Plumbline;
let packet = "";
beforeAll(async () => {
  plumbline = await openRating();
  [packet = ""] = await plumbline.createPackets([ann]);
});
afterAll(() => plumbline.host.close());

async function collect() {
  const { packets } = await plumbline.call(plumbline.hub, hr, "previewCollect", { raters: [ann] });
  const raters = packets.map(({ rater, fingerprint }) => ({ rater, fingerprint }));
  await plumbline.call(plumbline.hub, hr, "collect", { raters, request: plumbline.request() });
  return packets[0]!;
}
const lettersOut = async () => (await plumbline.call(plumbline.hub, hr, "whereAmI", {})).lettersOut;
const note = (text: string, date: string) =>
  plumbline.call(packet, ann, "saveEvidence", {
    id: "",
    rating,
    criterion: "Leadership",
    text,
    date,
    kind: "observed",
    link: "",
    request: plumbline.request(),
  });

step(
  "R8 evidence is added in Locked and in the next cycle's Draft, and is carried into its rating; earlier entries are not",
  async () => {
    await note("Before it was submitted.", "2026-03-31");
    const line = {
      text: "Interviews led: 3; goal for the next cycle: 6",
      date: "",
      kind: "benchmark" as const,
    };
    await plumbline.call(packet, ann, "saveEvidence", {
      id: "",
      rating,
      criterion: "Hard skills",
      link: "",
      ...line,
      request: plumbline.request(),
    });
    await save(plumbline, { file: packet, as: ann, rating });
    await collect();
    for (const state of ["Pre-read", "Live"] as const) await plumbline.to(state);
    await plumbline.call(plumbline.hub, hr, "recordDecision", {
      ...{ id: "kept", person: "000004", marks: { Leadership: 3 }, seen: { Leadership: 3 }, reasonCode: "" },
      ...{ comment: "Seen as her manager sees it.", decidedBy: "", session: "", request: "kept" },
    });
    await plumbline.to("Locked");
    await note("In Locked.", "2027-01-15");
    await plumbline.call(plumbline.hub, hr, "openLetters", {
      people: ["000004"],
      request: plumbline.request(),
    });
    expect(await lettersOut()).toBe("");
    await plumbline.call(plumbline.hub, hr, "openCycle", {
      ...next,
      reason: "No letters.",
      request: plumbline.request(),
    });
    expect(await lettersOut()).toBe("Letters of 2026 H2: 0 of 1 are released and collected.");
    await note("Between the cycles.", "2027-02-15");
    await plumbline.createPackets([ann]);
    const { cycle, isOver, whyNot, tasks: before } = await plumbline.call(packet, ann, "listReports", {});
    expect([cycle?.name, isOver, before.map((one) => one.rating)]).toEqual([
      next.name,
      true,
      [rating, ratingOf("000005", ann)],
    ]);
    expect(whyNot).toContain("evidence that you add there comes along into 2027 H1");
    const between = await plumbline.call(packet, ann, "whereAmI", {});
    expect(between.progress).toBeNull();
    // Nothing can be proposed now, and nobody was.
    expect(between.views).not.toContain("propose");
    await note("After the packet was updated.", "2027-02-20");
    const { new: added, refused } = await collect();
    expect(added.map(({ name, what }) => [name, what])).toEqual([
      ["Ida Ito", "further evidence"],
      ["Ida Ito", "further evidence"],
      ["Ida Ito", "further evidence"],
    ]);
    expect(refused).toEqual([]);
    await plumbline.to("Rating");
    await plumbline.createPackets([ann]);
    expect((await plumbline.call(packet, ann, "whereAmI", {})).views).toContain("propose");
    const { tasks } = await plumbline.call(packet, ann, "listReports", {});
    const task = tasks.find(({ person }) => person === "000004")!;
    expect(task.rating).not.toBe(rating);
    const carried = task.said!.evidence.map(({ text, date, criterion }) => [text, date, criterion]);
    expect(carried).toEqual([
      ["Interviews led, goal set in 2026 H2: 6", "", "Hard skills"],
      ["In Locked.", "2027-01-15", "Leadership"],
      ["Between the cycles.", "2027-02-15", "Leadership"],
      ["After the packet was updated.", "2027-02-20", "Leadership"],
    ]);
    // What is taken back in the new cycle does not come again.
    const { id, notCollected: _, ...shown } = task.said!.evidence[1]!;
    const back = { ...shown, id, rating: task.rating, text: "", request: plumbline.request(), seen: shown };
    await plumbline.call(packet, ann, "saveEvidence", back);
    await plumbline.createPackets([ann]);
    const again = (await plumbline.call(packet, ann, "listReports", {})).tasks;
    expect(again.find(({ person }) => person === "000004")!.said!.evidence).toHaveLength(3);
  },
);

step(
  "R3 rows of the cycle before stay in the packet, are not refused, and do not stand in the way of the new ones",
  async () => {
    const { tasks } = await plumbline.call(packet, ann, "listReports", {});
    const task = tasks.find(({ person }) => person === "000004")!;
    await save(plumbline, { file: packet, as: ann, rating: task.rating, mark: 4 });
    const { new: added, refused } = await collect();
    expect(refused).toEqual([]);
    expect(added.filter(({ what }) => what === "rating")).toMatchObject([
      { name: "Ida Ito", summary: "4.0" },
    ]);
    const rows = await plumbline.rows(packet, "Ratings");
    expect(rows.filter((row) => row["Employee ID"] === "000004").map((row) => row.Cycle)).toEqual([
      "2026 H2",
      "2027 H1",
    ]);
  },
);

step(
  "tasks that join a packet in use have their lists to choose from, and the rows below have none",
  async () => {
    const { values } = (await plumbline.host.file(packet)).sheets[1]!;
    const mark = (row: number, value: number | string) =>
      plumbline.host.edit(packet, { sheet: "Ratings", range: `C${row}`, values: [[value]], as: ann });
    expect(values[0]![2]).toBe("Hard skills");
    expect(mark(values.length, 9)).toMatchObject({ ok: false });
    expect(mark(values.length + 1, 9)).toEqual({ ok: true });
  },
);

const isShared = async () => {
  const { raters } = await plumbline.call(plumbline.hub, hr, "packets", {});
  return raters.find(({ rater }) => rater === ann)!.isShared;
};
const guide = async () => JSON.stringify((await plumbline.host.file(packet)).sheets[0]!.values);

step(
  "whoever rates nobody any more is led to the letters of the cycle before, with what the meeting decided and the own evidence beside them",
  async () => {
    const tasks = ["000004", "000005"].map((person) => `${next.name}/${person}/${ann}`);
    const given = { tasks, to: bob, because: "A new team.", request: plumbline.request() };
    await plumbline.call(plumbline.hub, hr, "giveOver", given);
    await plumbline.createPackets([ann]);
    expect(await isShared()).toBe(true);
    expect(await plumbline.call(packet, ann, "whereAmI", {})).toMatchObject({
      letters: { released: 0, of: 1 },
      next: { view: "letters" },
    });
    expect(await guide()).toContain("1 letter of the cycle before is not released yet.");
    const { behind } = await plumbline.call(packet, ann, "letters", {});
    expect(behind["2026 H2/000004"]).toEqual([
      "In the meeting: kept. Seen as her manager sees it.",
      ...criteria.map((name) => expect.stringMatching(new RegExp(`^You on ${name}: 3\\. `))),
    ]);
  },
);

step("what somebody answered stays in the writer's list, and nothing else of their own file", async () => {
  const ida = { people: ["000004"] };
  await plumbline.call(plumbline.hub, hr, "createOwnFiles", { ...ida, request: plumbline.request() });
  const { people } = await plumbline.call(plumbline.hub, hr, "ownFiles", {});
  const { url } = people.find(({ person }) => person === "000004")!.file!;
  const [, own = ""] = /d\/([^/]+)\//.exec(url)!;
  for (const [id, kind, text] of [
    ["1", "answer", "I see it otherwise."],
    ["2", "evidence", "For the new manager alone."],
  ] as const)
    await plumbline.call(own, "ida@example.com", "saveOwnEntry", {
      ...{ id: `000004/${id}`, kind, date: "2026-09-01", text, link: "" },
      criterion: kind === "evidence" ? "Leadership" : "",
      ...{ seen: null, request: plumbline.request() },
    });
  const { files } = await plumbline.call(plumbline.hub, hr, "previewOwnFiles", ida);
  const shown = files.map(({ person, fingerprint }) => ({ person, fingerprint }));
  await plumbline.call(plumbline.hub, hr, "collectOwnFiles", { people: shown, request: plumbline.request() });
  await plumbline.createPackets([ann]);
  const { answers } = await plumbline.call(packet, ann, "letters", {});
  expect(answers.map(({ text }) => text)).toEqual(["I see it otherwise."]);
  expect(JSON.stringify(await plumbline.rows(packet, "Own entries"))).not.toContain("the new manager alone");
});

step(
  "a letter of the cycle before can still be released and collected; then nothing points to it",
  async () => {
    const { letters } = await plumbline.call(packet, ann, "letters", {});
    const letter = letters.find(({ cycle, person }) => cycle === "2026 H2" && person === "000004")!;
    await plumbline.call(packet, ann, "saveLetter", {
      ...{ letter: letter.id, why: "The launch held.", whyDecided: "", gaps: "", goals: "" },
      ...{ seen: letter.savedAt, release: true, request: plumbline.request() },
    });
    await collect();
    expect(await lettersOut()).toBe("");
    await plumbline.createPackets([ann]);
    expect(await guide()).not.toContain("letter of the cycle before");
    expect(await isShared()).toBe(false);
  },
);
