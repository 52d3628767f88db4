import type { Moment } from "../engine/execution";
import type { Host } from "../openHost";
import { ann, ben, fileOf, openTestHost } from "./testHost";

let host: Host;
beforeAll(async () => {
  host = await openTestHost();
});
afterAll(() => host.close());

test("whoever starts the host hears of errors, logged or thrown, and of nothing else", async () => {
  const heard: string[] = [];
  const told = await openTestHost({ onError: (text) => heard.push(text) });
  const file = fileOf(told);
  await file.answer(() => {
    console.log("all is well");
    console.error(new Error("not so well"));
  }, {});
  await file.answer(() => {
    throw new Error("worse");
  }, {});
  expect(heard).toEqual([
    expect.stringMatching(/^Error: not so well\n +at /),
    expect.stringMatching(/^evaluate ended with [\s\S]*Error: worse/),
  ]);
  await told.close();
});

/** Three buffered writes, a flush, a fourth write; five calls that count. */
const writing = () => {
  const sheet = SpreadsheetApp.getActiveSheet();
  sheet.getRange("A1").setValue(1);
  sheet.getRange("B1").setValue(2);
  sheet.getRange("C1").setValue(3);
  SpreadsheetApp.flush();
  sheet.getRange("D1").setValue(4);
};

const killedAt = async (killAt: number, survivors?: "all" | { prefix: number } | { subset: number }) => {
  const file = fileOf(host);
  const { ok, error, cost } = await file.answer(writing, { killAt, ...(survivors ? { survivors } : {}) });
  return { ok, name: error?.name, calls: cost.calls, row: (await file.values())?.[0] ?? [] };
};

test("§8.7 a kill before the flush leaves nothing, a prefix, or all of the writes, as asked", async () => {
  expect(await killedAt(4)).toEqual({ ok: false, name: "Killed", calls: 4, row: [] });
  expect((await killedAt(4, { prefix: 2 })).row).toEqual([1, 2]);
  expect((await killedAt(4, "all")).row).toEqual([1, 2, 3]);
});

test("§8.7 or any subset of them, the same for the same seed", async () => {
  const rows = await Promise.all(Array.from({ length: 20 }, (_, seed) => killedAt(4, { subset: seed })));
  const texts = rows.map(({ row }) => JSON.stringify(row));
  expect(new Set(texts).size).toBe(8);
  expect((await killedAt(4, { subset: 7 })).row).toEqual(rows[7]?.row);
});

test("§8.7 what was flushed survives every kill; past the last call the end itself can be killed", async () => {
  expect((await killedAt(5)).row).toEqual([1, 2, 3]);
  expect(await killedAt(6)).toEqual({ ok: false, name: "Killed", calls: 5, row: [1, 2, 3] });
  expect(await killedAt(7)).toEqual({ ok: true, name: undefined, calls: 5, row: [1, 2, 3, 4] });
});

test("§8.8 a killed script can catch nothing: its catch and finally have no effect", async () => {
  const file = fileOf(host);
  const stubborn = () => {
    const sheet = SpreadsheetApp.getActiveSheet();
    try {
      sheet.getRange("A1").setValue(1);
      SpreadsheetApp.flush();
    } catch (_error) {
      sheet.getRange("B1").setValue("caught");
    } finally {
      sheet.getRange("C1").setValue("finally");
    }
    return 1;
  };
  const answer = await file.answer(stubborn, { killAt: 2 });
  expect([answer.error?.name, await file.values()]).toEqual(["Killed", []]);
});

test("§8.8 a killed execution gives its lock back", async () => {
  const file = fileOf(host);
  const locking = () => {
    LockService.getDocumentLock().waitLock(500);
    SpreadsheetApp.getActiveSheet().getLastRow();
  };
  expect((await file.answer(locking, { killAt: 2 })).error?.name).toBe("Killed");
  expect((await file.answer(locking, {})).ok).toBe(true);
});

test("§5 a bad write surfaces at the next read or flush, or at the end", async () => {
  const told = await fileOf(host).run(() => {
    const sheet = SpreadsheetApp.getActiveSheet();
    sheet.getRange("A1").setValue("x".repeat(50_001));
    const lines = ["setValue itself says nothing"];
    try {
      sheet.getRange("B1").getValue();
    } catch (error) {
      lines.push((error as Error).message);
    }
    return lines;
  });
  const message = "Your input contains more than the maximum of 50000 characters in a single cell.";
  expect(told).toEqual(["setValue itself says nothing", message]);
  const atEnd = await fileOf(host).answer(
    () => SpreadsheetApp.getActiveSheet().getRange("A1").setValue("x".repeat(50_001)) && 1,
    {},
  );
  expect([atEnd.ok, atEnd.error?.message]).toEqual([false, message]);
});

