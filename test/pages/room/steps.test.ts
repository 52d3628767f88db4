/** The meeting step by step: what is shown at once, what waits to be saved, and what others decided. */
import fc from "fast-check";
import type { ApprovalWord } from "../../../src/domain/calibration/approval";
import type { RoomCase, RoomDecision } from "../../../src/domain/calibration/room";
import { stillStands } from "../../../src/pages/room/caseWords";
import {
  isCaseOld,
  isDecided,
  isThrough,
  lastOn,
  leftInWords,
  leftOpen,
  type Meeting,
  marksOn,
  newEvidence,
  openCount,
  personOf,
  showsPicture,
  theEnd,
  together,
  withManager,
} from "../../../src/pages/room/meeting";
import {
  decision,
  evidence,
  keeping,
  keepingTogether,
  takingBack,
  undoing,
  wordOnCase,
} from "../../../src/pages/room/parcels";
import { perform } from "../../../src/pages/room/perform";
import { caseOfMeeting, lastRecorded, openCaseSays } from "../../../src/pages/room/recorded";
import { after, type RoomStep } from "../../../src/pages/room/steps";
import { meetingOf, roomPerson } from "./sampleRoom";

const flag = { code: "allAlike" as const, text: "All marks are alike: 3.", brief: "all alike" };
const people = [
  roomPerson("a", [3, 3, 3, 3], { flags: [flag] }),
  roomPerson("b", [4, 2, 3, 3], { flags: [flag] }),
  roomPerson("c", [3, 4, 3, 3]),
  roomPerson("d", [3, 3, 4, 3], { track: "M", level: "M3" }),
];
const begin = () => meetingOf(people);
/** More than an hour has time for. */
const crowd = () =>
  meetingOf([...people, ...Array.from({ length: 40 }, (_, at) => roomPerson(`easy ${at}`, [3, 4, 3, 3]))]);
const on = (meeting: Meeting, id: string) => personOf(meeting, id)!;
const all = (meeting: Meeting, ...steps: RoomStep[]) => steps.reduce(after, meeting);
const said = { reasonCode: "New evidence", comment: "Said by two." };
const changing = (meeting: Meeting, id: string, request: string, mark: 1 | 2 | 3 | 4 | 5): RoomStep => ({
  do: "send",
  ...decision(meeting, on(meeting, id), request, { Leadership: mark }, said),
});

test("a decision shows at once and waits in the outbox until it is taken", () => {
  const meeting = begin();
  const sent = after(meeting, changing(meeting, "a", "r1", 5));
  expect(marksOn(sent, on(sent, "a")).Leadership).toBe(5);
  expect(sent.outbox.map(({ label }) => label)).toEqual(["Name of a, Leadership 3 → 5"]);
  const taken = after(sent, { do: "taken", id: "r1" });
  expect(taken.outbox).toEqual([]);
  expect(lastOn(taken, "a")?.id).toBe("r1");
});

test("R14 undo appends: the row before stays, the marks are as before", () => {
  const meeting = begin();
  const sent = after(meeting, changing(meeting, "a", "r1", 5));
  const undone = after(sent, { do: "send", ...undoing(sent, on(sent, "a"), "r2")! });
  expect(undone.decisions).toHaveLength(2);
  expect(isDecided(undone, "a")).toBe(false);
  expect(marksOn(undone, on(undone, "a")).Leadership).toBe(3);
  expect(undoing(undone, on(undone, "a"), "r3")).toBeNull();
});

test("the second decision says after which one it was made, saved or not", () => {
  const meeting = begin();
  const sent = after(meeting, changing(meeting, "a", "r1", 5));
  const { parcel } = decision(sent, on(sent, "a"), "r2", { Leadership: 4 }, said);
  expect(parcel.input).toMatchObject({ after: "r1", seen: { Leadership: 5 } });
});

