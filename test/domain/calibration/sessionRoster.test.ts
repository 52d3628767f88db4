/** Who somebody is that takes part in a session. */
import { participantOf, sessionRoster } from "../../../src/domain/calibration/sessionRoster";

const bob = { id: "3", name: "Bob Berg", email: "bob@x.com", level: "M5", manager: "1", department: "" };

test.each([
  ["the work address", "Bob@x.com"],
  ["the work address with something behind +", "bob+home@x.com"],
  ["another address", "bob@home.net"],
])("R4 by %s somebody is the one who must not take part in a session about themselves", (_, address) => {
  const raters = [{ email: "bob@x.com", alsoSignsInAs: ["bob@home.net"] }];
  const roster = sessionRoster([], { people: [bob], raters }, [], { levels: [] });
  expect(participantOf(address, roster).rows.map(({ id }) => id)).toEqual(["3"]);
});
