/** Every writing method, killed at each service call that can differ: afterwards all of it or nothing has happened, and nothing is lost. */
import type { RunOptions } from "../../host/api";
import { contract, type MethodName } from "../../src/rpc/contract";
import { hr, type Plumbline } from "../plumbline";
import { keepWorld } from "./keepWorld";
import { type Action, actions, buildStages, type Stages } from "./killedActions";
import { hiringActions } from "./killedHiring";

jest.setTimeout(300_000);

let stages: Stages;
let plumbline: Plumbline;

beforeAll(async () => {
  stages = await buildStages();
  plumbline = stages.plumbline;
});
afterAll(() => plumbline.host.close());

test("every method that takes a request is killed below", () => {
  // A letter that went out can't be taken back, and what is erased is noted nowhere: their own tests kill these.
  const ownTests: MethodName[] = ["sendLetters", "eraseData", "eraseInFiles", "removeCandidate"];
  const writing = (Object.keys(contract) as MethodName[]).filter(
    (name) =>
      !ownTests.includes(name) &&
      "request" in (contract[name].input as unknown as { def: { shape: object } }).def.shape,
  );
  const killed = new Set([...actions, ...hiringActions].map(({ method }) => method));
  expect(writing.filter((name) => !killed.has(name))).toEqual([]);
});

test.each([...actions, ...hiringActions])(
  "$name, killed anywhere, is all or nothing, and can be repeated",
  async (action) => {
    stages[action.stage]();
    const given = await action.input(stages);
    const ready = keepWorld(plumbline.host);
    const file = action.file(stages);
    const { as, method } = action;
    const before = await seen(action);
    const whole = await plumbline.run(file, as, method, given as never);
    expect(whole.reply).toMatchObject({ ok: true });
    expect(whole.cost.longestLock).toBeLessThan(action.longestLock ?? 5_000);
    const [after, answer] = [await seen(action), steady(whole.reply)];
    await action.other(stages);
    const wanted = content();

    const checked = new Set<string>();
    const kill = async (killAt: number, survivors: RunOptions["survivors"]): Promise<string> => {
      ready();
      const killed = await plumbline.run(file, as, method, given as never, { killAt, survivors });
      expect(killed.error?.name).toBe("Killed");
      const left = state();
      if (checked.has(left)) return left;
      checked.add(left);
      const where = `killed at call ${killAt}, survivors: ${JSON.stringify(survivors)}`;
      const now = await seen(action);
      for (const id of Object.keys(now))
        expect([where, now[id]]).toEqual([where, isSame(now[id], before[id]) ? before[id] : after[id]]);
      await action.other(stages);
      const again = await plumbline.run(file, as, method, given as never);
      expect([where, steady(again.reply)]).toEqual([where, action.saysWhatIsLeft ? isOk : answer]);
      expect([where, content()]).toEqual([where, wanted]);
      nobodyHasTwoPackets();
      return left;
    };

    const { every = 1 } = action;
    const last = whole.cost.calls + 1;
    const saving = await callsThatSave(1, last, await kill(1, "none"), await kill(last, "none"), kill);
    for (const killAt of [...saving, last]) if (killAt % every === 0) await someSurvive(killAt, kill);
  },
);

/** The calls before which less is saved than after; where two calls leave the same, so do all between them. */
async function callsThatSave(
  first: number,
  last: number,
  atFirst: string,
  atLast: string,
  kill: (killAt: number, survivors: "none") => Promise<string>,
): Promise<number[]> {
  if (atFirst === atLast) return [];
  if (last - first === 1) return [first];
  const middle = Math.floor((first + last) / 2);
  const atMiddle = await kill(middle, "none");
  const before = await callsThatSave(first, middle, atFirst, atMiddle, kill);
  return [...before, ...(await callsThatSave(middle, last, atMiddle, atLast, kill))];
}

/**
 * Writes wait until a call saves them: just before it, what waits is all that waited at the calls before, and more. So
 * there, every prefix is what may survive at any of those calls.
 */
async function someSurvive(
  killAt: number,
  kill: (killAt: number, survivors: RunOptions["survivors"]) => Promise<string>,
): Promise<void> {
  const none = await kill(killAt, "none");
  const all = await kill(killAt, "all");
  if (none === all) return;
  for (let prefix = 1; (await kill(killAt, { prefix })) !== all; prefix += Math.ceil(prefix / 2));
  for (let seed = 0; seed < 2; seed++) await kill(killAt, { subset: killAt * 10 + seed });
}

/** All that an execution can leave behind, in one text. */
function state(): string {
  const files = [...plumbline.host.world.files.values()].map((file) => [
    file.sheets.map(({ name, rows, values, formulas, notes }) => [
      name,
      rows,
      values.rows,
      formulas.rows,
      notes.rows,
    ]),
    file.documentProperties,
    file.permissions.map(({ email, role }) => [email, role]),
  ]);
  return JSON.stringify(steady(files)).replace(/[0-9a-f]{64}/g, "digest");
}

/** What people see, file by file: no change reaches two files at once. */
async function seen({ readers }: Action): Promise<Record<string, unknown>> {
  const answers: Record<string, unknown> = {};
  for (const [method, file, as, input = {}] of readers) {
    const answer = steady(await plumbline.reply(file(stages), as, method, input as never));
    answers[file(stages)] = [answers[file(stages)], answer];
  }
  return answers;
}

/** Every file with its sheets' rows in any order, and who may open it. Log may say more than happened. */
function content(): unknown {
  const files = [...plumbline.host.world.files.values()].map((file) => ({
    name: file.name,
    shared: file.permissions.map(({ email, role }) => `${email} ${role}`).sort(),
    unfinished: file.documentProperties.pending,
    sheets: file.sheets
      .filter(({ name }) => name !== "Log")
      .map(({ name, values, formulas }) => ({
        name,
        formulas: formulas.rows,
        rows: values.rows
          .map((row) => JSON.stringify([...row].map((cell) => cell ?? null)).replace(/(,null)*\]$/, "]"))
          .filter((row) => row !== "[null]" && row !== "[]")
          .sort(),
      })),
  }));
  return steady(files.sort((a, b) => (a.name < b.name ? -1 : 1)));
}

/** With names for files instead of ids made at random, and without the instants. */
function steady(value: unknown): unknown {
  let text = (JSON.stringify(value) ?? "null").replace(
    /\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:[\d.]{2,6}Z?)?/g,
    "now",
  );
  for (const { id, name } of plumbline.host.world.files.values()) text = text.split(id).join(name);
  return JSON.parse(text);
}

function nobodyHasTwoPackets(): void {
  const raters = [...plumbline.host.world.files.values()].map(({ appProperties }) => appProperties.madeFor);
  const named = raters.filter((rater) => rater !== undefined);
  expect(named).toEqual([...new Set(named)]);
  expect(plumbline.host.files({ as: hr }).length).toBe(plumbline.host.files().length);
}

const isOk = expect.objectContaining({ ok: true });

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
