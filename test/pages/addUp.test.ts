/** Previews of the slices of one large file, shown as one. */
import { addUp } from "../../src/pages/sidebar/people/addUp";

const person = (id: string) => ({ id, name: `Person ${id}` });
const preview = (added: string[], missing: string[]) => ({
  added: added.map(person),
  changed: [],
  same: 1,
  missing: missing.map(person),
  notices: [],
  problems: [],
  fingerprint: "",
});

test("somebody of another slice is not missing, somebody whom all slices miss is", () => {
  const found = addUp([preview(["1"], ["2", "9"]), preview(["2"], ["1", "9"])], { leftOut: [] });
  expect(found.missing).toEqual([person("9")]);
  expect(found.added).toEqual([person("1"), person("2")]);
  expect(found.same).toBe(2);
});

test("somebody whose row could not be read is a problem, not missing", () => {
  expect(addUp([preview([], ["7"])], { leftOut: ["7"] }).missing).toEqual([]);
});
