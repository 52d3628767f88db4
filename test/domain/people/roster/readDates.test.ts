/** Dates: proved by the column, or asked. */
import fc from "fast-check";
import { proposeOrder, readDates } from "../../../../src/domain/people/roster/readDates";

const today = "2026-10-01";
const read = (texts: readonly string[], order?: string) => {
  const { proved, example, ...reading } = readDates(
    {
      mapping: { hired: "Hire date" },
      rows: texts.map((hired, at) => ({ number: at + 2, texts: { hired } })),
    },
    "hired",
    order ? { "dates:hired": order } : {},
    today,
  );
  return reading;
};

test("R28 one value after the 12th proves the whole column, day first or month first", () => {
  expect(read(["03/04/2021", "13/10/2023"])).toEqual({ values: ["2021-04-03", "2023-10-13"], problems: [] });
  expect(read(["03/04/2021", "10/13/2023"])).toEqual({ values: ["2021-03-04", "2023-10-13"], problems: [] });
  expect(read(["3.4.2021", "31-12-2023"]).values).toEqual(["2021-04-03", "2023-12-31"]);
});

test.each([
  [["03/04/2021", "13/10/2023"], "03/04/2021", "2021-04-03"],
  [["10/13/2023", "03/04/2021"], "03/04/2021", "2021-03-04"],
  [["2020-01-31", "2021-02-28"], "2020-01-31", "2020-01-31"],
])("R35 of %j the date shown is one that might have been another day", (texts, text, day) => {
  const rows = texts.map((hired, at) => ({ number: at + 2, texts: { hired } }));
  const { example } = readDates({ mapping: { hired: "Hire date" }, rows }, "hired", {}, today);
  expect(example).toEqual({ column: "Hire date", text, day });
});

test("R28 proof wins over an answer", () => {
  expect(read(["03/04/2021", "13/10/2023"], "month").values).toEqual(["2021-04-03", "2023-10-13"]);
});

test("R28 a column that proves nothing is asked once, and nothing open is read", () => {
  const { values, problems, question } = read(["03/04/2021", "05/05/2022", "2020-01-31", ""]);
  expect(values).toEqual([undefined, "2022-05-05", "2020-01-31", null]);
  expect(problems).toEqual([]);
  expect(question).toMatchObject({
    id: "dates:hired",
    rows: 1,
  });
  expect(question?.message).toMatch(/2021-04-03.*2021-03-04/);
  expect(read(["03/04/2021"], "day")).toEqual({ values: ["2021-04-03"], problems: [] });
  expect(read(["03/04/2021"], "month")).toEqual({ values: ["2021-03-04"], problems: [] });
});

test("R28 dates that need no order ask nothing", () => {
  expect(
    read(["2023-10-13", "2023/1/2", "05.05.2022", "", "2024-02-29T00:00:00.000Z", "0000-00-00"]),
  ).toEqual({
    values: ["2023-10-13", "2023-01-02", "2022-05-05", null, "2024-02-29", null],
    problems: [],
  });
});

test("two orders in one column are asked with both rows; the answer leaves the other order as problems", () => {
  const mixed = ["13/10/2023", "03/04/2021", "10/13/2023"];
  const { values, question } = read(mixed);
  expect(values).toEqual([undefined, undefined, undefined]);
  expect(question?.message).toMatch(/row 2 .*13\/10\/2023.*row 4 .*10\/13\/2023/);
  const answered = read(mixed, "day");
  expect(answered.values).toEqual(["2023-10-13", "2021-04-03", undefined]);
  expect(answered.problems).toEqual([
    expect.objectContaining({ code: "roster.date", where: { row: 4, column: "Hire date" } }),
  ]);
  expect(answered.question).toBeUndefined();
});

