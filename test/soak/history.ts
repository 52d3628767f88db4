/** Random histories of one packet, and a model that knows nothing of the product's code: every mark says whose it is. */
import type { PersonAct } from "../../host/api";
import type { Survivors } from "../../host/engine/survivors";
import type { Host } from "../../host/openHost";
import type { Contract } from "../../src/rpc/contract";
import { keepWorld } from "../journey/keepWorld";
import { keptHub } from "../journey/keptHub";
import {
  type allMarked,
  ann,
  cycleName,
  openRating,
  ratingOf,
  sevenPeople,
  somebody,
} from "../journey/smallOrganisation";
import { distForSeveral, hr, type Plumbline } from "../plumbline";
import { randomFrom } from "./random";
import { count, nothingTold, type Told } from "./told";

export const criteria = ["Hard skills", "Cross-functionality", "Leadership", "Accountability"];
export const reports = ["000004", "000005", "000008", "000009", "000010"];
export const nameOf = new Map(
  reports.map((id) => [id, { "000004": "Ida Ito", "000005": "Joe Jung" }[id] ?? `P${id} Extra`]),
);

export interface Soak {
  readonly plumbline: Plumbline;
  readonly packet: string;
  readonly begin: () => void;
}

export async function openSoak(): Promise<Soak> {
  const more = reports.slice(2).map((id) => somebody(id, nameOf.get(id)!, "IC3", "000002"));
  const make = async () => {
    const made = await openRating([...sevenPeople(), ...more]);
    await made.createPackets([ann]);
    return made;
  };
  const plumbline = await keptHub("soak", make, distForSeveral());
  const packet = plumbline.host.files().find(({ name }) => name.includes("packet"))!.id;
  const begin = keepWorld(plumbline.host);
  return { plumbline, packet, begin };
}

/** A column with a heading of its own among those of Plumbline's, so that a row is written in several ranges. */
export function insertOwnColumn(host: Host, file: string, as: string, sheet = "Ratings", column = "G"): void {
  host.edit(file, { sheet, insertColumns: { before: column.charCodeAt(0) - 64 }, as });
  const values = [["Mine"], [1], [2]];
  const answer = host.edit(file, { sheet, range: `${column}1:${column}3`, values, as });
  if (!answer.ok) throw new Error(answer.error?.message);
}

/**
 * "parted": somebody's own column stands among ours, and of what waits to be written any part may survive an end.
 * "in part": saves change some criteria, some of them without a text, and replies are lost on their way to the rater.
 */
export type Hardship = "parted" | "in part";

export const survivors = (isParted: boolean, seed: number): readonly Survivors[] =>
  isParted ? [{ prefix: 1 + (seed % 3) }, { subset: seed }] : ["none", "all"];

/** Some columns sorted without the others: two of these with different edges put a row together from two people's cells. */
export function sortOfSome(sheet: string, columns: number, random: () => number): PersonAct {
  const first = 1 + Math.floor(random() * columns);
  const last = Math.min(columns, first + Math.floor(random() * 8));
  const letter = (at: number) => String.fromCharCode(64 + at);
  const column = first + Math.floor(random() * (last - first + 1));
  const range = `${letter(first)}2:${letter(last)}12`;
  return { sheet, sort: { range, column, ascending: random() < 0.5 } };
}

/**
 * What may rightly stand under a report and a criterion: the operation acknowledged last, or any tried since. 0 is nothing at
 * all, an operation below 0 a mark without a text.
 */
export type Model = Map<string, Set<number>>;
export type Assessments = ReturnType<typeof allMarked>;

export const slotOf = (person: string, criterion: string) => `${person} ${criterion}`;

export const emptyModel = (): Model =>
  new Map(reports.flatMap((person) => criteria.map((name) => [slotOf(person, name), new Set([0])])));

/** What is saved now, beside what stands there. */
export interface Drawn {
  readonly person: string;
  readonly assessments: Assessments;
  readonly operations: ReadonlyMap<string, number>;
}

export function isTried(model: Model, { person, operations }: Drawn): void {
  for (const [name, operation] of operations) model.get(slotOf(person, name))!.add(operation);
}

export function isAcknowledged(model: Model, { person, operations }: Drawn): void {
  for (const [name, operation] of operations) model.set(slotOf(person, name), new Set([operation]));
}

