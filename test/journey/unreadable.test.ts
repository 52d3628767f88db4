/** Any sheet of the hub with its first heading retyped, and every page that reads: said once, and nothing follows from it. */
import { rmSync } from "node:fs";
import { contract, type MethodName } from "../../src/rpc/contract";
import { lettersOf } from "../../src/workbook/layout/lettersOf";
import { idHeadersOf } from "../../src/workbook/tables/readTable";
import type { Table } from "../../src/workbook/tables/table";
import { tables } from "../../src/workbook/tables/tables";
import { distForSeveral, hr, type Plumbline, type Reply } from "../plumbline";
import { isThorough } from "../thorough";
import { keepWorld } from "./keepWorld";
import { ann, importPeople, openHub, ratingOf, save } from "./smallOrganisation";

const folder = distForSeveral();
let plumbline: Plumbline;
let back: () => void;

beforeAll(async () => {
  plumbline = await openHub(folder);
  await importPeople(plumbline);
  const { hub, request } = plumbline;
  await plumbline.call(hub, hr, "openCycle", { name: "2026 H2", cutOff: "2026-10-01", request: request() });
});
afterAll(async () => {
  await plumbline.host.close();
  rmSync(folder, { recursive: true });
});

const person = { person: "000004" };
const inputs: { readonly [M in MethodName]?: unknown } = {
  aboutPerson: person,
  previewErasure: { scope: person },
  previewLetters: { kind: "invitation", raters: [ann] },
  previewOwnFiles: { people: [] },
  previewExport: { format: "BambooHR" },
};
/** Every call of the hub that reads, with what it is asked; building sheets is no reading. */
const calls = (Object.keys(contract) as MethodName[])
  .filter((method) => method !== "buildCalibration" && contract[method].access.hub?.includes("hr"))
  .map((method) => ({ method, input: inputs[method] ?? {} }))
  .filter(({ method, input }) => contract[method].input().safeParse(input).success);

const pages = async () => {
  const replies = await plumbline.replies(plumbline.hub, hr, calls);
  return replies.map((reply, at) => ({ method: calls[at]!.method, ...toldBy(reply) }));
};

function toldBy(reply: Reply<MethodName>): { said: string[]; rest: string } {
  if (!reply.ok) return { said: (reply.problems ?? []).map(({ message }) => message), rest: "" };
  const { problems = [], ...value } = (reply.value ?? {}) as { problems?: { message: string }[] };
  const { notices = [] } = reply as { notices?: { message: string }[] };
  return { said: [...problems, ...notices].map(({ message }) => message), rest: JSON.stringify(value) };
}

async function retype(table: Table<never>): Promise<string> {
  const [heading = ""] = idHeadersOf(table);
  const { values } = await plumbline.sheet(plumbline.hub, table.name);
  const column = lettersOf(values[0]!.indexOf(heading));
  const edit = { sheet: table.name, range: `${column}1`, values: [["Xx"]], as: hr };
  expect(plumbline.paste(plumbline.hub, edit)).toEqual({ ok: true });
  return `Sheet "${table.name}", row 1: expected a column headed "${heading}", found Xx. Put the heading back; nothing was changed.`;
}

/** npm run soak looks at Rating, too. */
const states = isThorough ? (["Draft", "Rating", "Live"] as const) : (["Draft", "Live"] as const);

