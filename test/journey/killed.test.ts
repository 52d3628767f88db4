/** Kills writing methods at service calls that can differ: afterwards all of it or nothing has happened, and nothing is lost. */
import type { Moment } from "../../host/engine/execution";
import type { Survivors } from "../../host/engine/survivors";
import type { SpreadsheetFile } from "../../host/model/spreadsheetFile";
import { contract, type MethodName } from "../../src/rpc/contract";
import { hr, type Plumbline } from "../plumbline";
import { anywhere, kindOf, spread } from "../thorough";
import { keepWorld } from "./keepWorld";
import { type Action, buildStages, type Stages } from "./killedActions";
import { allActions } from "./killedAll";
import { kim, pia } from "./smallPair";

let stages: Stages;
let plumbline: Plumbline;

jest.setTimeout(300_000);
beforeAll(async () => {
  stages = await buildStages();
  plumbline = stages.plumbline;
});
afterAll(() => plumbline.host.close());

test.each([...allActions])(
  `$name, killed ${anywhere}, is all or nothing, and can be repeated`,
  async (action) => {
    stages[action.stage]();
    const given = await action.input(stages);
    const before = await seen(action);
    const file = action.file(stages);
    const { as, method, every = 1 } = action;
    const ends = new Ends(every);
    const whole = await plumbline.run(file, as, method, given as never, { onCall: ends.at });
    expect(whole.reply).toMatchObject({ ok: true });
    expect(whole.cost.longestLock).toBeLessThan(5_000);
    const [after, answer] = [await seen(action), steady(whole.reply)];
    await action.other(stages);
    const wanted = content();

    for (const { where, comeBack } of spread([...ends.found.values()], ({ kind }) => kind)) {
      comeBack();
      const now = await seen(action);
      for (const id of Object.keys(now))
        expect([where, now[id]]).toEqual([where, isSame(now[id], before[id]) ? before[id] : after[id]]);
      await action.other(stages);
      const again = await plumbline.run(file, as, method, given as never);
      expect([where, steady(again.reply)]).toEqual([where, action.saysWhatIsLeft ? isOk : answer]);
      expect([where, content()]).toEqual([where, wanted]);
      nobodyHasTwoPackets();
    }
  },
);

test("every method that takes a request is killed", () => {
  // A letter that went out can't be taken back, and what is erased is noted nowhere: their own tests kill these.
  const ownTests: MethodName[] = ["sendLetters", "eraseData", "eraseInFiles", "removeCandidate"];
  const writing = (Object.keys(contract) as MethodName[]).filter(
    (name) =>
      !ownTests.includes(name) &&
      "request" in (contract[name].input() as unknown as { def: { shape: object } }).def.shape,
  );
  const killed = new Set(allActions.map(({ method }) => method));
  expect(writing.filter((name) => !killed.has(name))).toEqual([]);
});

/** All that an execution leaves that ends before any of its calls, each state once, with a way back to it. */
class Ends {
  readonly found = new Map<string, { kind: string; where: string; comeBack: () => void }>();
  private last = "";

  constructor(private readonly every: number) {}

  /**
   * Writes wait until a call saves them: just before it, what waits is all that waited at the calls before, and more. So
   * there, what may survive at any of those calls is looked at.
   */
  readonly at = (moment: Moment): void => {
    const { call, waiting, saves, ifKilled } = moment;
    const look = (survivors: Survivors) => ifKilled(survivors, () => this.keep(moment, survivors));
    const revisions = JSON.stringify([...plumbline.host.world.files.values()].map(fingerprint));
    if (revisions !== this.last) look("none");
    this.last = revisions;
    if (!saves || waiting === 0) return;
    look("all");
    if (call % this.every !== 0) return;
    for (let prefix = 1; prefix < waiting; prefix += Math.ceil(prefix / 2)) look({ prefix });
    for (let seed = 0; seed < 2; seed++) look({ subset: call * 10 + seed });
  };

  private keep(moment: Moment, survivors: Survivors): void {
    const left = state();
    if (this.found.has(left)) return;
    const kind = kindOf(moment, survivors);
    const where = `killed at call ${moment.call}, survivors: ${JSON.stringify(survivors)}`;
    this.found.set(left, { kind, where, comeBack: keepWorld(plumbline.host) });
  }
}