test("R10 the picture comes with the decision, or on a key, and not with the next person", () => {
  const meeting = after(begin(), { do: "go", to: "a" });
  expect(showsPicture(meeting)).toBe(false);
  const asked = after(meeting, { do: "toggle", what: "picture" });
  expect(showsPicture(asked)).toBe(true);
  const decided = after(asked, changing(asked, "a", "r1", 5));
  expect(showsPicture(decided)).toBe(true);
  expect(showsPicture(after(decided, { do: "go", to: "b" }))).toBe(false);
  expect(showsPicture(after(decided, { do: "toggle", what: "picture" }))).toBe(false);
});

test("R17 on the wall nobody is named in the picture unless somebody asks again", () => {
  const named = after(begin(), { do: "toggle", what: "names" });
  const onWall = after(named, { do: "toggle", what: "projector" });
  expect(onWall.shows).toMatchObject({ projector: true, names: false });
  expect(after(onWall, { do: "toggle", what: "names" }).shows.names).toBe(true);
});

test("R31 a change left half-way is there again; recorded, it is gone", () => {
  const draft = {
    step: "comment" as const,
    criterion: "Leadership",
    marks: { Leadership: 5 as const },
    reasonCode: "New evidence",
    comment: "Half a sen",
  };
  const leftHalfWay = all(
    begin(),
    { do: "go", to: "a" },
    { do: "open", panel: { is: "change", draft } },
    { do: "go", to: "b" },
  );
  expect(leftHalfWay.left.a).toEqual(draft);
  expect(after(leftHalfWay, changing(leftHalfWay, "a", "r1", 5)).left.a).toBeUndefined();
});

test("what the server refuses is undone on the screen and kept with its words, until somebody has read why", () => {
  const meeting = begin();
  const refused = all(meeting, changing(meeting, "a", "r1", 5), {
    do: "refuse",
    id: "r1",
    problems: [{ code: "decision.meanwhile", message: "Somebody decided meanwhile." }],
  });
  expect(isDecided(refused, "a")).toBe(false);
  expect(refused.refused[0]?.parcel.input).toMatchObject(said);
  expect(after(refused, { do: "setAside", id: "r1" }).refused).toEqual([]);
});

test("new evidence that is taken back is gone at once, and there again where the server refuses", () => {
  const meeting = begin();
  const said = { criterion: "Leadership", text: "Spoke.", source: "Bob" };
  const added = all(
    meeting,
    { do: "add", ...evidence(on(meeting, "a"), "r1", said) },
    { do: "taken", id: "r1" },
  );
  const leaving = after(added, { do: "send", ...takingBack(added, newEvidence(added)[0]!, "r2") });
  expect(newEvidence(leaving)).toEqual([]);
  expect(leaving.notice).toBe("Name of a, taken back: new evidence on Leadership");
  const problems = [{ code: "evidence.savedElsewhere", message: "Somebody changed it." }];
  expect(newEvidence(after(leaving, { do: "refuse", id: "r2", problems }))).toHaveLength(1);
  expect(after(leaving, { do: "taken", id: "r2" }).added).toEqual([]);
});

test("what others decided is taken over; what is not saved yet stays in view after it", () => {
  const meeting = begin();
  const mine = after(meeting, changing(meeting, "a", "mine", 5));
  const theirs: RoomDecision = {
    ...mine.decisions[0]!,
    id: "theirs",
    person: "b",
    from: "Leadership 3",
    to: "Leadership 1",
  };
  const both = after(mine, { do: "catchUp", decisions: [theirs] });
  expect(both.decisions.map(({ id }) => id)).toEqual(["theirs", "mine"]);
  const saved = after(both, { do: "taken", id: "mine" });
  expect(after(saved, { do: "catchUp", decisions: [theirs] }).decisions).toEqual([theirs]);
});

