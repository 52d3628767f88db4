/** A room of a few people, each with four marks, for tests of the page's pure parts. */
import type { Room, RoomPerson } from "../../../src/domain/calibration/room";
import type { Mark } from "../../../src/domain/rating/rating";
import { type Meeting, openMeeting } from "../../../src/pages/room/meeting";

const names = ["Hard skills", "Cross-functionality", "Leadership", "Accountability"];

export const roomPerson = (
  id: string,
  marks: readonly Mark[],
  fields: Partial<RoomPerson> = {},
): RoomPerson => ({
  id,
  name: `Name of ${id}`,
  title: "Senior PM",
  level: "IC3",
  track: "IC",
  grade: 3,
  manager: "Guðrún Oliveira",
  managerIsHere: null,
  timeInGrade: "1 year",
  rating: {
    rating: `2026/${id}/boss@example.com`,
    rater: "Guðrún Oliveira",
    assessments: Object.fromEntries(
      names.map((name, at) => [name, { mark: marks[at] ?? null, evidence: "Seen." }]),
    ),
    more: [],
  },
  second: [],
  last: null,
  flags: [],
  opinions: [],
  opinionsMissing: 0,
  cases: [],
  unratedReason: "",
  ...fields,
});

export const sampleRoom = (people: readonly RoomPerson[], fields: Partial<Room> = {}): Room => ({
  key: "room",
  title: "2026 H2",
  session: "s1",
  participants: [],
  minutes: 60,
  plan: { stops: [], basis: "" },
  canDecide: true,
  whyNot: "",
  criteria: names.map((name) => ({ name, covers: "", weight: 1, onlyFor: "" as const })),
  scale: [],
  reasonCodes: [{ name: "New evidence", use: "" }],
  bandCuts: [1.5, 2.5, 3.5, 4.5],
  levels: [],
  texts: [],
  people,
  decisions: [],
  ...fields,
});

export const meetingOf = (people: readonly RoomPerson[], fields: Partial<Room> = {}): Meeting =>
  openMeeting(sampleRoom(people, fields), {
    minutes: 60,
    grades: [3, 4],
    decidedBy: "The room",
    silentTogether: false,
  });
