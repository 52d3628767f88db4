/** One order: the room talks as the sheet Agenda says, and what is asked of it otherwise keeps that order. */
import type { RoomPerson } from "../../../src/domain/calibration/room";
import { findPeople, openMeeting, talkedIn, theEnd, together, whyOn } from "../../../src/pages/room/meeting";
import { after } from "../../../src/pages/room/steps";
import { roomPerson, sampleRoom } from "./sampleRoom";

const flag = { code: "allAlike" as const, text: "All marks are alike: 3.", brief: "all alike" };
const people = ["a", "b", "c", "d", "e"].map((id) =>
  roomPerson(id, id === "e" ? [3, 4, 3, 3] : [3, 3, 3, 3], { flags: id === "e" ? [] : [flag] }),
);
const late = roomPerson("f", [], { rating: null, unratedReason: "late" });
/** Not the order of any rule the page knows. */
const stops = [
  { id: "c", part: "discuss", minutes: 5.5, why: ["The overall lies at the border of two bands."] },
  { id: "a", part: "discuss", minutes: 2, why: [flag.text] },
  { id: "d", part: "discuss", minutes: 1.5, why: [flag.text] },
  { id: "b", part: "no time", minutes: 0, why: [flag.text] },
  { id: "e", part: "confirm", minutes: 0, why: [] },
] as const;
const open = (all: readonly RoomPerson[], minutes = 60, grades = [3]) =>
  openMeeting(sampleRoom(all, { plan: { stops, basis: "As planned." } }), {
    minutes,
    grades,
    decidedBy: "",
    silentTogether: false,
  });

/** Without the one whom nobody questioned and who may fill the time. */
const questioned = ({ agenda }: ReturnType<typeof open>) =>
  agenda.discuss.map(({ id }) => id).filter((id) => id !== "e");

test("as planned: the Agenda's order, minutes and reasons; who has no marks is no stop", () => {
  const meeting = open([...people, late]);
  expect(meeting.stops).toEqual(["c", "a", "d", together, "b", theEnd]);
  expect(meeting.agenda.discuss.map(({ minutes }) => minutes)).toEqual([5.5, 2, 1.5]);
  expect(whyOn(meeting, people[2]!)).toEqual(["The overall lies at the border of two bands."]);
});

test("with other minutes they are shared out anew, and the order stays", () => {
  expect(questioned(open(people, 30))).toEqual(["c", "a", "d", "b"]);
});

test("R32 somebody with marks who is not on the Agenda is talked about all the same", () => {
  const meeting = open([...people, roomPerson("g", [2, 2, 2, 2], { flags: [flag] })]);
  expect(questioned(meeting)).toEqual(["c", "a", "d", "b", "g"]);
});

test("R19 the minutes handed in are of a grade and track, and the look together is shared by those in it", () => {
  const meeting = { ...open(people), spent: { a: 100, c: 40, [together]: 30 } };
  expect(talkedIn(meeting)).toEqual([{ grade: 3, track: "IC", people: 5, seconds: 170 }]);
});

test("a meeting that was begun in another browser goes on with its clock and its minutes; one in the hub begins anew", () => {
  const talked = [{ grade: 3, track: "IC" as const, people: 5, seconds: 720 }];
  const begun = (session: string) =>
    openMeeting(
      sampleRoom(people, { session }),
      {
        minutes: 60,
        grades: [3],
        decidedBy: "",
        silentTogether: false,
      },
      talked,
    );
  const goesOn = { ...begun("s1"), spent: { a: 100 } };
  expect([goesOn.elapsed, talkedIn(goesOn)[0]!.seconds]).toEqual([720, 820]);
  expect(begun("").elapsed).toBe(0);
});

test("who lacks nothing but an opinion is talked about last, or looked at with the others where the meeting says so", () => {
  const plan = [
    stops[0],
    { id: "a", part: "opinions missing", minutes: 2, why: ["1 of 4 opinions is missing."] },
    stops[4],
  ] as const;
  const some = people.filter(({ id }) => ["c", "a", "e"].includes(id));
  const room = sampleRoom(some, { plan: { stops: plan, basis: "As planned." } });
  const setting = { minutes: 60, grades: [3], decidedBy: "", silentTogether: false };
  const meeting = openMeeting(room, setting);
  expect(meeting.stops).toEqual(["c", "a", together, theEnd]);
  const chosen = after(meeting, { do: "lookTogether" });
  expect(chosen).toMatchObject({ stops: ["c", together, theEnd], current: together });
  expect(chosen.agenda.confirm).toEqual(["e", "a"]);
  expect(chosen.notice).toContain("1 person");
  // Once more takes it back.
  const back = after(chosen, { do: "lookTogether" });
  expect(back).toMatchObject({ stops: meeting.stops, current: "a", silentTogether: false });
  expect(back.agenda).toEqual(meeting.agenda);
  // As the browser takes it up again.
  expect(openMeeting(room, { ...setting, silentTogether: true }).stops).toEqual(chosen.stops);
});

test("whoever is looked for by name comes before those whose manager is called so", () => {
  const all = [
    roomPerson("a", [], { manager: "Siobhán Okafor" }),
    roomPerson("b", [], { name: "Siobhán Zhang" }),
  ];
  const { byOwn, byManager } = findPeople(open(all), "siobh");
  expect([byOwn, byManager].map((found) => found.map(({ id }) => id))).toEqual([["b"], ["a"]]);
});
