/** Who is who, under any address. */
import { addressesOf, crossedSignIns, selfIn, trusted } from "../../../src/domain/people/isSelf";

const ann = { id: "2", name: "Ann", email: "ann@x.com" };
const annTwice = { ...ann, email: "ann@y.com" };
const bob = { id: "3", name: "Bob", email: "bob@x.com" };
const signsIn = (email: string, ...alsoSignsInAs: string[]) => ({ email, alsoSignsInAs });

test.each([
  ["the work address", "ann@x.com", [], true],
  ["in capitals, with a space", " Ann@X.com ", [], true],
  ["another address of hers", "ann@home.net", [signsIn("ann@x.com", "ann@home.net")], true],
  [
    "the main address, her work address being the other one",
    "ann@home.net",
    [signsIn("ann@home.net", "ann@x.com")],
    true,
  ],
  ["two rows apart", "a@c.net", [signsIn("ann@x.com", "a@b.net"), signsIn("a@c.net", "a@b.net")], true],
  ["her work address with something behind +", "Ann+home@x.com", [], true],
  [
    "another address of hers, with something behind +",
    "ann@home.net",
    [signsIn("ann@home.net", "ann+1@x.com")],
    true,
  ],
  ["her work address with something behind + that somebody else has", "ann+bob@x.com", [], false],
  ["somebody else's", "bob@x.com", [signsIn("ann@x.com", "ann@home.net")], false],
  ["none", "", [signsIn("ann@x.com", "")], false],
])("R4 %s is hers or not", (_, address, raters, expected) => {
  const people = [ann, bob, { id: "4", email: "ann+bob@x.com" }];
  expect(selfIn({ people, raters })(address, "2")).toBe(expected);
});

test("R4 a person without an address is nobody's self", () => {
  const people = [{ id: "2", email: "" }];
  expect(selfIn({ people, raters: [] })("", "2")).toBe(false);
  expect(selfIn({ people, raters: [signsIn("ann@x.com", "")] })("ann@x.com", "2")).toBe(false);
  expect([...addressesOf("", [signsIn("ann@x.com", "")])]).toEqual([]);
});

test("R4 each address of an Employee ID that stands twice is hers; a row without an ID may be anybody's of whom there is none", () => {
  const twice = selfIn({ people: [ann, annTwice, bob], raters: [] });
  expect(["ann@x.com", "ann@y.com", "bob@x.com"].map((one) => twice(one, "2"))).toEqual([true, true, false]);
  const nameless = selfIn({ people: [{ id: "", email: "ann@x.com" }, bob], raters: [] });
  expect(["2", "3"].map((id) => nameless("ann@x.com", id))).toEqual([true, false]);
  expect(nameless("bob@x.com", "2")).toBe(false);
});

test("R4 another address of the same Employee ID is nobody else's", () => {
  expect(crossedSignIns(signsIn("ann@x.com", "ann@y.com"), [ann, annTwice])).toEqual([]);
});

test("R4 the work address of somebody else can't stand for a rater", () => {
  expect(crossedSignIns(signsIn("ann@x.com", "ann@home.net"), [ann, bob])).toEqual([]);
  for (const address of ["BOB@x.com", "bob+home@x.com"])
    expect(crossedSignIns(signsIn("ann@x.com", address), [ann, bob])).toEqual([
      expect.objectContaining({ code: "rater.crossed", message: expect.stringContaining("Bob (3)") }),
    ]);
});

test("R4 a rater's packet goes to no address that is somebody else's, also where nobody has the rater's own any more", () => {
  const also = (rater: Parameters<typeof trusted>[0], people = [ann, bob]) =>
    trusted(rater, people).alsoSignsInAs;
  expect(also(signsIn("ann@x.com", "ann@home.net", "bob@x.com"))).toEqual(["ann@home.net"]);
  expect(also({ ...signsIn("ann@old.com", "ann@x.com", "bob@x.com"), name: "Ann" })).toEqual(["ann@x.com"]);
  expect(also({ ...signsIn("cy@old.com", "ann@x.com"), name: "Cy" })).toEqual([]);
});