test("those nobody questioned are one stop: kept together, without those decided before", () => {
  const meeting = crowd();
  expect(meeting.agenda.confirm.length).toBeGreaterThan(0);
  const [first = ""] = meeting.agenda.confirm;
  const kept = after(meeting, { do: "send", ...keeping(meeting, on(meeting, first), "r1", "") });
  const rest = keepingTogether(kept, "r2");
  expect(rest.parcel.people).not.toContain(first);
  expect(rest.decisions.map(({ id }) => id)).toEqual(rest.parcel.people.map((id) => `r2/${id}`));
  const done = after(kept, { do: "send", ...rest });
  expect(meeting.agenda.confirm.every((id) => isDecided(done, id))).toBe(true);
});

test("R14 undo where those nobody questioned stand takes back the last Keep, but for whoever was decided anew since", () => {
  const there = after(crowd(), { do: "go", to: together });
  const { confirm } = there.agenda;
  const kept = after(there, perform("keep", there));
  expect(lastRecorded(kept)).toBe(`${confirm.length} people, kept together`);
  const [first = ""] = confirm;
  const anew = after(kept, changing(kept, first, "r1", 5));
  const undone = after(anew, perform("undo", anew));
  expect(confirm.filter((id) => isDecided(undone, id))).toEqual([first]);
  expect(undone.outbox.slice(2).map(({ call, people: [id] }) => [call, id])).toEqual(
    confirm.slice(1).map((id) => ["undoDecision", id]),
  );
  expect(lastRecorded(undone)).toBe(`${confirm.length - 1} people, taken back: kept together`);
  expect(perform("undo", undone)).toEqual({ do: "say", what: "Nobody is kept together." });
});

const one: RoomCase = {
  id: "case",
  savedAt: "2026-10-02T08:00:00Z",
  proposedAt: "2026-10-02 10:00",
  seen: "seen",
  what: "Staff PM",
  gradeFirst: "",
  impact: "",
  status: "proposed",
  rationale: "",
  rest: [],
  bars: [],
};

test("R24 nobody is through while the meeting has said nothing of their case, whatever it decided of their marks", () => {
  const across = { ...one, id: "across", gradeFirst: "grade 4" };
  const unrated = { rating: null, unratedReason: "on leave", cases: [{ ...one, id: "third" }] };
  const meeting = meetingOf([
    roomPerson("a", [3, 3, 3, 3], { cases: [one] }),
    roomPerson("b", [3, 3, 3, 3], { cases: [across] }),
    roomPerson("c", [], unrated),
    roomPerson("d", [3, 3, 3, 3], { cases: [{ ...one, id: "fourth", status: "approved" }] }),
  ]);
  const saying = (at: Meeting, id: string, word: ApprovalWord): RoomStep => ({
    do: "send",
    ...wordOnCase(at, on(at, id), on(at, id).cases[0]!, `${id} ${word}`, { word, comment: "" }),
  });
  const marked = all(
    meeting,
    ...["a", "b", "d"].map((id): RoomStep => ({ do: "send", ...keeping(meeting, on(meeting, id), id, "") })),
  );
  expect(["a", "b", "c", "d"].map((id) => isThrough(marked, id))).toEqual([false, false, false, true]);
  expect(leftOpen(marked)).toMatchObject({ talk: [], onlyCase: expect.arrayContaining(["a", "b", "c"]) });
  expect(leftInWords(marked)).toBe("3 promotion cases without the meeting's word");
  const reached = after(marked, saying(marked, "b", "grade reached"));
  expect(isThrough(reached, "b")).toBe(false);
  expect(caseOfMeeting(reached, across)).toBe("case: grade 4 reached, no word on the track yet");
  expect(openCaseSays(reached, "b")).toBe(caseOfMeeting(reached, across));
  const said = all(
    reached,
    saying(reached, "a", "agreed"),
    saying(reached, "b", "sent back"),
    saying(reached, "c", "not agreed"),
  );
  expect([openCount(said), leftInWords(said)]).toEqual([0, ""]);
});

