import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Host, openHost } from "../openHost";
import { ann, fileOf, openTestHost } from "./testHost";

let host: Host;
let file: ReturnType<typeof fileOf>;
beforeAll(async () => {
  host = await openTestHost();
  file = fileOf(host);
});
afterAll(() => host.close());

const call = (name: string, args: unknown[] = []) => host.run(file.id, { function: name, args, as: ann });
const echo = (text: string) => call("evaluate", [`return ${text}`]);

test.each([
  ["a Date", [new Date()], "Failed due to illegal value in property: 0"],
  ["a Date deep inside", [{ a: [1, { when: new Date() }] }], "Failed due to illegal value in property: when"],
  ["a Map", ["x", new Map()], "Failed due to illegal value in property: 1"],
  ["a function", [() => 1], "Failed due to illegal value in property: 0"],
  ["a typed array", [new Uint8Array(2)], "Failed due to illegal value in property: 0"],
])("§2 %s is no legal argument", async (_what, args, message) => {
  const answer = await call("evaluate", args);
  expect([answer.ok, answer.error?.message]).toEqual([false, message]);
});

test("§2 undefined arrives as null, plain values as copies", async () => {
  const text = "return JSON.stringify(Array.prototype.slice.call(arguments))";
  const { value } = await call("evaluate", [`return (function () { ${text} })(null, {a: undefined})`]);
  expect(value).toBe("[null,{}]");
  const args = ["return 1", undefined, { a: undefined, b: [undefined] }];
  expect((await call("giveBack", args)).value).toEqual(["return 1", null, { a: null, b: [null] }]);
});

test.each([
  ["a Date", "new Date()"],
  ["a Date deep inside", "({ list: [1, new Date()] })"],
  ["a Map", "new Map([[1, 2]])"],
  ["a function", "function () {}"],
  ["a promise", "Promise.resolve(1)"],
  ["an object of a service", "SpreadsheetApp.getActive()"],
  ["nothing", "undefined"],
])("§2 %s as a result arrives as null", async (_what, text) => {
  expect(await echo(text)).toMatchObject({ ok: true, value: null });
});

test("§2 plain results arrive whole", async () => {
  expect((await echo("({ a: [1, 'x', true, null], b: { c: 0.5 } })")).value).toEqual({
    a: [1, "x", true, null],
    b: { c: 0.5 },
  });
});

test("§8.3 callable is what is declared at the top level, unless its name ends in _", async () => {
  const names = ["private_", "toString", "constructor", "SpreadsheetApp", "innerOnly", "assigned"];
  const answers = await Promise.all(names.map((name) => call(name)));
  expect(answers.map(({ error }) => error?.message)).toEqual(
    names.map((name) => `Script function not found: ${name}`),
  );
  expect((await call("giveBack", [1])).value).toEqual([1]);
});

test("§8.4 loseReply: the work is done, the answer does not arrive", async () => {
  const answer = await file.answer(
    () => SpreadsheetApp.getActiveSheet().getRange("A1").setValue("done") && 1,
    { loseReply: true },
  );
  expect([answer.ok, answer.value, answer.error?.name]).toEqual([false, undefined, "NetworkError"]);
  expect(await file.values()).toEqual([["done"]]);
});

test("§8.4 delayReply: a later call's answer overtakes an earlier one's", async () => {
  const order: string[] = [];
  const note = (name: string) => () => order.push(name);
  // Two threads are there before it counts.
  await Promise.all([file.answer(() => Utilities.sleep(20), {}), file.answer(() => Utilities.sleep(20), {})]);
  await Promise.all([
    file.answer(() => 1, { delayReply: 400 }).then(note("first")),
    file.answer(() => 2, {}).then(note("second")),
  ]);
  expect(order).toEqual(["second", "first"]);
});

test("a new build of the add-on is run by the next execution, a broken one is not", async () => {
  const dist = mkdtempSync(join(tmpdir(), "reload-"));
  writeFileSync(join(dist, "appsscript.json"), "{}");
  const build = (code: string) => writeFileSync(join(dist, "Code.js"), code);
  build("function version() { return 1; }");
  const tried = await openHost({ dist, reload: true });
  const { id } = tried.createFile({ name: "F", as: ann });
  const run = async (name: string) => (await tried.run(id, { function: name, as: ann })).value;
  const first = await run("version");
  build("function version() { return 22; } function added() { return 'added'; }");
  const second = [await run("version"), await run("added")];
  const said = jest.spyOn(console, "error").mockImplementation(() => undefined);
  build("function (");
  const third = await run("version");
  expect([first, second, third, said.mock.calls.length]).toEqual([1, [22, "added"], 22, 1]);
  said.mockRestore();
  await tried.close();
});

test("§2 an error thrown by a script arrives with its message; what it wrote before stays", async () => {
  const other = fileOf(host);
  const answer = await other.answer(() => {
    SpreadsheetApp.getActiveSheet().getRange("A1").setValue("before");
    throw new TypeError("went wrong");
  }, {});
  expect(answer.error).toMatchObject({ name: "TypeError", message: "went wrong" });
  expect(await other.values()).toEqual([["before"]]);
});

test("§7 an add-on in syntax that a push refuses is not loaded", async () => {
  const dist = mkdtempSync(join(tmpdir(), "newer-"));
  writeFileSync(join(dist, "appsscript.json"), "{}");
  writeFileSync(join(dist, "Code.js"), "class A { #b = 1 }");
  await expect(openHost({ dist })).rejects.toThrow(
    /Code\.js: not ES2021 without class fields, which is all that a push accepts: Unexpected character '#' \(1:10\)/,
  );
});

test("§7 only scripts, pages and the manifest are loaded", async () => {
  const dist = mkdtempSync(join(tmpdir(), "files-"));
  writeFileSync(join(dist, "appsscript.json"), "{}");
  writeFileSync(join(dist, "a.gs"), "var order = ['a'];");
  writeFileSync(
    join(dist, "b.js"),
    "order.push('b'); function read() { return order.concat(HtmlService.createHtmlOutputFromFile('page').getContent()); }",
  );
  writeFileSync(join(dist, "page.html"), "<p>page</p>");
  writeFileSync(join(dist, "notes.txt"), "not JavaScript at all");
  const small = await openHost({ dist });
  const { id } = small.createFile({ name: "F", as: ann });
  expect(await small.run(id, { function: "read", as: ann })).toMatchObject({
    ok: true,
    value: ["a", "b", "<p>page</p>"],
  });
  await small.close();
});