test("a day that does not exist is a problem with row, column, expected and found, and proves no order", () => {
  const { values, problems } = read(["2023-02-29", "31/04/2021", "soon", "13/10/1923", "2023-10-13"]);
  expect(values.slice(0, 4)).toEqual(Array(4).fill(undefined));
  expect(problems.map(({ where }) => where?.row)).toEqual([2, 3, 4, 5]);
  expect(problems[0]?.message).toBe(
    "Row 2, Hire date: expected a day such as 2026-03-31, found “2023-02-29”.",
  );
});

test("a column of real days that proves its order reads back to the days it was written from", () => {
  const day = fc
    .date({ min: new Date("1950-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(fc.array(day), fc.constantFrom("day", "month"), (days, order) => {
      const all = [...days, "2021-12-31"];
      const texts = all.map((iso) => {
        const [y, m, d] = iso.split("-");
        return order === "day" ? `${d}.${m}.${y}` : `${m}/${d}/${y}`;
      });
      expect(read(texts)).toEqual({ values: all, problems: [] });
    }),
  );
});

test.each([
  ["14 Jan 2019", "2019-01-14"],
  ["14-Jan-2019", "2019-01-14"],
  ["Jan 14, 2019", "2019-01-14"],
  ["January 14th 2019", "2019-01-14"],
  ["Mon, 14 Jan 2019", "2019-01-14"],
  ["14. Januar 2019", "2019-01-14"],
  ["3 März 2020", "2020-03-03"],
  ["1er août 2020", "2020-08-01"],
  ["14 de enero de 2019", "2019-01-14"],
  ["01-DIC-2021", "2021-12-01"],
  ["2019-Jan-14", "2019-01-14"],
  ["20190114", "2019-01-14"],
  ["2019-01-14T09:30:00+01:00", "2019-01-14"],
  ["2019-01-14 08:15", "2019-01-14"],
  ["14.01.2019 00:00:00", "2019-01-14"],
  ["1/14/2019 12:00:00 AM", "2019-01-14"],
])("R35 %s is %s", (text, day) => {
  expect(read([text])).toEqual({ values: [day], problems: [] });
});

test("R35 two-digit years and a spreadsheet's numbers are asked with an example, and read by the answer", () => {
  const years = read(["13/10/62", "02/11/19"]);
  expect(years.values).toEqual([undefined, undefined]);
  expect(years.question).toMatchObject({
    id: "dates:hired",
    rows: 2,
    message: expect.stringContaining("1962-10-13"),
  });
  expect(read(["13/10/62", "02/11/19"], "day").values).toEqual(["1962-10-13", "2019-11-02"]);
  const numbers = read(["45212", "2023-10-13"]);
  expect(numbers.question?.message).toContain("2023-10-13");
  expect(read(["45212"], "serial").values).toEqual(["2023-10-13"]);
  expect(read(["45212"], "leave unread")).toEqual({ values: [undefined], problems: [] });
});

test("R35 numbers among written dates are where a spreadsheet took day and month for each other: not read", () => {
  const { values, problems } = read(["13/10/2023", "45212"]);
  expect(values).toEqual(["2023-10-13", undefined]);
  expect(problems).toMatchObject([{ code: "roster.date", where: { row: 3 } }]);
});

test("R28 a header that says the order proves it", () => {
  const table = {
    mapping: { hired: "Hire date (dd/mm/yyyy)" },
    rows: [{ number: 2, texts: { hired: "3/4/2021" } }],
  };
  expect(readDates(table, "hired", {}, today)).toMatchObject({ values: ["2021-04-03"], problems: [] });
});

test("R28 a column that proves nothing is asked with the order that another column proves", () => {
  const table = {
    mapping: { hired: "Hired", ended: "Ended" },
    rows: [{ number: 2, texts: { hired: "1/14/2019", ended: "3/4/2021" } }],
  };
  const readings = [readDates(table, "hired", {}, today), readDates(table, "ended", {}, today)];
  expect(proposeOrder(readings)).toMatchObject([{ id: "dates:ended", proposed: "month" }]);
  expect(readings[1]?.values).toEqual([undefined]);
});
