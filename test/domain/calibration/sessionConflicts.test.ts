/** Who must not take part where, and the split that avoids it. */
import fc from "fast-check";
import {
  type Conflict,
  conflictsOf,
  type InSession,
  mayBeAllowed,
  type Participant,
} from "../../../src/domain/calibration/sessionConflicts";
import { conflictsIn, sessionRoster } from "../../../src/domain/calibration/sessionRoster";
import { partNames, splitSession } from "../../../src/domain/calibration/sessionSplit";
import { withoutConflicts } from "../../../src/domain/calibration/withoutConflicts";

const someone = (id: string, fields: Partial<InSession> = {}): InSession => ({
  id,
  name: `Name ${id}`,
  manager: "",
  grade: 3,
  seat: "",
  ...fields,
});
const participant = (person: InSession): Participant => ({
  email: `${person.id}@example.com`,
  name: person.name,
  rows: [person],
});

test.each<[string, Partial<InSession>, Partial<InSession> & { id?: string }, Conflict["kind"] | null]>([
  ["the own row", { grade: 4 }, { id: "me", grade: 4 }, "self"],
  ["the own manager's row", { grade: 4, manager: "other" }, { grade: 5 }, "manager"],
  ["proposed for the same seat", { grade: 5, seat: "Director" }, { grade: 4, seat: "Director" }, "seat"],
  ["another seat", { grade: 5, seat: "Director" }, { grade: 4, seat: "VP" }, null],
  ["no seats", { grade: 5 }, { grade: 4 }, null],
  ["at the same grade", { grade: 4 }, { grade: 4 }, "grade"],
  ["below the person's grade", { grade: 3 }, { grade: 4 }, "grade"],
  ["above the ladder", { grade: null }, { grade: 6 }, null],
])("R4 %s", (_, own, other, kind) => {
  const found = conflictsOf([participant(someone("me", own))], [someone("other", other)]);
  expect(found.map((one) => one.kind)).toEqual(kind ? [kind] : []);
});

test("R4 nobody is in conflict who is not on the roster", () => {
  expect(conflictsOf([{ email: "hr@example.com", name: "HR", rows: [] }], [someone("p1")])).toEqual([]);
});

test("R4 of several rows of one participant that can't be read, each counts, whatever ID it says", () => {
  const row = { name: "Bo", email: "bo@example.com", level: "M5", department: "" };
  const ida = { ...row, name: "Ida", email: "ida@example.com", level: "IC3", manager: "", id: "ida" };
  const unread = [
    { ...row, id: "bo", manager: "cy" },
    { ...row, id: "bo", manager: "ida" },
  ];
  const ladder = { levels: [] };
  const conflicts = (rows: typeof unread) => {
    const roster = sessionRoster([ida as never], { people: [ida, ...rows], raters: [] }, [], ladder);
    return conflictsIn({ present: ["bo@example.com"], people: ["ida"] }, roster).map(({ text }) => text);
  };
  const told = ["Ida is the manager of Bo, who takes part."];
  expect(conflicts(unread)).toEqual(told);
  expect(conflicts([unread[0]!, { ...unread[1]!, id: "other" }])).toEqual(told);
  expect(conflicts(unread.slice(0, 1))).toEqual([]);
});

test("R1 the own row is the one conflict HR can't allow", () => {
  expect((["self", "manager", "seat", "grade"] as const).filter((kind) => !mayBeAllowed({ kind }))).toEqual([
    "self",
  ]);
});

test("R1 R4 whoever is allowed for a reason sees all rows but the own one", () => {
  const [me, peer] = [someone("me"), someone("peer")].map((one) => ({
    ...one,
    ...{ level: "IC3", track: "IC" as const, department: "" },
  }));
  const roster = {
    people: [me!, peer!],
    above: [],
    addresses: [{ address: "me@example.com", name: "Me", id: "me" }],
  };
  const session = { facilitator: "hr@example.com", participants: ["me@example.com"], people: ["me", "peer"] };
  const shown = (allowedBecause: string) => withoutConflicts({ ...session, allowedBecause }, roster).people;
  expect(shown("")).toEqual([]);
  expect(shown("Nobody else knows this area.")).toEqual(["peer"]);
});

test("a split by grade: the managers are discussed by their directors, the directors by those above", () => {
  const managers = ["a", "b", "c"].map((id) => someone(id, { grade: 4, manager: "d" }));
  const directors = ["d", "e"].map((id) => someone(id, { grade: 5, manager: "top" }));
  const team = ["p1", "p2", "p3"].map((id) => someone(id, { grade: 2, manager: "a" }));
  const top = participant(someone("top", { grade: null }));
  const participants = [...managers.map(participant), ...directors.map(participant), top];
  const people = [...team, ...managers, ...directors];
  const all = { people: people.map(({ id }) => id), participants: participants.map(({ email }) => email) };
  expect(splitSession(all, conflictsOf(participants, people))).toEqual([
    { people: ["p1", "p2", "p3"], participants: all.participants },
    { people: ["a", "b", "c"], participants: ["d@example.com", "e@example.com", "top@example.com"] },
    { people: ["d", "e"], participants: ["top@example.com"] },
  ]);
});

test("a split leaves nobody out and no conflict in, whatever the organisation", () => {
  const anybody = fc.record({
    grade: fc.constantFrom(null, 2, 3, 4),
    manager: fc.constantFrom("", "p0", "p1"),
    seat: fc.constantFrom("", "Director"),
  });
  fc.assert(
    fc.property(fc.array(anybody, { minLength: 1, maxLength: 12 }), fc.nat(12), (fields, present) => {
      const people = fields.map((one, at) => someone(`p${at}`, one));
      const participants = people.slice(0, present).map(participant);
      const all = {
        people: people.map(({ id }) => id),
        participants: participants.map(({ email }) => email),
      };
      const conflicts = conflictsOf(participants, people);
      const parts = splitSession(all, conflicts);
      expect(parts.flatMap((part) => part.people).sort()).toEqual([...all.people].sort());
      for (const part of parts)
        expect(
          conflicts.filter(
            (one) => part.people.includes(one.person) && part.participants.includes(one.participant),
          ),
        ).toEqual([]);
    }),
  );
});

test.each([
  ["Everybody", [[2, 4, 3], [5]], ["Everybody, grades 2 to 4", "Everybody, grade 5"]],
  ["Grades 6 and 7", [[6], [7], [7]], ["Grade 6", "Grade 7", "Grade 7, part 2"]],
  ["Everybody", [[], [5, 5]], ["Everybody", "Everybody, grade 5"]],
])("parts of %p with the grades %p are called after what is in them", (name, grades, names) =>
  expect(partNames(name, grades)).toEqual(names),
);