test("what was recorded last is said: a decision, one taken back, the meeting's word on a case", () => {
  const meeting = meetingOf([roomPerson("a", [3, 3, 3, 3], { cases: [one] })]);
  const changed = after(meeting, changing(meeting, "a", "r1", 5));
  expect(lastRecorded(changed)).toBe("Name of a, Leadership 3 → 5");
  const undone = after(changed, { do: "send", ...undoing(changed, on(changed, "a"), "r2")! });
  expect(lastRecorded(undone)).toBe("Name of a, taken back: Leadership 5 → 3");
  const word = { word: "not agreed" as const, comment: "Too early." };
  const said = after(undone, { do: "send", ...wordOnCase(undone, on(undone, "a"), one, "r3", word) });
  expect(lastRecorded(said)).toBe("Name of a, case: not agreed");
  expect([undone, said].map((at) => caseOfMeeting(at, one))).toEqual([
    "case: no word yet",
    "case: not agreed",
  ]);
});

test("R14 sent back in the hub a case is with its manager at once; in a session another word can be said until HR collects", () => {
  const word = { word: "sent back" as const, comment: "Which outcome?" };
  const isAsked = (session: string) => {
    const meeting = meetingOf([roomPerson("a", [3, 3, 3, 3], { cases: [one] })], { session });
    const open = perform("word", meeting);
    const said = after(meeting, { do: "send", ...wordOnCase(meeting, on(meeting, "a"), one, "r1", word) });
    return [open, perform("word", said)].map((step) => step.do);
  };
  expect([isAsked(""), isAsked("s1")]).toEqual([
    ["open", "say"],
    ["open", "open"],
  ]);
});

test("a case that the file has anew is taken in: what waits and what is written stays, the word is chosen anew", () => {
  const meeting = meetingOf([roomPerson("a", [3, 3, 3, 3], { cases: [one] }), roomPerson("b", [3, 3, 4, 3])]);
  const back = { word: "sent back" as const, comment: "Which outcome?" };
  const asked = all(
    after(meeting, { do: "send", ...wordOnCase(meeting, on(meeting, "a"), one, "r1", back) }),
    { do: "taken", id: "r1" },
    { do: "tick", seconds: 5 },
  );
  expect([withManager(asked), withManager(meeting)]).toEqual([["a"], []]);
  const agreed = { word: "agreed" as const, comment: "Shown." };
  const refused = all(
    after(asked, { do: "send", ...wordOnCase(asked, on(asked, "a"), one, "r2", agreed) }),
    changing(asked, "b", "r3", 5),
    { do: "refuse", id: "r2", problems: [{ code: "case.changedSince", message: "Changed." }] },
    { do: "open", panel: { is: "word", case: one.id, word: "agreed", comment: "Half a line" } },
  );
  expect([isCaseOld(asked), isCaseOld(refused)]).toEqual([false, true]);
  const proposed = {
    ...one,
    seen: "anew",
    savedAt: "2026-11-13T08:00:00Z",
    proposedAt: "2026-11-13 09:00:00",
  };
  const saidBefore = { ...asked.decisions[0]!, when: "2026-11-12 10:00:00" };
  const room = { people: [{ ...on(meeting, "a"), cases: [proposed] }], decisions: [saidBefore] };
  const now = after(refused, { do: "takeIn", room });
  expect(openCaseSays(now, "a")).toBe("case: proposed again, no word yet");
  expect([isCaseOld(now), withManager(now), now.elapsed]).toEqual([false, [], 5]);
  expect([isDecided(now, "b"), now.outbox.length, now.refused.length]).toEqual([true, 1, 1]);
  expect(now.panel).toEqual({ is: "word", case: one.id, word: "", comment: "Half a line" });
  expect(now.notice).toBe("The case of Name of a was changed; it stands here as it is now.");
  expect(after(now, { do: "takeIn", room })).toEqual(now);
});

