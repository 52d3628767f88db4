/** What of the formula engine's answers may be given again without asking it. */
import { KnownAnswers } from "../formulas/knownAnswers";

const asking = (f: string, more: { v?: number; customFunctions?: string[] } = {}) => {
  const { v = 1, customFunctions = [] } = more;
  const cells = [
    { row: 1, column: 1, v, t: 2 },
    { row: 1, column: 2, f },
  ];
  const sheet = { id: "1", name: "Sheet1", rows: 10, columns: 10, cells };
  return { sheets: [sheet], setting: { locale: "en_US", year: 2026 }, customFunctions };
};
const answer = (number: number) => ({ number, values: {}, spilled: {} });

test("§6 the same cells are the same question, another value or another formula is another", () => {
  const known = new KnownAnswers();
  const key = known.keyOf(asking("=A1*2"));
  expect(key).toBeDefined();
  expect(known.keyOf(asking("=A1*2"))).toBe(key);
  expect(known.keyOf(asking("=A1*2", { v: 2 }))).not.toBe(key);
  expect(known.keyOf(asking("=A1*3"))).not.toBe(key);
  known.keep(key, answer(7));
  expect(known.get(key)).toEqual(answer(7));
});

test.each(["=NOW()", "=1+today ()", "=RAND()*2", "=RANDBETWEEN(1,6)", "=SORT(RANDARRAY(3))", "=DOUBLE(A1)"])(
  "§6 %s is never known: it can give something else next time",
  (formula) => {
    const known = new KnownAnswers();
    const key = known.keyOf(asking(formula, { customFunctions: ["DOUBLE"] }));
    expect(key).toBeUndefined();
    known.keep(key, answer(1));
    expect(known.get(key)).toBeUndefined();
  },
);

test("§6 where the add-on is not used, its function is unknown, and that is a steady answer", () => {
  expect(new KnownAnswers().keyOf(asking("=DOUBLE(A1)"))).toBeDefined();
});

test("§6 the two hundred answers of late are kept, the older forgotten", () => {
  const known = new KnownAnswers();
  for (let number = 0; number <= 200; number++) known.keep(String(number), answer(number));
  expect([known.get("0"), known.get("1"), known.get("200")]).toEqual([undefined, answer(1), answer(200)]);
});
