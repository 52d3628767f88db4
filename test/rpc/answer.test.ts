import type { Context } from "../../src/actions/context";
import { answer, methodIn } from "../../src/rpc/answer";
import { contract } from "../../src/rpc/contract";

const unopened = (): Context => {
  throw new Error("the file was opened");
};

test.each([
  ["no JSON", "call.unreadable"],
  ["null", "call.unreadable"],
  ['{"method":"whereAmI"}', "call.unreadable"],
  ['{"method":"dropEverything","input":{}}', "call.unknown"],
  ['{"method":"constructor","input":{}}', "call.unknown"],
  ['{"method":"__proto__","input":{}}', "call.unknown"],
  ['{"method":"openReport","input":{}}', "call.input"],
  ['{"method":"openReport","input":{"rating":"r","extra":1}}', "call.input"],
  ['{"method":"openReport","input":{"rating":"r\\u0000"}}', "call.input"],
  ['{"method":"recordDecision","input":{"marks":{"Craft":9}}}', "call.input"],
])("R4 %s is refused before the file is opened", (json, code) => {
  const reply = answer(json, unopened);
  expect("problems" in reply && reply.problems[0]?.code).toBe(code);
});

test.each([
  ["previewLadder", { text: "x".repeat(900_001) }, "text: expected at most 900000 characters, found more."],
  [
    "createPackets",
    { raters: Array(51).fill("a"), request: "r" },
    "raters: expected at most 50 entries, found more.",
  ],
  ["openReport", { rating: 7 }, "rating: expected a value of the kind string."],
  ["openReport", { rating: "r", extra: 1 }, "input: expected nothing named extra."],
  ["exportLadder", { format: "pdf" }, "format: expected another value."],
])("%s says what of its input was expected, and where", (method, input, message) => {
  expect(answer(JSON.stringify({ method, input }), unopened)).toEqual({
    ok: false,
    problems: [{ code: "call.input", message: `${method}, ${message}` }],
  });
});

test("R4 every method names the files and roles it is for", () => {
  for (const { access } of Object.values(contract)) {
    const roles = Object.values(access) as (readonly string[])[];
    expect(roles.map(({ length }) => length > 0)).not.toContain(false);
    expect(roles.length).toBeGreaterThan(0);
  }
});

test("R4 nobody may only ask where they are and read the ladder; a rater may change nothing but own ratings, proposals and letters, a person nothing but own entries, a partner nothing of the colleague's", () => {
  const open = (role: string, where: (place: string) => boolean = () => true) =>
    Object.entries(contract)
      .filter(([, { access }]) =>
        Object.entries(access).some(
          ([place, roles]) => where(place) && (roles as readonly string[]).includes(role),
        ),
      )
      .map(([name]) => name);
  expect(open("nobody").sort()).toEqual(["openLadder", "whereAmI"]);
  const ownFile = (place: string) => !place.startsWith("readiness");
  expect(open("person", ownFile).sort()).toEqual(["noteOpening", "openOwnFile", "saveOwnEntry", "whereAmI"]);
  expect(open("partner").sort()).toEqual([
    "habits",
    "handIn",
    "makeNotes",
    "readiness",
    "savePlan",
    "showNotes",
    "stepsAndPlan",
    "whereAmI",
  ]);
  expect(open("rater").sort()).toEqual([
    "casesToApprove",
    "letters",
    "listProposals",
    "listReports",
    "noteOpening",
    "openLadder",
    "openProposal",
    "openReport",
    "preRead",
    "proposePromotion",
    "saveEvidence",
    "saveLetter",
    "saveOpinion",
    "saveRating",
    "sayAsSkipLevel",
    "whereAmI",
    "withdrawProposal",
    "withdrawRating",
  ]);
});

test.each([
  ['{"method":"openReport","input":{"rating":"secret"}}', "openReport"],
  ['{"method":"secret words","input":{}}', "no known call"],
  ["not JSON", "no known call"],
])("the log names the method of a call and nothing that somebody wrote: %s", (json, logged) => {
  expect(methodIn(json)).toBe(logged);
});