/** Changes with whatever an execution changes. */
const fingerprint = ({
  id,
  revision,
  documentProperties,
  permissions,
  appProperties,
  trashed,
}: SpreadsheetFile) => [id, revision, documentProperties, permissions, appProperties, trashed];

/** All that an execution can leave behind, in one text. */
function state(): string {
  const files = [...plumbline.host.world.files.values()].map((file) => [
    file.id,
    file.sheets.map(({ name, rows, values, formulas, notes }) => [
      name,
      rows,
      ...[values, formulas, notes].map((layer) => layer.kept().map(rowText).join("\n")),
    ]),
    unsealed(withoutInstants(JSON.stringify(file.documentProperties))),
    file.permissions.map(({ email, role }) => [email, role]),
  ]);
  return JSON.stringify(files);
}

/** Rows that a layer keeps are left alone by later writes. */
const rowTexts = new WeakMap<readonly unknown[], string>();

function rowText(row: readonly unknown[] | undefined): string {
  if (!row) return "";
  const known = rowTexts.get(row);
  if (known !== undefined) return known;
  const text = unsealed(withoutInstants(JSON.stringify(row)));
  rowTexts.set(row, text);
  return text;
}

const unsealed = (text: string): string => text.replace(/[0-9a-f]{64}/g, "digest");
const withoutInstants = (text: string): string =>
  text.replace(/\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:[\d.]{2,6}Z?)?/g, "now");

const withoutNote = (reply: object) => ({ ...reply, isToNote: undefined });

/** What people see, file by file: no change reaches two files at once. That a save is to be finished is no part of it. */
async function seen({ readers }: Action): Promise<Record<string, unknown>> {
  const asked = new Map<string, { id: string; as: string; calls: { method: MethodName; input: object }[] }>();
  for (const [method, file, as, input = {}] of readers) {
    const id = file(stages);
    const one = asked.get(`${id} ${as}`) ?? { id, as, calls: [] };
    one.calls.push({ method, input });
    asked.set(`${id} ${as}`, one);
  }
  const answers: Record<string, unknown> = {};
  for (const { id, as, calls } of asked.values())
    answers[id] = [answers[id], steady((await plumbline.replies(id, as, calls)).map(withoutNote))];
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
        // What a formula shows is computed when somebody reads; the formulas themselves stand above.
        rows: values.rows
          .map((row, at) =>
            [...row].map((cell, column) => (formulas.rows[at]?.[column] ? null : (cell ?? null))),
          )
          .map((row) => JSON.stringify(row).replace(/(,null)*\]$/, "]"))
          .filter((row) => row !== "[null]" && row !== "[]")
          .sort(),
      })),
  }));
  return steady(files.sort((a, b) => (a.name < b.name ? -1 : 1)));
}

/** With names for files instead of ids made at random, without the instants and without the key that each run draws. */
const steady = (value: unknown): unknown => JSON.parse(steadyText(value));

function steadyText(value: unknown): string {
  let text = withoutInstants(JSON.stringify(value) ?? "null").replace(
    /(History key[\\",]+)[0-9a-f]{64}/g,
    "$1key",
  );
  for (const { id, name } of plumbline.host.world.files.values()) text = text.split(id).join(name);
  return text;
}

function nobodyHasTwoPackets(): void {
  const raters = [...plumbline.host.world.files.values()].map(({ appProperties }) => appProperties.madeFor);
  const named = raters.filter((rater) => rater !== undefined);
  expect(named).toEqual([...new Set(named)]);
  // Readiness alone is nothing of HR's.
  const ofHr = plumbline.host.files().filter(({ id }) => !ownedByPair(id));
  expect(plumbline.host.files({ as: hr }).map(({ id }) => id)).toEqual(ofHr.map(({ id }) => id));
}

const ownedByPair = (id: string): boolean => [kim, pia].includes(plumbline.host.world.files.get(id)!.owner);

const isOk = expect.objectContaining({ ok: true });

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
