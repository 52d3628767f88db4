/** Two rows of People with one work address: named, and neither gets reports of the other. */
import type { Person } from "../../../src/domain/people/person";
import { sharedAddresses } from "../../../src/domain/people/sharedAddresses";
import { assignRaters } from "../../../src/domain/rating/assignments";
import { person as anyPerson } from "../examples";

const person = (id: string, name: string, email: string, more: Partial<Person> = {}): Person =>
  anyPerson({ id, name, email, ...more });
const ann = person("2", "Ann Archer", "ann@x.com", { level: "M5" });
const bob = person("3", "Bob Berg", "Ann@X.com", { level: "M5" });
const kim = person("6", "Kim Kaya", "kim@x.com", { manager: "3" });

test("R32 the address is named with everybody who has it; blank ones and who left are nobody's business", () => {
  expect(sharedAddresses([ann, bob, kim])).toEqual([
    expect.objectContaining({
      code: "address.shared",
      message: expect.stringMatching(/found ann@x\.com at Ann Archer \(2\) and Bob Berg \(3\)/),
    }),
  ]);
  const left = { ...bob, unrated: "left" as const };
  expect(sharedAddresses([ann, left, kim, { ...kim, email: "" }, { ...ann, email: "" }])).toEqual([]);
});

test("R1 R11 whose manager has another's address is nobody's task until HR corrects it", () => {
  const assigned = (people: readonly Person[]) => {
    const levels = [{ code: "IC3" }, { code: "M5" }];
    return assignRaters({ people, levels, cycle: "2026", cutOff: "2026-10-01", raters: [] });
  };
  const { assignments, problems } = assigned([ann, bob, kim]);
  expect(assignments.filter((one) => one.person === "6")).toEqual([]);
  expect(problems).toContainEqual(
    expect.objectContaining({
      code: "manager.sharesAddress",
      message: expect.stringMatching("Bob Berg has the same work address as Ann Archer"),
    }),
  );
  const corrected = assigned([ann, { ...bob, email: "bob@x.com" }, kim]).assignments;
  expect(corrected.map(({ person: of, rater }) => [of, rater])).toEqual([["6", "bob@x.com"]]);
});