/** All criteria; in part, some of them, of which a mark may come without a text where it is not submitted. */
export function drawn(
  random: () => number,
  {
    person,
    operation,
    shown,
    submit,
  }: { person: string; operation: number; shown: Assessments; submit: boolean },
  isInPart: boolean,
): Drawn {
  const names = isInPart ? criteria.filter(() => random() < 0.5) : criteria;
  const operations = new Map(
    names.map((name) => [name, isInPart && !submit && random() < 0.3 ? -operation : operation]),
  );
  const whole = marksOf(person, operation);
  const said = [...operations].map(([name, of]) => [
    name,
    of < 0 ? { ...whole[name]!, evidence: "" } : whole[name]!,
  ]);
  return { person, operations, assessments: { ...shown, ...Object.fromEntries(said) } };
}

/** One history: saves disturbed by people and by kills, then everything is read, in the packet and from the hub. */
export async function history(
  { plumbline, packet, begin }: Soak,
  seed: number,
  ...hardships: readonly Hardship[]
): Promise<Told> {
  begin();
  const [isParted, isInPart] = [hardships.includes("parted"), hardships.includes("in part")];
  if (isParted) insertOwnColumn(plumbline.host, packet, ann);
  const random = randomFrom(seed);
  const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)]!;
  const model = emptyModel();
  const tried = emptyModel();
  const told = nothingTold();
  const operations = 3 + Math.floor(random() * 5);
  for (let operation = 1; operation <= operations; operation++) {
    const person = pick(reports);
    const open = await openToSave(plumbline, packet, ann, person);
    if (!open) continue;
    const edits = Array.from({ length: Math.floor(random() * 3) }, () => ({
      call: 4 + Math.floor(random() * 5),
      edit: { ...act(), as: ann },
    }));
    if (random() < 0.4) {
      plumbline.host.edit(packet, { ...sortOfSome("Ratings", 18, random), as: ann });
      told.rearrangements++;
    }
    const isKilled = random() < 0.4;
    const submit = random() < 0.6;
    const saying = drawn(random, { person, operation, shown: open.shown, submit }, isInPart);
    const { assessments } = saying;
    isTried(model, saying);
    isTried(tried, saying);
    const save = {
      ...{ rating: ratingOf(person, ann), request: `${seed}-${operation}`, seen: open.seen },
      ...{ submit, assessments },
    };
    const options = {
      editAt: edits,
      ...(isKilled && { killAt: 4 + Math.floor(random() * 6), survivors: pick(survivors(isParted, seed)) }),
    };
    const answer = await plumbline.run(packet, ann, "saveRating", save, options);
    count(told, answer, options);
    const isAsked = isInPart && random() < 0.4;
    const again = isAsked ? await plumbline.reply(packet, ann, "saveRating", save) : null;
    if (again && answer.reply) told.lostReplies++;
    if (answer.reply?.ok || again?.ok) isAcknowledged(model, saying);
    await check(`operation ${operation}`);
  }
  return { ...told, operations };

  /** Whole rows, as people drag them; whole columns likewise. */
  function act(): PersonAct {
    const row = 2 + Math.floor(random() * 5);
    const other = 2 + Math.floor(random() * 6);
    const column = 1 + Math.floor(random() * 18);
    return pick<PersonAct>([
      {
        sheet: "Ratings",
        sort: { range: "A2:W12", column: 1 + Math.floor(random() * 3), ascending: random() < 0.5 },
      },
      { sheet: "Ratings", insertRows: { before: row } },
      { sheet: "Ratings", moveRows: { from: row, before: other } },
      { sheet: "Ratings", insertColumns: { before: column } },
      {
        sheet: "Ratings",
        moveColumns: {
          from: column,
          count: 1 + Math.floor(random() * 2),
          before: 1 + Math.floor(random() * 20),
        },
      },
    ]);
  }

  async function check(when: string): Promise<void> {
    const say = (what: string) => told.faults.push(`seed ${seed}, ${when}: ${what}`);
    const { tasks, unread, problems } = await plumbline.call(packet, ann, "listReports", {});
    told.named = Math.max(told.named, problems.length + unread.length);
    for (const person of reports) {
      if (tasks.some((one) => one.person === person)) continue;
      const isNamed = unread.some((one) => one.name === nameOf.get(person) && one.problems.every(isPlaced));
      if (!isNamed && !problems.some(isPlaced)) say(`${person} is missing, and nothing is said of it`);
    }
    for (const { person, said } of await openReports(plumbline, packet, ann, tasks))
      for (const [name, { mark, evidence }] of Object.entries(said.assessments))
        wrong(say, person, name, mark, evidence, model);
    const preview = await plumbline.reply(plumbline.hub, hr, "previewCollect", { raters: [ann] });
    if (!preview.ok) return;
    const request = plumbline.request();
    const shown = preview.value.packets.map(({ rater, fingerprint }) => ({ rater, fingerprint }));
    await plumbline.call(plumbline.hub, hr, "collect", { raters: shown, request });
    // Of a packet of which something was refused by name, the hub keeps what it had.
    const mayStand = preview.value.packets.some(({ refused }) => refused.length > 0) ? tried : model;
    for (const row of await plumbline.rows(plumbline.hub, "Ratings"))
      if (row.Cycle === cycleName && row.Rater === ann && row.Status === "submitted")
        for (const name of criteria)
          wrong(
            (what) => say(`in the hub ${what}`),
            String(row["Employee ID"]),
            name,
            row[name],
            String(row[`${name}: evidence`]),
            mayStand,
          );
  }

  function wrong(
    say: (what: string) => void,
    person: string,
    criterion: string,
    mark: unknown,
    evidence: string,
    allowed: Model,
  ): void {
    const fault = faultIn(person, criterion, mark, evidence, allowed.get(slotOf(person, criterion))!);
    if (fault) say(fault);
  }
}