test("§5 neither properties nor cache, lock or address save what the spreadsheet buffers", async () => {
  const file = fileOf(host);
  const script = () => {
    SpreadsheetApp.getActiveSheet().getRange("A1").setValue("buffered");
    const lock = LockService.getDocumentLock();
    lock.waitLock(10);
    PropertiesService.getDocumentProperties().setProperty("pending", "x");
    CacheService.getScriptCache()?.put("k", "v");
    Session.getActiveUser().getEmail();
    lock.releaseLock();
    SpreadsheetApp.getActiveSheet().getLastRow();
  };
  expect((await file.answer(script, { killAt: 7 })).error?.name).toBe("Killed");
  expect([await file.values(), host.world.files.get(file.id)?.documentProperties]).toEqual([
    [],
    { pending: "x" },
  ]);
});

test("§8.8 a person types and sorts just before a counted call", async () => {
  const file = fileOf(host);
  file.type("A1", [["b"], ["a"]]);
  const reading = () => {
    const range = SpreadsheetApp.getActiveSheet().getRange("A1:A2");
    return [range.getValues(), range.getValues()];
  };
  const sorting = { sheet: "Sheet1", sort: { range: "A1:A2", column: 1 } };
  expect((await file.answer(reading, { editAt: { call: 2, edit: sorting } })).value).toEqual([
    [["b"], ["a"]],
    [["a"], ["b"]],
  ]);
  const typing = { sheet: "Sheet1", range: "A1", values: [["typed"]], as: ann };
  expect((await file.answer(reading, { editAt: { call: 1, edit: typing } })).value).toEqual([
    [["typed"], ["b"]],
    [["typed"], ["b"]],
  ]);
});

test("§8.8 what somebody does to the sheets meanwhile is seen after the call that counts", async () => {
  const reading = () => {
    const file = SpreadsheetApp.getActive();
    const [sheet] = file.getSheets();
    const looks = () => [file.getSheets().length, file.getName(), sheet?.getName(), sheet?.getMaxRows()];
    const before = looks();
    sheet?.getRange("A1").getValue();
    return [before, looks()];
  };
  const edits = [{ renameSheet: "Renamed", sheet: "Sheet1" }, { insertSheet: "Another" }];
  const editAt = edits.map((one) => ({ call: 1, edit: { ...one, as: ann } }));
  const { value } = await fileOf(host).answer(reading, { editAt });
  expect(value).toEqual([
    [1, "Test", "Sheet1", 1000],
    [2, "Test", "Renamed", 1000],
  ]);
});

test("§8.8 executions interleave at service calls: without a lock two appenders lose rows, with it they do not", async () => {
  const append = (name: string, locked: boolean) => {
    const lock = LockService.getDocumentLock();
    if (locked) lock.waitLock(10_000);
    const sheet = SpreadsheetApp.getActiveSheet();
    const row = sheet.getLastRow() + 1;
    Utilities.sleep(30);
    sheet.getRange(row, 1).setValue(name);
    SpreadsheetApp.flush();
    if (locked) lock.releaseLock();
  };
  const appended = async (locked: boolean) => {
    const file = fileOf(host);
    await Promise.all(["a", "b", "c"].map((name) => file.answer(append, {}, name, locked)));
    return (await file.values())?.length;
  };
  expect(await appended(false)).toBeLessThan(3);
  expect(await appended(true)).toBe(3);
});

test("§5 waitLock throws and tryLock says false when somebody holds the lock too long", async () => {
  const file = fileOf(host);
  host.share(file.id, { email: ben, role: "editor", as: ann });
  const kept = host.world.files.get(file.id)!.documentProperties;
  const holder = file.answer(() => {
    LockService.getDocumentLock().waitLock(10_000);
    const properties = PropertiesService.getDocumentProperties();
    properties.setProperty("held", "yes");
    while (!properties.getProperty("enough")) Utilities.sleep(10);
  }, {});
  while (!kept.held) await new Promise((resolve) => setTimeout(resolve, 10));
  const late = await file.answer(
    () => {
      const lock = LockService.getDocumentLock();
      const tried = [lock.tryLock(50), lock.hasLock()];
      try {
        lock.waitLock(50);
      } catch (error) {
        return [...tried, (error as Error).message];
      }
      return tried;
    },
    { as: ben },
  );
  expect(late.value).toEqual([
    false,
    false,
    "Lock timeout: another process was holding the lock for too long.",
  ]);
  kept.enough = "yes";
  await holder;
});

test("§3 an alert suspends the script, and the lock is lost across it", async () => {
  const file = fileOf(host);
  const asking = file.answer(() => {
    const lock = LockService.getDocumentLock();
    lock.waitLock(100);
    const ui = SpreadsheetApp.getUi();
    const answer = ui.alert("Title", "Sure?", ui.ButtonSet.YES_NO);
    return [answer === ui.Button.YES, lock.hasLock()];
  }, {});
  while (!host.ui(file.id, { as: ann }).question) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(host.ui(file.id, { as: ann }).question).toEqual({
    kind: "alert",
    title: "Title",
    message: "Sure?",
    buttons: "YES_NO",
  });
  host.answer(file.id, { button: "YES", as: ann });
  expect((await asking).value).toEqual([true, false]);
});

