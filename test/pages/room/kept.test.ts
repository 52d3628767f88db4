/** What a browser kept of a meeting comes along, whether the meeting goes on or begins from the top. */

import { type KeptMeeting, takenUp, withKept } from "../../../src/pages/room/kept";
import { isDecided, type Meeting, personOf } from "../../../src/pages/room/meeting";
import { evidence, keeping } from "../../../src/pages/room/parcels";
import { perform } from "../../../src/pages/room/perform";
import { after } from "../../../src/pages/room/steps";
import { meetingOf, roomPerson, sampleRoom } from "./sampleRoom";

const flag = { code: "allAlike" as const, text: "All marks are alike: 3.", brief: "all alike" };
const boss = "Guðrún Oliveira";
const people = ["a", "b"].map((id) => roomPerson(id, [3, 3, 3, 3], { flags: [flag] }));
const setting = { minutes: 60, grades: [3], decidedBy: "The room", silentTogether: false };

/** Left with a decision and new evidence unsaved, a note, a panel, at the second person. */
function left(): KeptMeeting {
  const meeting = after(meetingOf(people), { do: "present", manager: boss });
  const written = { criterion: "Leadership", text: "Led it.", source: "Ann" };
  const steps = [
    { do: "send", ...keeping(meeting, people[0]!, "r1", "As it stands.") } as const,
    { do: "add", ...evidence(people[0]!, "e1", written) } as const,
    { do: "go", to: "b" } as const,
    { do: "putOff", note: "After the break" } as const,
    { do: "open", panel: { is: "keep", comment: "Half a" } } as const,
  ];
  const last = steps.reduce<Meeting>(after, meeting);
  const { outbox, refused, added, later, panel, left, present, current } = last;
  return {
    ...{ outbox, refused, added, later, panel, left, present, current, setting },
    ...{ elapsed: 300, talkedBefore: [], unsaved: last.decisions },
  };
}

test("R31 begun from the top, nothing unsaved is dropped, and the manager who was present still is", () => {
  const begun = withKept(meetingOf(people), left());
  expect(begun.outbox.map(({ id }) => id)).toEqual(["r1", "e1"]);
  expect(isDecided(begun, "a")).toBe(true);
  expect(begun.added.map(({ id }) => id)).toEqual(["e1"]);
  expect(begun.later).toEqual({ b: "After the break" });
  expect(begun.present).toEqual({ [boss]: true });
  expect(begun).toMatchObject({ current: begun.stops[0], panel: null, elapsed: 0 });
});

test("R31 gone on with, it stands where it was left; what was saved meanwhile is there once", () => {
  const before = left();
  const room = sampleRoom(people, { decisions: before.unsaved });
  const taken = takenUp(room, before);
  expect(taken).toMatchObject({ current: "b", panel: { is: "keep", comment: "Half a" }, elapsed: 300 });
  expect(taken.decisions).toHaveLength(1);
});

test("whether a manager is here is known from this meeting's decisions, in whatever browser; another meeting's says nothing", () => {
  const [row] = left().unsaved;
  const opened = (session: string, managerPresent: "" | "yes" | "no") =>
    meetingOf(people, { decisions: [{ ...row!, session, managerPresent }] }).present;
  expect(row!.managerPresent).toBe("yes");
  expect(opened("s1", "yes")).toEqual({ [boss]: true });
  expect(opened("s1", "no")).toEqual({ [boss]: false });
  expect(opened("s1", "")).toEqual({});
  expect(opened("s0", "yes")).toEqual({});
  const overTheHub = { session: "", decisions: [{ ...row!, session: "" }] };
  expect(meetingOf(people, overTheHub).present).toEqual({ [boss]: true });
});

test("kept once more, the line said before stands in the field; after a change it is blank", () => {
  const meeting = meetingOf(people);
  const kept = after(meeting, {
    do: "send",
    ...keeping(meeting, personOf(meeting, "a")!, "r1", "Two quarters."),
  });
  const asked = (of: Meeting) => perform("keep", { ...of, current: "a" });
  expect(asked(kept)).toEqual({ do: "open", panel: { is: "keep", comment: "Two quarters." } });
  const changed = kept.decisions.map((row) => ({
    ...row,
    to: row.to.replace("Leadership 3", "Leadership 4"),
  }));
  expect(asked({ ...kept, decisions: changed })).toEqual({ do: "open", panel: { is: "keep", comment: "" } });
});
