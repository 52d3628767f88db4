/** Bringing a workbook of an earlier version up to date is ended: set up again it is as if nothing had happened, nothing lost, nothing twice. */
import type { RunOptions } from "../../host/api";
import type { Survivors } from "../../host/engine/survivors";
import type { MethodName } from "../../src/rpc/contract";
import { hr, type Plumbline } from "../plumbline";
import { isThorough, kindOf } from "../thorough";
import { openWorld, worlds } from "../worlds/openWorld";
import { keepWorld } from "./keepWorld";

jest.setTimeout(3_600_000);

let plumbline: Plumbline;
afterEach(() => plumbline.host.close());

/** The rows of all sheets but Log, which may say more than happened, and who may open the files; without instants. */
function content(): string {
  const files = [...plumbline.host.world.files.values()].map((file) => ({
    name: file.name,
    open: file.permissions.map(({ email, role }) => `${email} ${role}`).sort(),
    pending: file.documentProperties.pending,
    sheets: file.sheets
      .filter(({ name }) => name !== "Log")
      .map(({ name, values, formulas }) => [
        name,
        values.rows
          .map((row, at) =>
            [...(row ?? [])].map((cell, column) => (formulas.rows[at]?.[column] ? null : cell)),
          )
          .map((row) => JSON.stringify(row).replace(/(,null)*\]$/, "]"))
          .filter((row) => row !== "[null]" && row !== "[]")
          .sort(),
      ])
      .sort(),
  }));
  return JSON.stringify(files.sort((a, b) => (a.name < b.name ? -1 : 1)))
    .replace(/\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:[\d.]{2,6}Z?)?/g, "now")
    .replace(/[0-9a-f]{64}/g, "digest");
}

/**
 * Everything that this call may leave which ends anywhere, each state once.
 * npm test asks for the first of each kind of moment only.
 */
async function endsOf(method: MethodName, input: object): Promise<Map<string, () => void>> {
  const found = new Map<string, () => void>();
  let last = "";
  const onCall: RunOptions["onCall"] = (moment) => {
    const { waiting, saves, ifKilled, call } = moment;
    const look = (survivors: Survivors) => {
      const kind = kindOf(moment, survivors);
      if (!isThorough && found.has(kind)) return;
      ifKilled(survivors, () => {
        const left = isThorough ? content() : kind;
        if (!found.has(left)) found.set(left, keepWorld(plumbline.host));
      });
    };
    const now = JSON.stringify(
      [...plumbline.host.world.files.values()].map(({ revision, documentProperties, permissions }) => [
        revision,
        documentProperties,
        permissions,
      ]),
    );
    if (now !== last) look("none");
    last = now;
    if (!saves || waiting === 0) return;
    for (const prefix of [1, Math.ceil(waiting / 2)]) look({ prefix });
    if (isThorough) look({ subset: call });
  };
  const whole = await plumbline.run(plumbline.hub, hr, method, input as never, { onCall });
  expect(whole.reply).toMatchObject({ ok: true });
  return found;
}

/** Whoever saves next finishes what an interruption left. */
async function saveFurther(after: string): Promise<void> {
  const [first] = await plumbline.rows(plumbline.hub, "Raters");
  const email = `${after.toLowerCase()}@example.net`;
  const input = { rater: String(first!["Work e-mail"]), email, request: `further-${after}` };
  await plumbline.call(plumbline.hub, hr, "addSignIn", input);
}

/** npm test takes the first of each kind of end of the small one, a few of the others; npm run soak all of all. */
test.each(worlds)("the workspace %s", async (world) => {
  plumbline = await openWorld(world);
  let ends = 0;
  const play = async (method: MethodName, input: object) => {
    const found = await endsOf(method, input);
    await saveFurther(method);
    const [comeBack, wanted] = [keepWorld(plumbline.host), content()];
    const every = isThorough || world === "0.1/locked" ? 1 : Math.ceil(found.size / 3);
    for (const toEnd of [...found.values()].filter((_, at) => at % every === every - 1)) {
      toEnd();
      const { reply } = await plumbline.run(plumbline.hub, hr, method, input as never);
      expect(reply).toMatchObject({ ok: true });
      await saveFurther(method);
      expect(content()).toEqual(wanted);
    }
    comeBack();
    ends += found.size;
  };
  await play("setUp", { request: "up" });
  const { raters } = await plumbline.call(plumbline.hub, hr, "packets", {});
  const some = raters.filter(({ packet }) => packet).map(({ rater }) => rater);
  if (some.length) await play("createPackets", { raters: some.slice(0, 3), request: "packets" });
  if (isThorough) console.log(`${world}: ${ends} ends`);
  expect(ends).toBeGreaterThan(10);
});
