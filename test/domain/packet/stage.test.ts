import { isLate, type RaterProgress, type Stage, stageOf } from "../../../src/domain/packet/stage";

const made: RaterProgress = {
  hasPacket: true,
  isClosed: false,
  isShared: true,
  isUnknown: false,
  openedOn: "",
  begun: 0,
  submitted: 0,
  collected: 0,
  of: 2,
};

test.each<[Partial<RaterProgress>, Stage]>([
  [{ hasPacket: false, isShared: false }, "no packet"],
  [{ isShared: false }, "not shared"],
  [{}, "not opened"],
  [{ openedOn: "2026-10-02T09:00:00Z" }, "opened"],
  [{ begun: 1 }, "started"],
  [{ isShared: false, begun: 1 }, "started"],
  [{ begun: 2, submitted: 1 }, "partly submitted"],
  [{ begun: 2, submitted: 2, collected: 1 }, "submitted"],
  [{ begun: 2, submitted: 2, collected: 2 }, "collected"],
  [{ hasPacket: false, collected: 2 }, "collected"],
  [{ isClosed: true, begun: 1 }, "closed"],
  [{ of: 0 }, "not opened"],
  [{ isUnknown: true }, "not known"],
  [{ isUnknown: true, collected: 2 }, "collected"],
])("%j is %s", (than, stage) => {
  expect(stageOf({ ...made, ...than })).toBe(stage);
});

test.each<[Stage, due: string, today: string, late: boolean]>([
  ["started", "2026-10-10", "2026-10-10", false],
  ["started", "2026-10-10", "2026-10-11", true],
  ["no packet", "2026-10-10", "2026-10-11", true],
  ["submitted", "2026-10-10", "2026-10-11", false],
  ["collected", "2026-10-10", "2026-10-11", false],
  ["closed", "2026-10-10", "2026-10-11", false],
  ["not known", "2026-10-10", "2026-10-11", false],
  ["started", "", "2026-10-11", false],
])("%s, due %s, on %s: late is %s", (stage, due, today, late) => {
  expect(isLate(stage, due, today)).toBe(late);
});