test("below stands that a word was not recorded, once the server refuses it", () => {
  const meeting = meetingOf([roomPerson("a", [3, 3, 3, 3], { cases: [one] })]);
  const word = { word: "agreed" as const, comment: "" };
  const said = after(meeting, { do: "send", ...wordOnCase(meeting, on(meeting, "a"), one, "r1", word) });
  const refused = after(said, { do: "refuse", id: "r1", problems: [] });
  expect([said.notice, refused.notice]).toEqual([
    "Name of a, case: agreed",
    "Not recorded: Name of a, case: agreed.",
  ]);
});

test("R14 after a word on the case U asks once more before it takes back the marks; a key takes back what was written last", () => {
  const meeting = meetingOf([roomPerson("a", [3, 3, 3, 3], { cases: [one] })]);
  const word = { word: "agreed" as const, comment: "" };
  const nothing = after(meeting, { do: "send", ...wordOnCase(meeting, on(meeting, "a"), one, "r1", word) });
  expect(perform("undo", nothing)).toMatchObject({
    what: "Nothing is decided about the marks of Name of a yet.",
  });
  const changed = after(nothing, changing(nothing, "a", "r2", 5));
  expect(perform("undo", changed)).toMatchObject({ do: "send", parcel: { call: "undoDecision" } });
  const spoken = after(changed, { do: "send", ...wordOnCase(changed, on(changed, "a"), one, "r3", word) });
  const asked = after(spoken, perform("undo", spoken));
  expect(asked.notice).toContain("W says another in its place.");
  expect(isDecided(asked, "a")).toBe(true);
  // What happens by itself meanwhile is no other step; one that somebody takes is.
  const ticked = after(asked, { do: "tick", seconds: 1 });
  expect(isDecided(after(ticked, perform("undo", ticked)), "a")).toBe(false);
  const elsewhere = after(asked, { do: "toggle", what: "names" });
  expect(perform("undo", elsewhere)).toMatchObject({ do: "say" });
});

test("R14 U says what holds again where something was decided before", () => {
  const meeting = begin();
  const changed = after(meeting, changing(meeting, "a", "r1", 5));
  const kept = after(changed, { do: "send", ...keeping(changed, on(changed, "a"), "r2", "") });
  const at = { ...kept, current: "a" };
  const undone = after(at, perform("undo", at));
  expect(undone.notice).toBe("Name of a, taken back: kept. What was decided before holds: Leadership 3 → 5");
  expect(undone.outbox.map(({ call }) => call)).toEqual(["recordDecision", "recordDecision", "undoDecision"]);
  expect(isDecided(undone, "a")).toBe(true);
  expect(isDecided(after(undone, perform("undo", undone)), "a")).toBe(false);
});

test("R takes back what was written last about the person, and nothing of others", () => {
  const meeting = begin();
  const written = { criterion: "Leadership", text: "Led the review.", source: "Bo" };
  const adding = (id: string, request: string): RoomStep => ({
    do: "add",
    ...evidence(on(meeting, id), request, written),
  });
  const current = on(meeting, meeting.current).id;
  const other = people.map(({ id }) => id).find((id) => id !== current)!;
  const both = all(meeting, adding(current, "e1"), adding(current, "e2"), adding(other, "e3"));
  const back = after(both, perform("takeBack", both));
  expect(newEvidence(back).map(({ id }) => id)).toEqual(["e1", "e3"]);
  const none = after(back, perform("takeBack", back));
  expect(newEvidence(none).map(({ id }) => id)).toEqual(["e3"]);
  expect(perform("takeBack", none)).toMatchObject({ do: "say" });
});

test("a case that is with its manager takes no word, and the room says so", () => {
  const of = (status: RoomCase["status"]) =>
    meetingOf([roomPerson("a", [3, 3, 3, 3], { cases: [{ ...one, status }] })]);
  expect(perform("word", of("proposed"))).toMatchObject({ do: "open" });
  expect(perform("word", of("sent back"))).toMatchObject({
    what: expect.stringContaining("is with its manager"),
  });
  expect(perform("word", of("approved"))).toMatchObject({
    what: expect.stringContaining("waits for the meeting"),
  });
});