type Task = Contract["listReports"]["output"]["tasks"][number];

/** What is shown of those of the reports that a list of tasks has, read in one execution. */
export async function openReports({ values }: Plumbline, file: string, as: string, tasks: readonly Task[]) {
  const own = tasks.filter(({ person }) => reports.includes(person));
  const shown = await values(
    file,
    as,
    "openReport",
    own.map(({ rating }) => ({ rating })),
  );
  return own.map((task, at) => ({ ...task, said: shown[at]!.said }));
}

/** A rating as it stands, withdrawn where it was submitted; null where it can't be. */
export async function openToSave(
  { reply, request }: Plumbline,
  file: string,
  as: string,
  person: string,
): Promise<{ seen: string; shown: Assessments } | null> {
  const rating = ratingOf(person, ann);
  const open = await reply(file, as, "openReport", { rating });
  if (!open.ok) return null;
  const { status, savedAt, said } = open.value;
  const shown = said.assessments as Assessments;
  if (status !== "submitted") return { seen: savedAt, shown };
  const withdrawn = await reply(file, as, "withdrawRating", { rating, request: request(), seen: savedAt });
  return withdrawn.ok ? { seen: withdrawn.value.savedAt, shown } : null;
}

/** What is amiss with what stands under a report and a criterion; blank for nothing. Every evidence says whose it is. */
export function faultIn(
  person: string,
  criterion: string,
  mark: unknown,
  evidence: string,
  allowed: ReadonlySet<number>,
): string {
  if (evidence === "") {
    const marks = [...allowed].filter((of) => of < 0).map((of) => markOf(person, criterion, -of));
    if (mark === null || mark === "") return allowed.has(0) ? "" : `${person}, ${criterion} holds nothing`;
    return marks.includes(Number(mark)) ? "" : `${person}, ${criterion} holds ${mark} without a text`;
  }
  const [, about, under, operation] = /^About (\S+), (.+), operation (\d+)\.$/.exec(evidence) ?? [];
  if (about !== person) return `${person} holds "${evidence}"`;
  if (under !== criterion) return `${person}, ${criterion} holds "${evidence}"`;
  if (Number(mark) !== markOf(person, criterion, Number(operation)))
    return `${person}, ${criterion} holds ${mark} beside "${evidence}"`;
  return allowed.has(Number(operation)) ? "" : `${person} holds operation ${operation}, which was saved over`;
}

/** Says where to look, and what is to be done there. */
const isPlaced = ({ message }: { readonly message: string }): boolean =>
  /^Sheet ".+(\. .+|: expected .+, found .+)\.$/.test(message);

export const markOf = (person: string, criterion: string, operation: number): number =>
  1 + ((Number(person) + criterion.length + operation) % 5);

export const marksOf = (person: string, operation: number): Assessments =>
  Object.fromEntries(
    criteria.map((name) => [
      name,
      {
        mark: markOf(person, name, operation),
        evidence: `About ${person}, ${name}, operation ${operation}.`,
      },
    ]),
  );
