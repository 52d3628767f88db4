import type { Host } from "../openHost";
import { addOnWith, ann, ben, fileOf, openTestHost } from "./testHost";

let host: Host;
let now = Date.parse("2026-08-15T09:00:00Z");
beforeAll(async () => {
  host = await openTestHost({ now: () => now });
});
afterAll(() => host.close());

const message = async (script: () => unknown) => (await fileOf(host).answer(script, {})).error?.message;
const value = async <R>(script: () => R) => fileOf(host).run(script);

test("§1 f(...list) overflows the stack at about 125,000 items", async () => {
  const spread = (items: number) => Math.max(...new Array(items).fill(1));
  const { answer } = fileOf(host);
  expect((await answer(spread, {}, 110_000)).value).toBe(1);
  expect((await answer(spread, {}, 140_000)).error).toMatchObject({
    name: "RangeError",
    message: "Maximum call stack size exceeded",
  });
});

test("§5 a person has thirty executions at once; the thirty-first is refused, other people's are not", async () => {
  const file = fileOf(host);
  host.share(file.id, { email: ben, role: "editor", as: ann });
  const pause = () => Utilities.sleep(60);
  const own = Array.from({ length: 31 }, () => file.answer(pause, {}));
  const other = file.answer(pause, { as: ben });
  const answers = await Promise.all(own);
  expect(answers.flatMap(({ error }, i) => (error ? [[i, error.message]] : []))).toEqual([
    [30, "There are too many scripts running simultaneously for this Google user account."],
  ]);
  expect((await other).ok).toBe(true);
  expect((await file.answer(pause, {})).ok).toBe(true);
});

test("§5 18,278 columns are the limit of a sheet", async () => {
  const refusal =
    "This action would increase the number of columns in the sheet above the limit of 18278 columns.";
  expect(
    await message(() => {
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.deleteRows(2, 998);
      sheet.insertColumnsAfter(26, 18_278 - 26);
      SpreadsheetApp.flush();
      sheet.insertColumnAfter(1);
      SpreadsheetApp.flush();
    }),
  ).toBe(refusal);
  expect(await message(() => SpreadsheetApp.getActiveSheet().appendRow(new Array(18_279).fill(1)))).toBe(
    refusal,
  );
});

test("§5 ten million cells are the limit of a file, whichever way it grows; what is refused leaves it as it was", async () => {
  const refusal =
    "This action would increase the number of cells in the workbook above the limit of 10000000 cells.";
  const file = fileOf(host);
  const tried = await file.run(() => {
    const book = SpreadsheetApp.getActive();
    const sheet = book.getActiveSheet();
    const said: string[] = [];
    const tryTo = (act: () => void) => {
      try {
        act();
        SpreadsheetApp.flush();
      } catch (error) {
        said.push((error as Error).message);
      }
    };
    tryTo(() => sheet.insertRowsAfter(1000, 384_000));
    sheet.insertRowsAfter(1000, 200_000);
    tryTo(() => sheet.insertColumnsAfter(26, 30));
    tryTo(() => book.duplicateActiveSheet());
    return [said, sheet.getMaxRows(), sheet.getMaxColumns(), book.getNumSheets()];
  });
  expect(tried).toEqual([[refusal, refusal, refusal], 201_000, 26, 1]);
});

test("§5 properties: 9 kB a value, 500 kB a store", async () => {
  expect(
    await message(() => PropertiesService.getDocumentProperties().setProperty("k", "x".repeat(9217))),
  ).toBe("Argument too large: value of property k");
  const fill = (count: number) => {
    const entries: { [key: string]: string } = {};
    for (let i = 0; i < count; i++) entries[`k${i}`] = "x".repeat(9000);
    PropertiesService.getDocumentProperties().setProperties(entries);
  };
  const { answer } = fileOf(host);
  expect((await answer(fill, {}, 56)).ok).toBe(true);
  expect((await answer(fill, {}, 57)).error?.message).toBe(
    "You have exceeded the property storage quota. Please remove some properties and try again.",
  );
});

test("§5 the cache: 100 kB a value, six hours at most", async () => {
  expect(await message(() => CacheService.getScriptCache()?.put("k", "x".repeat(102_401)))).toBe(
    "Argument too large: value",
  );
  await value(() => {
    CacheService.getScriptCache()?.put("short", "a", 60);
    CacheService.getScriptCache()?.put("long", "b", 1_000_000);
  });
  const read = () => CacheService.getScriptCache()?.getAll(["short", "long"]);
  now += 59_000;
  expect(await value(read)).toEqual({ short: "a", long: "b" });
  now += 2_000;
  expect(await value(read)).toEqual({ long: "b" });
  now += 6 * 3_600_000;
  expect(await value(read)).toEqual({});
});

test("§4 a simple trigger ends after its time, and has nobody's address", async () => {
  const code = `function onEdit(e) {
    var sheet = e.range.getSheet();
    sheet.getRange("B1").setValue("<" + Session.getActiveUser().getEmail() + "> " + (e.user.getEmail() === "") + " " + e.authMode);
    SpreadsheetApp.flush();
    for (;;);
  }
  function use() {}`;
  const hasty = await openTestHost({ dist: addOnWith(code), limits: { trigger: 400 } });
  const { id, type, values } = fileOf(hasty);
  await hasty.run(id, { function: "use", as: ann });
  type("A1", [["typed"]]);
  await hasty.settled();
  expect(await values()).toEqual([["typed", "<> true LIMITED"]]);
  await hasty.close();
});

test.each([
  ["a private class field", "class A { #x = 1; }"],
  ["a static class field", "class A { static x = 1; }"],
  ["top-level await", "await 1;"],
  ["lookbehind", "var r = /(?<=a)b/;"],
  ["an ES module", "export function f() {}"],
])("§1 an add-on with %s is not loaded", async (_what, code) => {
  await expect(openTestHost({ dist: addOnWith(code) })).rejects.toThrow(
    /Code\.js: not ES2021 without class fields, which is all that a push accepts: /,
  );
});

test("§1 optional chaining and what stands for null are taken as V8 takes them", async () => {
  const dist = addOnWith("function f(a) { return a?.b ?? 'none'; }");
  const newer = await openTestHost({ dist });
  const { id } = newer.createFile({ name: "Newer", as: ann });
  expect((await newer.run(id, { function: "f", args: [null], as: ann })).value).toBe("none");
  await newer.close();
});

test("§1 dates are formatted by locale", async () => {
  expect(
    await value(() => {
      const date = new Date(Date.UTC(2026, 7, 5, 12));
      return [
        date.toLocaleDateString("de-DE", { month: "long", day: "numeric", timeZone: "UTC" }),
        date.toLocaleDateString("en-US", { timeZone: "UTC" }),
        (1234.5).toLocaleString("de-DE"),
      ];
    }),
  ).toEqual(["5. August", "8/5/2026", "1.234,5"]);
});
