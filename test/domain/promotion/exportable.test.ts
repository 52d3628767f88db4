/** Which cases are exported, and why the others are not. */
import fc from "fast-check";
import { exportable } from "../../../src/domain/promotion/exportable";
import { ladder, person, promotionCase } from "../examples";

const approved = (fields: Parameters<typeof promotionCase>[0] = {}) =>
  promotionCase({ status: "approved", effectiveDate: "2026-07-01", decidedOn: "2026-05-02", ...fields });
const people = [person({ id: "E1" }), person({ id: "E2" }), person({ id: "007" })];
const whyNot = (...cases: ReturnType<typeof promotionCase>[]) =>
  exportable(cases, people, ladder).leftOut.map(({ why }) => why);

test("R26 an approved case is one row with its step", () => {
  const { rows, leftOut } = exportable([approved({ to: "M4" })], people, ladder);
  expect(leftOut).toEqual([]);
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ person: { id: "E1" }, step: { kind: "promotion and track change" } });
});

test.each([
  ["draft", "The manager has not proposed it yet."],
  ["proposed", "Not decided yet."],
  ["declined", "It was declined."],
  ["deferred", "It was deferred."],
] as const)("R26 a case that is %s is listed, not exported", (status, why) => {
  const result = exportable([promotionCase({ status })], people, ladder);
  expect(result.rows).toEqual([]);
  expect(result.leftOut).toEqual([{ case: promotionCase({ status }), why }]);
});

test("R26 of a case decided anew after it went out, it says that it stands in the HR system", () => {
  const sent = promotionCase({ status: "deferred", exportedOn: "2026-11-30" });
  expect(exportable([sent], people, ladder).leftOut[0]?.why).toBe(
    "It was deferred. It went out as approved on 30 November 2026: what is decided anew has to be changed in your HR system, too.",
  );
});

test.each([
  ["an unknown employee", { person: "E9" }, '"E9" is not among the people'],
  ["a blank employee ID", { person: "" }, "nothing is not among the people"],
  ["a level that is gone", { to: "IC8" }, 'found "IC8"'],
  ["no step", { to: "IC2" }, "A case is a step up or a move across"],
  ["a person who is there already", { from: "IC2", to: "IC3" }, "already has this person at Senior PM (IC3)"],
  ["a person who has moved since", { from: "IC2", to: "IC4" }, 'starts from IC2, the roster now says "IC3"'],
  ["a day that does not exist", { effectiveDate: "2026-02-30" }, 'found "2026-02-30"'],
  ["no day", { effectiveDate: "" }, "found nothing"],
  [
    "a day before the level began",
    { effectiveDate: "2022-12-31" },
    "expected a day after 2023-01-01, when IC3 began",
  ],
  ["two grades without a note", { to: "IC5" }, "2 grades at once and has no note"],
])("R26 %s is left out, and it says why", (_, fields, why) => {
  const [only, ...more] = whyNot(approved(fields));
  expect(only).toContain(why);
  expect(more).toEqual([]);
});

test("R26 two grades with a note are exported", () => {
  expect(whyNot(approved({ to: "IC5", comment: "Hired below the work done" }))).toEqual([]);
});

test("R26 the title must change with the level", () => {
  const staff = [person({ id: "E1", title: " staff pm " })];
  expect(exportable([approved()], staff, ladder).leftOut[0]?.why).toContain("the title stays");
});

test("R26 two approved cases of one person: neither, until people say which", () => {
  const two = [approved(), approved({ id: "other", to: "M4" })];
  expect(whyNot(...two)).toEqual(Array(2).fill(expect.stringContaining("more than one approved case")));
  expect(whyNot(approved(), approved({ id: "other", status: "declined" }))).toEqual(["It was declined."]);
});

test("R26 every case is in a row or left out with a reason, and nobody has two rows", () => {
  const anyCase = fc.record({
    person: fc.constantFrom("E1", "E2", "007", "gone"),
    from: fc.constantFrom("IC3", "IC2"),
    to: fc.constantFrom("IC3", "IC4", "M4", "IC5", "X"),
    status: fc.constantFrom("draft", "proposed", "approved", "approved", "declined"),
    effectiveDate: fc.constantFrom("2026-07-01", "soon"),
  });
  fc.assert(
    fc.property(fc.array(anyCase), (given) => {
      const cases = given.map((fields, i) => approved({ ...fields, id: String(i) } as never));
      const { rows, leftOut } = exportable(cases, people, ladder);
      const ids = [...rows, ...leftOut].map((one) => one.case.id).sort();
      expect(ids).toEqual(cases.map(({ id }) => id).sort());
      expect(leftOut.filter(({ why }) => why === "")).toEqual([]);
      const exported = rows.map((row) => row.person.id);
      expect(new Set(exported).size).toBe(exported.length);
      expect(rows.every((row) => row.case.status === "approved")).toBe(true);
    }),
  );
});
