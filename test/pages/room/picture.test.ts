/** What the pictures show: who stands where, nobody over anybody, and the bands before and after. */
import fc from "fast-check";
import { personOf } from "../../../src/pages/room/meeting";
import { decision } from "../../../src/pages/room/parcels";
import {
  bandCounts,
  gradeDots,
  gradeSentence,
  spread,
  withoutOverall,
} from "../../../src/pages/room/picture";
import { after } from "../../../src/pages/room/steps";
import { meetingOf, roomPerson } from "./sampleRoom";

const people = [
  roomPerson("a", [3, 3, 3, 3]),
  roomPerson("b", [3, 3, 3, 3]),
  roomPerson("c", [4, 4, 4, 4], { track: "M", level: "M3" }),
  roomPerson("d", [2, 2, 2, 2], { grade: 4, level: "IC4" }),
  roomPerson("e", [], { rating: null, unratedReason: "late" }),
];
const at = (id: string) => after(meetingOf(people), { do: "go", to: id });

test("both tracks of the person's grade, equal overalls beside each other; another grade is not in it", () => {
  const dots = gradeDots(at("a"), 0.2);
  expect(dots.map(({ id, column, value }) => [id, column, value])).toEqual([
    ["a", 0, 3],
    ["b", 1, 3],
    ["c", 0, 4],
  ]);
  expect(dots.filter(({ isCurrent }) => isCurrent).map(({ id }) => id)).toEqual(["a"]);
});

test("R32 whoever has no overall is counted beside the picture", () => {
  const meeting = at("a");
  expect(withoutOverall(meeting, gradeDots(meeting, 0.2))).toEqual({ IC: 1, M: 0 });
});

test("R19 under five people on a track nothing is generalised", () => {
  expect(gradeSentence(gradeDots(at("a"), 0.2), 3)).toBe(
    "At grade 3, 2 of 2 on IC and 1 of 1 in management stand at 3 or above. Too few to generalise.",
  );
  expect(gradeSentence(gradeDots(at("d"), 0.2), 4)).toBe(
    "At grade 4, 0 of 1 on IC stand at 3 or above; nobody in management has marks there.",
  );
});

test("the bands count the meeting as submitted and as it stands", () => {
  const meeting = at("a");
  const marks = { "Hard skills": 5, "Cross-functionality": 5, Leadership: 4 } as const;
  const said = { reasonCode: "New evidence", comment: "Seen." };
  const changed = after(meeting, {
    do: "send",
    ...decision(meeting, personOf(meeting, "a")!, "r1", marks, said),
  });
  expect(bandCounts(changed)).toEqual([
    { band: 5, before: 0, now: 0 },
    { band: 4, before: 1, now: 2 },
    { band: 3, before: 2, now: 1 },
    { band: 2, before: 1, now: 1 },
    { band: 1, before: 0, now: 0 },
  ]);
});

test("no dot covers another, and each lies as near to the middle as it can", () => {
  const values = fc.array(
    fc.integer({ min: 4, max: 20 }).map((quarters) => ({ value: quarters / 4 })),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(values, (dots) => {
      const placed = spread(dots, 0.3);
      expect(placed).toHaveLength(dots.length);
      for (const one of placed)
        for (const other of placed)
          if (one !== other && one.column === other.column)
            expect(Math.abs(one.value - other.value)).toBeGreaterThanOrEqual(0.3 - 1e-9);
      const columns = new Set(placed.map(({ column }) => column));
      expect([...columns].sort((a, b) => a - b)).toEqual([...columns.keys()].map((_, place) => place));
    }),
  );
});