test("what another meeting recorded is not the last of this one", () => {
  const meeting = meetingOf([roomPerson("a", [3, 3, 3, 3])]);
  const [about] = meeting.room.people;
  const row = (id: string, session: string): RoomDecision => ({
    ...{ id, person: about!.id, kind: "marks", from: "", to: "", reasonCode: "", comment: "", session },
    ...{ decidedBy: "", managerPresent: "", recordedBy: "", reverses: "", case: "", when: "" },
  });
  expect(lastRecorded({ ...meeting, decisions: [row("before", "s0")] })).toBe("");
  expect(lastRecorded({ ...meeting, decisions: [row("own", "s1"), row("other", "s0")] })).toBe(
    `${about!.name}, kept`,
  );
});

test("of the words on a case those stand that no later one replaced, since it was proposed", () => {
  const row = (id: string, part: Partial<RoomDecision>): RoomDecision => ({
    ...{ id, person: "a", kind: "approval", from: "session", to: "agreed", reasonCode: "", comment: "" },
    ...{
      session: "s1",
      decidedBy: "",
      managerPresent: "",
      recordedBy: "",
      reverses: "",
      case: one.id,
      when: "",
    },
    ...part,
  });
  const words = [
    row("skip", { from: "skip-level" }),
    row("first", { to: "sent back" }),
    row("grade", { kind: "promotion", from: "", to: "grade 4" }),
    row("again", { to: "not agreed" }),
    row("last", {}),
    row("hr", { kind: "promotion", to: "IC4", reasonCode: "approved" }),
  ];
  const stand = (of: RoomCase) => words.filter((word) => stillStands(word, of, words)).map(({ id }) => id);
  expect(stand(one)).toEqual(["skip", "grade", "last", "hr"]);
  const before = words.map((word) => ({ ...word, when: "2026-10-01 09:00:00" }));
  const later = { ...one, proposedAt: "2026-10-02 09:00:00" };
  expect(before.filter((word) => stillStands(word, later, before)).map(({ id }) => id)).toEqual(["hr"]);
});

test("Esc leaves what is open, then puts the expectations away; so do a decision and another person", () => {
  const shown = after(begin(), { do: "toggle", what: "expectation" });
  const under = after(shown, { do: "open", panel: { is: "keep", comment: "" } });
  const left = after(under, { do: "close" });
  expect([left.panel, left.shows.expectation]).toEqual([null, true]);
  for (const step of [
    { do: "close" },
    { do: "move", by: 1 },
    changing(left, left.current, "r1", 5),
  ] as RoomStep[])
    expect(after(left, step).shows.expectation).toBe(false);
});

test("R31 whoever goes on from a Keep or a word that Enter did not end is told so", () => {
  const meeting = {
    ...meetingOf([roomPerson("a", [3, 3, 3, 3], { cases: [one] }), ...people.slice(1)]),
    current: "a",
  };
  const left = (panel: Meeting["panel"]) => {
    const gone = after(after(meeting, { do: "open", panel } as RoomStep), { do: "go", to: "b" });
    return [gone.current, gone.notice, gone.outbox.length];
  };
  expect(left({ is: "keep", comment: "" })).toEqual([
    "b",
    "The marks of Name of a are not kept: that takes Enter.",
    0,
  ]);
  expect(left({ is: "word", case: one.id, word: "agreed", comment: "" })[1]).toBe(
    "The word on the case of Name of a is not recorded: that takes Enter.",
  );
  expect(left({ is: "later", note: "" })[1]).toBe("");
});

test("arrows stay within the agenda", () => {
  const meeting = crowd();
  const moves = (by: 1 | -1) => Array.from({ length: 60 }, (): RoomStep => ({ do: "move", by }));
  expect(all(meeting, ...moves(-1)).current).toBe(meeting.stops[0]);
  expect(all(meeting, ...moves(1)).current).toBe(meeting.stops[meeting.stops.length - 1]);
  expect(meeting.stops).toContain(together);
});

