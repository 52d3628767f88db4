import type { Host } from "../openHost";
import { fileOf, openTestHost } from "./testHost";

let host: Host;
let file: ReturnType<typeof fileOf>;
beforeAll(async () => {
  host = await openTestHost();
  file = fileOf(host);
});
afterAll(() => host.close());

const absent =
  "setTimeout setInterval fetch URL URLSearchParams TextEncoder TextDecoder atob btoa crypto performance process window navigator Blob File FormData structuredClone queueMicrotask require module global Buffer BigInt WeakRef WebAssembly gc";

test("§1 what browsers and Node have beyond the language is missing", async () => {
  const types = await file.run(
    (names) => names.split(" ").filter((name) => new Function(`return typeof ${name}`)() !== "undefined"),
    absent,
  );
  expect(types).toEqual([]);
});

test("§1 built-ins newer than ES2019 are missing, those of ES2019 are there", async () => {
  const found = await file.run(() => {
    const there = (holder: object, names: string) => names.split(" ").filter((name) => name in holder);
    return {
      newer: [
        ...there([], "at findLast toSorted toSpliced with"),
        ...there(Object(""), "at replaceAll matchAll isWellFormed"),
        ...there(Object, "hasOwn groupBy"),
        ...there(Promise, "any allSettled"),
        ...there(new Uint8Array(1), "at findLast"),
      ],
      es2019: [
        ...there([], "flat flatMap includes"),
        ...there(Object(""), "trimEnd padStart"),
        ...there(Object, "fromEntries entries"),
      ],
    };
  });
  expect(found).toEqual({
    newer: [],
    es2019: ["flat", "flatMap", "includes", "trimEnd", "padStart", "fromEntries", "entries"],
  });
});

test("§1 nothing survives between executions", async () => {
  const mark = () => {
    const holder = globalThis as { mark?: number };
    holder.mark = (holder.mark ?? 0) + 1;
    return holder.mark;
  };
  expect([await file.run(mark), await file.run(mark)]).toEqual([1, 1]);
});

test("§1 promises run to their end before the execution does; their value does not reach the caller", async () => {
  const answer = await file.answer(async () => {
    await Promise.resolve();
    SpreadsheetApp.getActiveSheet().getRange("A1").setValue("written after await");
    return 1;
  }, {});
  expect([answer.ok, answer.value, await file.values()]).toEqual([true, null, [["written after await"]]]);
});

test("§8.2 values are values of the script's own context", async () => {
  const own = await file.run(() => {
    const sheet = SpreadsheetApp.getActiveSheet();
    sheet.getRange("B1").setValue(new Date(0));
    const values = sheet.getRange("A1:B1").getValues();
    let caught: unknown;
    try {
      sheet.getRange("ZZ9999");
    } catch (error) {
      caught = error;
    }
    return [
      Object.getPrototypeOf(values) === Array.prototype,
      Object.getPrototypeOf(values[0]) === Array.prototype,
      values[0]?.[1] instanceof Date,
      caught instanceof Error,
    ];
  });
  expect(own).toEqual([true, true, true, true]);
});

test("§6 Date lives in the script's time zone", async () => {
  const read = await file.run(() => {
    const summer = new Date(2026, 6, 1, 12);
    const late = new Date("2026-12-31T23:30:00Z");
    late.setHours(1);
    return [
      summer.toISOString(),
      summer.getTimezoneOffset(),
      String(summer),
      new Date("2026-07-01T12:00").toISOString(),
      new Date("2026-07-01").toISOString(),
      new Date("2026-12-31T23:30:00Z").getFullYear(),
      late.toISOString(),
      new Date(NaN).getHours(),
      typeof Date(),
      new Date(summer) instanceof Date,
    ];
  });
  expect(read).toEqual([
    "2026-07-01T10:00:00.000Z",
    -120,
    "Wed Jul 01 2026 12:00:00 GMT+0200 (Central European Summer Time)",
    "2026-07-01T10:00:00.000Z",
    "2026-07-01T00:00:00.000Z",
    2027,
    "2027-01-01T00:30:00.000Z",
    null,
    "string",
    true,
  ]);
});

test("§8.9 what is not emulated throws by name, and never answers undefined", async () => {
  const messages = await file.run(() => {
    const said = (body: () => unknown) => {
      try {
        return `no error: ${body()}`;
      } catch (error) {
        return (error as Error).message;
      }
    };
    const sheet = SpreadsheetApp.getActiveSheet() as unknown as { [name: string]: () => void };
    return [
      said(() => sheet.setFoo?.()),
      said(() => (SpreadsheetApp as unknown as { foo: unknown }).foo),
      said(() => SpreadsheetApp.getActive().getRangeByName("x") === null),
      said(() => GmailApp.getInboxUnreadCount()),
      said(() => [SpreadsheetApp.BorderStyle.SOLID].indexOf(SpreadsheetApp.BorderStyle.SOLID) === 0),
      said(() => (SpreadsheetApp.BorderStyle as unknown as { WAVY: unknown }).WAVY),
    ];
  });
  expect(messages).toEqual([
    "Sheet.setFoo is not available in the local host",
    "SpreadsheetApp.foo is not available in the local host",
    "no error: true",
    "GmailApp.getInboxUnreadCount is not available in the local host",
    "no error: true",
    "BorderStyle.WAVY is not available in the local host",
  ]);
});

test("§8.2 console and Logger reach the answer's log", async () => {
  const { log } = await file.answer(() => {
    console.log("n = %s", 3, { a: 1 });
    console.error(new Error("broken").message);
    Logger.log("kept");
    return Logger.getLog();
  }, {});
  expect(log).toEqual([
    { severity: "DEBUG", text: 'n = 3 {"a":1}' },
    { severity: "ERROR", text: "broken" },
    { severity: "INFO", text: "kept" },
  ]);
});
