import { googleScript } from "../page/frame/googleScript";
import type { FrameRequest } from "../page/frame/messages";

type Run = { [name: string]: (...args: unknown[]) => void } & {
  withSuccessHandler(handler: (value: unknown, userObject?: unknown) => void): Run;
  withFailureHandler(handler: (error: Error, userObject?: unknown) => void): Run;
  withUserObject(userObject: unknown): Run;
};

/** google.script in a frame, and the page at the other end of its port. */
function frame() {
  const { port1, port2 } = new MessageChannel();
  const asked: FrameRequest[] = [];
  port2.onmessage = ({ data }) => asked.push(data as FrameRequest);
  const { script } = googleScript(port1, ["save", "load"]);
  const arrived = () => new Promise((resolve) => setTimeout(resolve, 20));
  return {
    run: script.run as Run,
    script,
    async asked() {
      await arrived();
      return asked;
    },
    async answer(call: number, reply: { ok: boolean; value?: unknown; error?: string }) {
      port2.postMessage({ call, ...reply });
      await arrived();
    },
    close: () => port1.close(),
  };
}

let open: ReturnType<typeof frame>;
beforeEach(() => {
  open = frame();
});
afterEach(() => open.close());

test("§2 ten calls are in flight, the eleventh waits for any of them to end", async () => {
  for (let i = 0; i < 12; i++) open.run.save?.(i, 0);
  const sent = async () => (await open.asked()).map((call) => (call as { args: unknown[] }).args[0]);
  expect(await sent()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  const calls = (await open.asked()) as { call: number }[];
  await open.answer(calls[6]?.call ?? 0, { ok: true });
  expect((await sent()).slice(10)).toEqual([10]);
  await open.answer(calls[0]?.call ?? 0, { ok: true });
  expect((await sent()).slice(10)).toEqual([10, 11]);
});

test("§2 an answer goes to its own handlers with its user object; an error has the name ScriptError and its message only", async () => {
  const told: unknown[] = [];
  const handled = (name: string) =>
    open.run
      .withUserObject({ of: name })
      .withSuccessHandler((value, own) => told.push([name, value, own]))
      .withFailureHandler((error, own) => told.push([name, error.name, error.message, own]));
  handled("first").save?.(1, 0);
  handled("second").load?.(2, 0);
  const [first, second] = (await open.asked()) as { call: number; name: string }[];
  expect([first?.name, second?.name]).toEqual(["save", "load"]);
  await open.answer(second?.call ?? 0, { ok: true, value: { n: 1 } });
  await open.answer(first?.call ?? 0, { ok: false, error: "It went wrong." });
  expect(told).toEqual([
    ["second", { n: 1 }, { of: "second" }],
    ["first", "ScriptError", "It went wrong.", { of: "first" }],
  ]);
});

test("§2 arguments travel as copies, undefined as null; what Google does not carry throws where it is called", async () => {
  const list = [1, undefined, { a: undefined }];
  open.run.save?.(list, undefined);
  list.push(2);
  expect((await open.asked()).map((call) => (call as { args: unknown[] }).args)).toEqual([
    [[1, null, { a: null }], null],
  ]);
  for (const [value, path] of [
    [new Date(), "0"],
    [{ when: new Map() }, "when"],
    [[1, () => 1], "1"],
  ] as const)
    expect(() => open.run.save?.(value, 0)).toThrow(`Failed due to illegal value in property: ${path}`);
});

test("§2 google.script.host closes, sizes and gives the focus back; there is no history, and no function but the script's", async () => {
  const { host } = open.script;
  host.setWidth(300);
  host.setHeight(200);
  host.editor.focus();
  host.close();
  expect(await open.asked()).toEqual([
    { type: "width", pixels: 300 },
    { type: "height", pixels: 200 },
    { type: "focusEditor" },
    { type: "close" },
  ]);
  expect(Object.keys(open.script)).toEqual(["run", "host"]);
  expect(open.run.other).toBe(undefined);
});