test("the meeting ends after the last of the agenda: who is not decided and who was put off stand there, apart", () => {
  const meeting = all(crowd(), { do: "go", to: "b" }, { do: "putOff", note: "Ask Support." });
  const ended = all(meeting, ...Array.from({ length: 60 }, (): RoomStep => ({ do: "move", by: 1 })));
  expect(ended.current).toBe(theEnd);
  expect(leftOpen(ended)).toMatchObject({ putOff: ["b"], group: meeting.agenda.confirm });
  expect(leftOpen(ended).talk).toContain("a");
  expect(openCount(ended)).toBe(44);
  const decided = after(ended, changing(ended, "b", "r1", 5));
  expect(leftOpen(decided).putOff).toEqual([]);
  expect(openCount(decided)).toBe(43);
});

test("who has no marks is passed by the arrows, opened by name all the same, and leads on to the end", () => {
  const meeting = meetingOf([...people, roomPerson("gone", [], { rating: null, unratedReason: "left" })]);
  expect(meeting.stops).not.toContain("gone");
  const opened = after(meeting, { do: "go", to: "gone" });
  expect(after(opened, { do: "move", by: 1 }).current).toBe(theEnd);
  expect(after(opened, { do: "move", by: -1 }).current).toBe(meeting.stops.at(-2));
  expect(perform("later", opened)).toEqual({ do: "say", what: "Name of gone has no marks: left." });
});

test("why a key did nothing stays in view until the next step, whatever happens meanwhile by itself", () => {
  const said = after(begin(), perform("together", begin()));
  expect(said.notice).toBe("There is nobody about whom only an opinion is missing.");
  const later = all(said, { do: "tick", seconds: 1 }, { do: "catchUp", decisions: [] });
  expect(later.notice).toBe(said.notice);
  expect(after(later, { do: "move", by: 1 }).notice).toBe("");
});

test("however decisions, replies and refusals follow each other, each waits, is saved, or is kept as refused: exactly one of them", () => {
  const event = fc.record({
    kind: fc.constantFrom("decide", "undo", "take", "refuse", "catchUp", "move"),
    person: fc.constantFrom("a", "b", "c", "d"),
    mark: fc.constantFrom(1, 2, 4, 5) as fc.Arbitrary<1 | 2 | 4 | 5>,
  });
  fc.assert(
    fc.property(fc.array(event, { maxLength: 30 }), (events) => {
      let meeting = begin();
      const server: RoomDecision[] = [];
      const made: string[] = [];
      const taken = new Set<string>();
      for (const [at, { kind, person, mark }] of events.entries()) {
        const id = `r${at}`;
        const [first] = meeting.outbox;
        if (kind === "decide") {
          meeting = after(meeting, changing(meeting, person, id, mark));
          made.push(id);
        }
        const undo = kind === "undo" && undoing(meeting, on(meeting, person), id);
        if (undo) {
          meeting = after(meeting, { do: "send", ...undo });
          made.push(id);
        }
        if (kind === "take" && first) {
          server.push(...meeting.decisions.filter((one) => one.id === first.id));
          taken.add(first.id);
          meeting = after(meeting, { do: "taken", id: first.id });
        }
        if (kind === "refuse" && first)
          meeting = after(meeting, { do: "refuse", id: first.id, problems: [] });
        if (kind === "catchUp") meeting = after(meeting, { do: "catchUp", decisions: [...server] });
        if (kind === "move") meeting = after(meeting, { do: "move", by: 1 });
      }
      const waiting = meeting.outbox.map(({ id }) => id);
      const refused = meeting.refused.map(({ parcel }) => parcel.id);
      expect([...taken, ...waiting, ...refused].sort()).toEqual([...made].sort());
      for (const id of waiting) expect(meeting.decisions.some((one) => one.id === id)).toBe(true);
    }),
  );
});
