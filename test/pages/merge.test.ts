/** Two versions of one form, and what is left for a person to decide. */
import * as fc from "fast-check";
import { merge } from "../../src/pages/form/merge";

test("what only one side changed is taken from that side", () => {
  const { value, open } = merge({ a: 1, b: 1, c: 1 }, { a: 2, b: 1, c: 1 }, { a: 1, b: 3, c: 1 });
  expect(value).toEqual({ a: 2, b: 3, c: 1 });
  expect(open).toEqual({});
});

test("what both changed differently stays open, with mine in the form", () => {
  const { value, open } = merge({ a: 1 }, { a: 2 }, { a: 3 });
  expect(value).toEqual({ a: 2 });
  expect(open).toEqual({ a: 3 });
});

test("the same change on both sides is no question", () => {
  expect(merge({ a: { mark: 1 } }, { a: { mark: 4 } }, { a: { mark: 4 } }).open).toEqual({});
});

test("a criterion that only the other version has comes along", () => {
  expect(merge({}, {}, { Leadership: 3 })).toEqual({ value: { Leadership: 3 }, open: {} });
});

test("nothing that either side wrote is lost: it is in the form or open", () => {
  const form = fc.record({ a: fc.nat(2), b: fc.nat(2), c: fc.nat(2) });
  fc.assert(
    fc.property(form, form, form, (base, mine, theirs) => {
      const { value, open } = merge<number>({ ...base }, { ...mine }, { ...theirs });
      for (const name of ["a", "b", "c"] as const) {
        const kept = [value[name], open[name]];
        if (mine[name] !== base[name]) expect(kept).toContain(mine[name]);
        if (theirs[name] !== base[name]) expect(kept).toContain(theirs[name]);
      }
    }),
  );
});
