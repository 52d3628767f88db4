/** Who is asked for a word between the manager and the meeting. */
import { skipLevels } from "../../../src/domain/promotion/skipLevel";

const people = [
  { id: "1", name: "Cleo", email: "cleo@x.com", manager: "" },
  { id: "2", name: "Ann", email: "ann@x.com", manager: "1" },
  { id: "3", name: "Ida", email: "ida@x.com", manager: "2" },
  { id: "4", name: "Bob", email: "bob@x.com", manager: "3" },
  { id: "5", name: "Eve", email: "", manager: "1" },
  { id: "6", name: "Kim", email: "kim@x.com", manager: "5" },
  { id: "7", name: "Lou", email: "lou@x.com", manager: "6" },
];
const raters = [{ email: "cleo@x.com", alsoSignsInAs: ["cleo@home.example", "ida@x.com"] }];
const rated = (person: string, rater: string) => ({ person, rater, role: "manager" as const });
const whoFor = (person: string, given: Partial<Parameters<typeof skipLevels>[0]> = {}) =>
  skipLevels({ people, raters: [], ratings: [], ...given })({ person })?.email;

test.each([
  ["the manager's manager", "3", {}, "cleo@x.com"],
  ["one level further down, the next one up", "4", {}, "ann@x.com"],
  ["nobody above the manager", "2", {}, undefined],
  ["nobody above at all", "1", {}, undefined],
  [
    "the manager of the cycle counts, not the roster's",
    "4",
    { ratings: [rated("4", "ann@x.com")] },
    "cleo@x.com",
  ],
  ["rated by the second level, the one above that", "3", { ratings: [rated("3", "cleo@x.com")] }, undefined],
  [
    "a second rater is no manager",
    "4",
    { ratings: [{ ...rated("4", "cleo@x.com"), role: "second rater" }] },
    "ann@x.com",
  ],
  ["without an address nobody can be asked", "7", {}, undefined],
  ["never the person, under another of their addresses", "3", { raters }, undefined],
  ["somebody whom the roster does not have", "99", {}, undefined],
] as const)("R4 R14 %s", (_, person, given, expected) => {
  expect(whoFor(person, given)).toBe(expected);
});