test.each(states)("a heading that is gone, in %s", async (state) => {
  if (state === states[1]) await plumbline.to("Rating");
  if (state === "Live") {
    await save(plumbline, { rating: ratingOf("000004", ann), mark: 4 });
    await plumbline.to("Pre-read");
    await plumbline.to("Live");
  }
  back = keepWorld(plumbline.host);
  const before = await pages();
  expect(before.length).toBeGreaterThan(25);
  // What is refused beforehand would prove nothing.
  const open = before.filter(({ rest }) => rest !== "").map(({ method }) => method);
  expect(open).toEqual(expect.arrayContaining(["cycle", "packets", "aboutPerson", "previewErasure"]));
  const { sheets } = await plumbline.host.file(plumbline.hub);
  // The hub's Agenda is drawn; the table of that name is the session file's.
  const isThere = (table: Table<never>) =>
    sheets.some(({ name, values }) => name === table.name && values[0]?.includes(idHeadersOf(table)[0]!));
  const wrong: string[] = [];
  const silent: string[] = [];
  for (const table of Object.values(tables) as unknown as Table<never>[]) {
    if (!isThere(table) || table.name === "Settings") continue;
    const gone = await retype(table);
    (await pages()).forEach(({ method, said, rest }, at) => {
      const place = `${table.name}, ${method}`;
      const known = before[at]!;
      const more = said.filter((one) => !known.said.includes(one));
      if (more.some((one) => one !== gone)) wrong.push(`${place}: ${more.filter((one) => one !== gone)[0]}`);
      if (rest !== known.rest && !more.length) silent.push(place);
    });
    back();
  }
  expect({ wrong, silent }).toEqual({ wrong: [], silent: [] });
});

test("of People: neither Home nor Run the cycle takes nobody for an answer", async () => {
  await retype(tables.people as unknown as Table<never>);
  const [home, cycle] = [
    await plumbline.call(plumbline.hub, hr, "whereAmI", {}),
    await plumbline.reply(plumbline.hub, hr, "cycle", {}),
  ];
  expect(home.next).toBeNull();
  expect(cycle).toEqual({ ok: false, problems: [expect.objectContaining({ code: "column.missing" })] });
  back();
});

/** What rests on a sheet that can't be read: each step with the sheet that hides what is in its way. */
describe("no step is taken past a sheet that can't be read", () => {
  const request = () => plumbline.request();
  const opening = () => ({ name: "2027 H1", cutOff: "2027-04-01", reason: "Enough.", request: request() });
  const locking = () => ({ to: "Locked" as const, reason: "Enough.", request: request() });

  beforeAll(async () => {
    const said = {
      date: "",
      minutes: 60,
      facilitator: "fay@example.com",
      participants: [],
      people: ["000004"],
    };
    const sessions = [{ id: "s1", name: "Monday", ...said, allowedBecause: "" }];
    await plumbline.call(plumbline.hub, hr, "planSessions", { sessions, request: request() });
    back = keepWorld(plumbline.host);
  });
  afterEach(() => back());

  test.each([
    ["a session is removed", "decisions", "removeSession", () => ({ session: "s1", request: request() })],
    ["a session is closed", "sessions", "closeSession", () => ({ session: "s1", request: request() })],
    [
      "a person is removed",
      "sessions",
      "eraseData",
      () => ({ scope: { person: "000004" }, request: request() }),
    ],
    ["a cycle is locked", "raters", "changeCycleState", locking],
    [
      "evidence is added",
      "ratings",
      "saveEvidence",
      () => ({
        ...{ id: "", rating: ratingOf("000004", ann), criterion: "Leadership", text: "Led the launch." },
        ...{ date: "", kind: "", link: "", request: request() },
      }),
    ],
    [
      "a case is withdrawn",
      "ratings",
      "withdrawProposal",
      () => ({ ...person, level: "IC4", seen: "", request: request() }),
    ],
  ] as const)("%s: %s", async (_, table, method, input) => {
    const gone = await retype(tables[table] as unknown as Table<never>);
    const reply = await plumbline.reply(plumbline.hub, hr, method, input() as never);
    expect(reply).toMatchObject({ ok: false, problems: [{ message: gone }] });
  });

  test("letters are opened, or the next cycle: what was decided, and which names are used", async () => {
    await plumbline.to("Locked");
    const locked = keepWorld(plumbline.host);
    for (const [table, method, input] of [
      ["decisions", "openLetters", { people: ["000004"], request: request() }],
      ["history", "openCycle", opening()],
      ["cases", "openCycle", opening()],
    ] as const) {
      const gone = await retype(tables[table] as unknown as Table<never>);
      const reply = await plumbline.reply(plumbline.hub, hr, method, input as never);
      expect([table, reply]).toMatchObject([table, { ok: false, problems: [{ message: gone }] }]);
      locked();
    }
  });
});
