/** What each state of a cycle allows, and the ways between the states. */
import {
  type CycleState,
  checkTransition,
  cycleStates,
  mayDecide,
  mayDecideCases,
  mayExport,
  mayPropose,
  mayRate,
  transitions,
  whyNot,
} from "../../../src/domain/cycle/cycle";
import { codesOf } from "../examples";

const statesWhere = (test: (state: CycleState) => boolean) => cycleStates.filter(test);

test("R13 each deed has its states", () => {
  expect(statesWhere((state) => mayRate(state))).toEqual(["Rating"]);
  expect(statesWhere((state) => mayPropose(state))).toEqual(["Rating"]);
  expect(statesWhere((state) => mayPropose(state, true))).toEqual(["Rating", "Pre-read", "Live"]);
  expect(statesWhere(mayDecide)).toEqual(["Live"]);
  expect(statesWhere(mayDecideCases)).toEqual(["Live", "Locked"]);
  expect(statesWhere(mayExport)).toEqual(["Locked"]);
  expect(statesWhere((state) => whyNot("edit", state) === "")).toEqual(["Draft"]);
  expect(statesWhere((state) => whyNot("return", state) === "")).toEqual(["Rating", "Pre-read"]);
});

test("R13 a returned rating may be mended in Pre-read, and nowhere later", () => {
  expect(statesWhere((state) => mayRate(state, "Evidence is of another person"))).toEqual([
    "Rating",
    "Pre-read",
  ]);
});

test("R13 the ways between states", () => {
  const ways = cycleStates.flatMap((from) => transitions(from).map(({ to }) => `${from} > ${to}`));
  expect(ways).toEqual([
    "Draft > Rating",
    "Rating > Pre-read",
    "Pre-read > Live",
    "Pre-read > Rating",
    "Live > Locked",
    "Locked > Live",
  ]);
});

test("R13 only the owner reopens a locked cycle, with a reason", () => {
  expect(
    codesOf(checkTransition("Locked", "Live", { role: "owner", reason: "A letter named the old mark" })),
  ).toEqual([]);
  expect(codesOf(checkTransition("Locked", "Live", { role: "owner", reason: "  " }))).toEqual([
    "cycle.reasonMissing",
  ]);
  expect(codesOf(checkTransition("Locked", "Live", { role: "hr", reason: "Because" }))).toEqual([
    "cycle.notAllowed",
  ]);
});

test("R13 HR moves the cycle on without a reason, and reopens rating with one", () => {
  const hr = (from: CycleState, to: CycleState, reason: string) =>
    codesOf(checkTransition(from, to, { role: "hr", reason }));
  expect(hr("Draft", "Rating", "")).toEqual([]);
  expect(hr("Rating", "Pre-read", "")).toEqual([]);
  expect(hr("Pre-read", "Live", "")).toEqual([]);
  expect(hr("Live", "Locked", "")).toEqual([]);
  expect(hr("Pre-read", "Rating", "")).toEqual(["cycle.reasonMissing"]);
  expect(hr("Pre-read", "Rating", "Two raters were ill")).toEqual([]);
});

test.each(["facilitator", "rater", "nobody"] as const)("R4 a %s changes no state", (role) => {
  for (const from of cycleStates) {
    for (const { to } of transitions(from)) {
      expect(codesOf(checkTransition(from, to, { role, reason: "Because" }))).toEqual(["cycle.notAllowed"]);
    }
  }
});

test("R13 states are not skipped, and the message names what is possible", () => {
  const [problem] = checkTransition("Rating", "Locked", { role: "owner", reason: "" });
  expect(problem?.code).toBe("cycle.noSuchWay");
  expect(problem?.message).toContain("from Rating it can go to Pre-read, not to Locked");
});

test("R13 the refusal says where the cycle is and where it should be", () => {
  expect(whyNot("decideCases", "Rating")).toBe(
    "Promotion cases can be decided while the cycle is live or locked. Now it is in Rating: raters mark and submit.",
  );
  expect(whyNot("decideCases", undefined)).toBe(
    "Promotion cases can be decided while the cycle is live or locked. No cycle is open yet.",
  );
});