test("§5 an execution ends after its time, even one that never calls Google", async () => {
  const hasty = await openTestHost({ limits: { execution: 3_000 } });
  const file = fileOf(hasty);
  const endless = await file.answer(() => {
    SpreadsheetApp.getActiveSheet().getRange("A1").setValue("buffered");
    for (;;);
  }, {});
  expect([endless.ok, endless.error?.message, await file.values()]).toEqual([
    false,
    "Exceeded maximum execution time",
    [],
  ]);
  expect((await file.answer(() => 1, {})).value).toBe(1);
  await hasty.close();
});

test("§8.10 calls are counted and priced; navigation and builders are not", async () => {
  const { cost } = await fileOf(host).answer(() => {
    const sheet = SpreadsheetApp.getActive().getSheetByName("Sheet1") as GoogleAppsScript.Spreadsheet.Sheet;
    SpreadsheetApp.newDataValidation().requireNumberBetween(1, 5).build();
    sheet.getRange(1, 1, 10, 10).getValues(); // read: 200 + 1
    sheet.getRange("A1:B1").setValues([[1, 2]]); // write: 5 + 0.02
    sheet.getRange("A3:Z1000").setNumberFormat("@"); // write: 5, one thing said however large the range
    const lock = LockService.getDocumentLock();
    lock.waitLock(1000); // lock: 100
    sheet.getRange("A2").setValue(1); // write, locked: 5 + 0.01
    SpreadsheetApp.flush(); // flush, locked: 500
    lock.releaseLock(); // lock, locked: 100
    Session.getActiveUser().getEmail(); // read: 200
  }, {});
  expect([cost.calls, cost.lockedCalls, cost.cells]).toEqual([8, 3, 103]);
  expect(cost.longestLock).toBeCloseTo(5.01 + 500 + 100, 6);
  // With the round trip of google.script.run: 1000.
  expect(cost.milliseconds).toBeCloseTo(1000 + 201 + 5.02 + 5 + 100 + 5.01 + 500 + 100 + 200, 6);
});

test("§8.10 getDataRange is navigation, unless it has to wait for buffered writes", async () => {
  const calls = async (script: () => unknown) => (await fileOf(host).answer(script, {})).cost.calls;
  expect(await calls(() => SpreadsheetApp.getActiveSheet().getDataRange().getA1Notation())).toBe(0);
  expect(
    await calls(() => {
      SpreadsheetApp.getActiveSheet().getRange("B3").setValue(1);
      return SpreadsheetApp.getActiveSheet().getDataRange().getA1Notation();
    }),
  ).toBe(2);
});

test("--google-speed: a call takes its price", async () => {
  const slow = await openTestHost({ googleSpeed: true });
  const started = Date.now();
  await fileOf(slow).run(() => SpreadsheetApp.getActiveSheet().getLastRow());
  expect(Date.now() - started).toBeGreaterThan(200);
  await slow.close();
});

test("§8.7 one run shows every end that a kill would bring, and goes on as if nothing had been", async () => {
  const file = fileOf(host);
  const { id } = file;
  const shown: unknown[] = [];
  const row = () => host.world.files.get(id)?.sheets[0]?.values.rows[0] ?? [];
  const onCall = ({ call, waiting, saves, ifKilled }: Moment) => {
    const left: unknown[] = [];
    for (const survivors of ["none", { prefix: 1 }, "all"] as const)
      ifKilled(survivors, () => left.push([...row()]));
    shown.push({ call, waiting, saves, left });
  };
  expect((await file.answer(writing, { onCall })).ok).toBe(true);
  const saved = [1, 2, 3];
  expect(shown).toEqual([
    { call: 1, waiting: 0, saves: false, left: [[], [], []] },
    { call: 2, waiting: 1, saves: false, left: [[], [1], [1]] },
    { call: 3, waiting: 2, saves: false, left: [[], [1], [1, 2]] },
    { call: 4, waiting: 3, saves: true, left: [[], [1], saved] },
    { call: 5, waiting: 0, saves: false, left: [saved, saved, saved] },
    { call: 6, waiting: 1, saves: true, left: [saved, [...saved, 4], [...saved, 4]] },
  ]);
  expect(await file.values()).toEqual([[...saved, 4]]);
});

test("threads that a closed host leaves serve the next one; closed twice, it takes nothing from it", async () => {
  const first = await openTestHost();
  const two = async (host: Host) => {
    const file = fileOf(host);
    file.type("A1", [["=1+1"]]);
    expect(await file.values()).toEqual([[2]]);
  };
  const formulaThread = (host: Host) => host.world.formulaEngine.worker?.threadId;
  await two(first);
  const left = formulaThread(first);
  await first.close();
  const next = await openTestHost();
  await two(next);
  expect(formulaThread(next)).toBe(left);
  await first.close();
  const third = await openTestHost();
  await two(third);
  expect(formulaThread(third)).not.toBe(left);
  await Promise.all([next.close(), third.close()]);
});
