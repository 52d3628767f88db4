/** Raters whose address changes: whom it is about, and by which address they go on. */
import { movedRaters, raterAddresses } from "../../../src/domain/people/movedRaters";
import { person } from "../examples";

const raters = [
  { email: "ann@x.example", alsoSignsInAs: ["ann@home.example"] },
  { email: "bob@x.example", alsoSignsInAs: [] },
];
const change = (before: string, after: string) => ({
  before: person({ id: "1", name: "Ann", email: before }),
  after: person({ id: "1", name: "Ann", email: after }),
});

test.each([
  ["a rater's address", "ann@x.example", "ann@new.example", 1],
  ["from one they also sign in as", "Ann@Home.example", "ann@new.example", 1],
  ["to one they sign in as already", "ann@x.example", "ann@home.example", 0],
  ["to another rater's", "ann@x.example", "bob@x.example", 0],
  ["of somebody who rates nobody", "cleo@x.example", "cleo@new.example", 0],
  ["away", "ann@x.example", "", 0],
])("R2 %s", (_, before, after, count) => {
  const moved = movedRaters([change(before, after)], raters);
  expect(moved.map(({ rater, after: now }) => [rater, now])).toEqual(
    count ? [["ann@x.example", "ann@new.example"]] : [],
  );
});

test("R2 a manager goes on under the address they began with, as long as it is nobody else's", () => {
  const addressOf = (...emails: string[]) =>
    raterAddresses(
      raters,
      emails.map((email, at) => person({ id: `${at}`, email })),
    );
  expect(addressOf("ann@home.example", "bob@x.example")("ann@home.example")).toBe("ann@x.example");
  expect(addressOf("ann@home.example", "ann@x.example")("ann@home.example")).toBe("ann@home.example");
  expect(addressOf("bob@x.example")("bob@x.example")).toBe("bob@x.example");
  expect(addressOf("new@x.example")("new@x.example")).toBe("new@x.example");
});
