/** Previews of the slices of one large file, shown as one. */
import { addUp } from "../../src/pages/import/people/addUp";

const person = (id: string) => ({ id, name: `Person ${id}`, level: "IC3", manager: "" });
const preview = (added: string[]) => ({
  added: added.map(person),
  changed: [],
  same: 1,
  moved: [],
  notices: [`about ${added}`],
  fingerprint: "",
});

test("who is new, changed and the same is added up over the slices, and every notice is kept", () => {
  expect(addUp([preview(["1"]), preview(["2"])])).toEqual({
    added: [person("1"), person("2")],
    changed: [],
    same: 2,
    moved: [],
    notices: ["about 1", "about 2"],
  });
});
