/** Whom a meeting's agenda is about and whose opinions count there, and who is shown in no meeting. */
import { defaultBandCuts } from "../../../src/domain/calibration/band";
import { inNoSession } from "../../../src/domain/calibration/inNoSession";
import { type Opinion, type OpinionRecord, opinionId } from "../../../src/domain/calibration/opinion";
import type { Session } from "../../../src/domain/calibration/session";
import { sessionAgenda, wholeAgenda } from "../../../src/domain/calibration/sessionAgenda";
import { sessionRoster } from "../../../src/domain/calibration/sessionRoster";
import { aboveTheLadder } from "../../../src/domain/ladder/ladder";
import { ladder, person, rating, standing } from "../examples";

const boss = "b1@example.com";
const [one, two] = ["p1@example.com", "p2@example.com"];
const ida = person({ id: "E1", name: "Ida", manager: "B1", level: "IC3" });
const participants = ["P1", "P2"].map((id) => person({ id, level: "M5", manager: "C1" }));
const chief = person({ id: "C1", level: aboveTheLadder });
const everybody = [ida, person({ id: "B1", level: "M5", manager: "C1" }), ...participants, chief];
const standings = everybody.map((who) =>
  standing({
    person: who,
    level: ladder.levels.find(({ code }) => code === who.level),
    rating: who === ida ? rating({ person: "E1", rater: boss }) : null,
    unratedReason: who === ida ? "" : "late",
  }),
);
const roster = sessionRoster(everybody, { people: everybody, raters: [] }, [], ladder);
const session = (fields: Partial<Session> = {}): Session => ({
  ...{ id: "s1", cycle: "2026", name: "Monday", date: "", minutes: 60, facilitator: "hr@example.com" },
  ...{ participants: [one, boss], people: ["E1"], allowedBecause: "", closedOn: "", file: "", fileHolds: "" },
  ...fields,
});
const opinion = (participant: string, answer: Opinion["answer"], of = "s1"): OpinionRecord => ({
  ...{ id: opinionId(of, "E1", participant), cycle: "2026", session: of, person: "E1", name: "Ida" },
  ...{ participant, answer, line: answer, savedAt: "2026-05-01T09:00:00.000Z" },
});
const facts = {
  ladder,
  people: standings,
  roster,
  bandCuts: defaultBandCuts,
  shifts: new Map<string, number>(),
};

test("R1 an agenda counts what those say who take part in this meeting, not on marks they gave", () => {
  const opinions = [
    opinion(one, "agree"),
    opinion(one, "have a question", "s2"),
    opinion(two, "have a question"),
    opinion(boss, "have a question"),
  ];
  const { rows } = sessionAgenda(session(), { ...facts, opinions });
  expect(rows.map(({ id, opinions: said, opinionsMissing }) => [id, said, opinionsMissing])).toEqual([
    ["E1", [{ answer: "agree", line: "agree" }], 0],
  ]);
});

test("R1 who is in conflict with somebody present is not on it, and is named", () => {
  const planned = session({ people: ["E1", "P2"] });
  const { rows, leftOut } = sessionAgenda(planned, { ...facts, opinions: [] });
  expect(rows.map(({ id }) => id)).toEqual(["E1"]);
  expect(new Set(leftOut.map(({ person: id }) => id))).toEqual(new Set(["P2"]));
});

test("without sessions everybody on the ladder is in one meeting, and nobody else", () => {
  const { rows } = wholeAgenda(facts, 60, "2026");
  expect(rows.map(({ id }) => id).sort()).toEqual(["B1", "E1", "P1", "P2"]);
});

test("R33 who has marks and is shown in no session is known once there is one", () => {
  const marked = [{ person: "E1" }, { person: "P2" }];
  expect(inNoSession(marked, [], roster)).toEqual([]);
  expect(inNoSession(marked, [session()], roster)).toEqual([{ person: "P2" }]);
  expect(inNoSession(marked, [session({ people: ["E1", "P2"] })], roster)).toEqual([{ person: "P2" }]);
});
