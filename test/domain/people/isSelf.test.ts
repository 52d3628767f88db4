/** Who is who, under any address. */
import { addressesOf, crossedSignIns, isSelf } from "../../../src/domain/people/isSelf";

const ann = { id: "2", name: "Ann", email: "ann@x.com" };
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
  ["somebody else's", "bob@x.com", [signsIn("ann@x.com", "ann@home.net")], false],
  ["none", "", [signsIn("ann@x.com", "")], false],
])("R4 %s is hers or not", (_, address, raters, expected) => {
  expect(isSelf(address, raters)(ann)).toBe(expected);
});

test("R4 a person without an address is nobody's self", () => {
  expect(isSelf("", [])({ email: "" })).toBe(false);
  expect(isSelf("ann@x.com", [signsIn("ann@x.com", "")])({ email: "" })).toBe(false);
  expect([...addressesOf("", [signsIn("ann@x.com", "")])]).toEqual([]);
});

test("R4 the work address of somebody else can't stand for a rater", () => {
  expect(crossedSignIns(signsIn("ann@x.com", "ann@home.net"), [ann, bob])).toEqual([]);
  expect(crossedSignIns(signsIn("ann@x.com", "BOB@x.com"), [ann, bob])).toEqual([
    expect.objectContaining({ code: "rater.crossed", message: expect.stringContaining("Bob (3)") }),
  ]);
});
