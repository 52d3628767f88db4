/** What the room sends: a decision, several at once, one taken back, new evidence; each with what it makes visible at once. */

import type { ApprovalWord } from "../../domain/calibration/approval";
import { gradeDecision } from "../../domain/calibration/caseInWords";
import type { RoomCase, RoomDecision, RoomEvidence, RoomPerson } from "../../domain/calibration/room";
import { criteriaAt } from "../../domain/ladder/ladder";
import { formatMarks } from "../../domain/rating/marksText";
import type { Marks } from "../../domain/rating/rating";
import { isDecided, lastOn, type Meeting, marksOn, nameOf, personOf } from "./meeting";
import type { Parcel } from "./outbox";
import { keptTogether, rowInWords } from "./recorded";

export interface Sending {
  readonly parcel: Parcel;
  readonly decisions: readonly RoomDecision[];
}

interface Said {
  readonly reasonCode: string;
  readonly comment: string;
}

/** The marks to hold from now on, of the criteria decided on. */
export function decision(
  meeting: Meeting,
  person: RoomPerson,
  id: string,
  marks: Marks,
  said: Said,
): Sending {
  const now = marksOn(meeting, person);
  const seen: Marks = Object.fromEntries(Object.keys(marks).map((name) => [name, now[name] ?? null]));
  const row = {
    ...unsaved(meeting, id, person.id),
    ...said,
    managerPresent: presence(meeting, person),
    from: formatMarks(seen),
    to: formatMarks(marks),
  };
  const { decidedBy, room } = meeting;
  return {
    parcel: {
      id,
      call: "recordDecision",
      people: [person.id],
      label: `${person.name}, ${rowInWords(row)}`,
      input: {
        id,
        person: person.id,
        marks,
        seen,
        after: lastOn(meeting, person.id)?.id ?? "",
        ...said,
        decidedBy,
        session: room.session,
        managerPresent: row.managerPresent,
        request: id,
      },
    },
    decisions: [row],
  };
}

/** Every mark as it stands. */
export const keeping = (meeting: Meeting, person: RoomPerson, id: string, comment: string): Sending =>
  decision(meeting, person, id, wholeMarks(meeting, person), { reasonCode: "", comment });

/** One row each for those whom nobody questioned. */
export function keepingTogether(meeting: Meeting, id: string): Sending {
  const people = meeting.agenda.confirm
    .filter((one) => !isDecided(meeting, one))
    .map((one) => personOf(meeting, one)!);
  return {
    parcel: {
      id,
      call: "keepTogether",
      people: people.map((one) => one.id),
      label: `${people.length} people, kept together`,
      input: {
        people: people.map((one) => ({ person: one.id, seen: wholeMarks(meeting, one) })),
        decidedBy: meeting.decidedBy,
        session: meeting.room.session,
        request: id,
      },
    },
    decisions: people.map((one) => {
      const marks = formatMarks(wholeMarks(meeting, one));
      return { ...unsaved(meeting, `${id}/${one.id}`, one.id), from: marks, to: marks };
    }),
  };
}

/** The last decision about a person taken back by a row of its own (R14); null where there is none. */
export function undoing(meeting: Meeting, person: RoomPerson, id: string): Sending | null {
  const last = lastOn(meeting, person.id);
  if (!last) return null;
  const row = { ...unsaved(meeting, id, person.id), from: last.to, to: last.from, reverses: last.id };
  return {
    parcel: {
      id,
      call: "undoDecision",
      people: [person.id],
      label: `${person.name}, ${rowInWords(row)}`,
      input: { id, decision: last.id, person: person.id, request: id },
    },
    decisions: [row],
  };
}

/** The last press for several people taken back: a row for each, so that whoever was decided anew meanwhile stays. */
export const undoingTogether = (meeting: Meeting, id: string): readonly Sending[] =>
  keptTogether(meeting).map(({ person }) => undoing(meeting, personOf(meeting, person)!, `${id}/${person}`)!);

/** What the meeting says of a promotion case; HR decides it later. */
export function wordOnCase(
  meeting: Meeting,
  person: RoomPerson,
  one: RoomCase,
  id: string,
  { word, comment }: { readonly word: ApprovalWord; readonly comment: string },
): Sending {
  const { decidedBy, room } = meeting;
  const said = wordSaid(one, meeting.decisions, word);
  const row = { ...unsaved(meeting, id, person.id), ...said, case: one.id, comment };
  return {
    parcel: {
      id,
      call: "sayOfCase",
      people: [person.id],
      label: `${person.name}, ${rowInWords(row)}`,
      input: {
        case: one.id,
        seen: one.seen,
        word,
        by: decidedBy,
        comment,
        session: room.session || room.title,
        request: id,
      },
    },
    decisions: [row],
  };
}

function wordSaid(one: RoomCase, decisions: readonly RoomDecision[], word: ApprovalWord) {
  const { gradeFirst } = one;
  if (word === "grade reached") return { kind: "promotion" as const, from: "", to: gradeFirst, reverses: "" };
  if (word === "grade taken back")
    return {
      kind: "promotion" as const,
      from: gradeFirst,
      to: "",
      reverses: gradeDecision(one, decisions)?.id ?? "",
    };
  return { kind: "approval" as const, from: "session", to: word, reverses: "" };
}

export function evidence(
  person: RoomPerson,
  id: string,
  { criterion, text, source }: { readonly criterion: string; readonly text: string; readonly source: string },
): { readonly parcel: Parcel; readonly evidence: RoomEvidence & { readonly person: string } } {
  const rating = person.rating?.rating ?? "";
  return {
    parcel: {
      id,
      call: "addEvidence",
      people: [person.id],
      label: `${person.name}, new evidence on ${criterion}`,
      input: { rating, criterion, text, source, request: id },
    },
    evidence: {
      id,
      person: person.id,
      criterion,
      text: `${text.trim()} (${source.trim()})`,
      date: "",
      kind: "",
      link: "",
    },
  };
}

/** What this meeting wrote by mistake. */
export const takingBack = (
  meeting: Meeting,
  { id: entry, person, criterion, text }: Meeting["added"][number],
  id: string,
): Sending => ({
  parcel: {
    id,
    call: "takeBackEvidence",
    people: [person],
    label: `${nameOf(meeting, person)}, taken back: new evidence on ${criterion}`,
    input: { entry, text, request: id },
  },
  decisions: [],
});

const wholeMarks = (meeting: Meeting, person: RoomPerson): Marks => {
  const now = marksOn(meeting, person);
  return Object.fromEntries(
    criteriaAt(meeting.room.criteria, person.level).map(({ name }) => [name, now[name] ?? null]),
  );
};

const presence = ({ present }: Meeting, { manager }: RoomPerson): "" | "yes" | "no" => {
  const said = present[manager];
  return said === undefined ? "" : said ? "yes" : "no";
};

const unsaved = ({ decidedBy, room }: Meeting, id: string, person: string): RoomDecision => ({
  id,
  session: room.session || room.title,
  person,
  kind: "marks",
  from: "",
  to: "",
  reasonCode: "",
  comment: "",
  decidedBy,
  managerPresent: "",
  recordedBy: "",
  reverses: "",
  case: "",
  when: "",
});
