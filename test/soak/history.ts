/** Random histories of one packet, and a model that knows nothing of the product's code: every mark says whose it is. */
import type { PersonAct } from "../../host/api";
import type { Survivors } from "../../host/engine/survivors";
import type { Host } from "../../host/openHost";
import { keepWorld } from "../journey/keepWorld";
import {
  type allMarked,
  ann,
  cycleName,
  openRating,
  ratingOf,
  sevenPeople,
  somebody,
} from "../journey/smallOrganisation";
import { hr, type Plumbline } from "../plumbline";
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
  const plumbline = await openRating([...sevenPeople(), ...more]);
  const [packet = ""] = await plumbline.createPackets([ann]);
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

/** Somebody's own column stands among ours, and of what waits to be written any part may survive an end. */
export type Hardship = "parted";

export const survivors = (hardship: Hardship | undefined, seed: number): readonly Survivors[] =>
  hardship ? [{ prefix: 1 + (seed % 3) }, { subset: seed }] : ["none", "all"];

/** Some columns sorted without the others: two of these with different edges put a row together from two people's cells. */
export function sortOfSome(sheet: string, columns: number, random: () => number): PersonAct {
  const first = 1 + Math.floor(random() * columns);
  const last = Math.min(columns, first + Math.floor(random() * 8));
  const letter = (at: number) => String.fromCharCode(64 + at);
  const column = first + Math.floor(random() * (last - first + 1));
  const range = `${letter(first)}2:${letter(last)}12`;
  return { sheet, sort: { range, column, ascending: random() < 0.5 } };
}

/** What may rightly stand under a report: the operation acknowledged last, or any tried since. */
type Model = Map<string, Set<number>>;

/** One history: saves disturbed by people and by kills, then everything is read, in the packet and from the hub. */
export async function history(
  { plumbline, packet, begin }: Soak,
  seed: number,
  hardship?: Hardship,
): Promise<Told> {
  begin();
  if (hardship) insertOwnColumn(plumbline.host, packet, ann);
  const random = randomFrom(seed);
  const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)]!;
  const model: Model = new Map(reports.map((id) => [id, new Set([0])]));
  const tried: Model = new Map(reports.map((id) => [id, new Set([0])]));
  const told = nothingTold();
  const operations = 3 + Math.floor(random() * 5);
  for (let operation = 1; operation <= operations; operation++) {
    const person = pick(reports);
    const seen = await savedAt(person);
    if (seen === null) continue;
    const edits = Array.from({ length: Math.floor(random() * 3) }, () => ({
      call: 4 + Math.floor(random() * 5),
      edit: { ...act(), as: ann },
    }));
    if (random() < 0.4) {
      plumbline.host.edit(packet, { ...sortOfSome("Ratings", 18, random), as: ann });
      told.rearrangements++;
    }
    const isKilled = random() < 0.4;
    model.get(person)!.add(operation);
    tried.get(person)!.add(operation);
    const save = {
      rating: ratingOf(person, ann),
      request: `${seed}-${operation}`,
      seen,
      submit: random() < 0.6,
      assessments: marksOf(person, operation),
    };
    const options = {
      editAt: edits,
      ...(isKilled && { killAt: 4 + Math.floor(random() * 6), survivors: pick(survivors(hardship, seed)) }),
    };
    const answer = await plumbline.run(packet, ann, "saveRating", save, options);
    count(told, answer, options);
    if (answer.reply?.ok) model.set(person, new Set([operation]));
    await check(`operation ${operation}`);
  }
  return { ...told, operations };

  async function savedAt(person: string): Promise<string | null> {
    const reply = await plumbline.reply(packet, ann, "openReport", { rating: ratingOf(person, ann) });
    if (!reply.ok) return null;
    if (reply.value.status !== "submitted") return reply.value.savedAt;
    const input = { rating: ratingOf(person, ann), request: plumbline.request(), seen: reply.value.savedAt };
    const withdrawn = await plumbline.reply(packet, ann, "withdrawRating", input);
    return withdrawn.ok ? withdrawn.value.savedAt : null;
  }

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
      const task = tasks.find((one) => one.person === person);
      if (!task) {
        const isNamed = unread.some((one) => one.name === nameOf.get(person) && one.problems.every(isPlaced));
        if (!isNamed && !problems.some(isPlaced)) say(`${person} is missing, and nothing is said of it`);
        continue;
      }
      const { said } = await plumbline.call(packet, ann, "openReport", { rating: task.rating });
      for (const [name, { mark, evidence }] of Object.entries(said.assessments))
        wrong(say, person, name, mark, evidence, model);
    }
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
    const fault = faultIn(person, criterion, mark, evidence, allowed.get(person)!);
    if (fault) say(fault);
  }
}

/** What is amiss with what stands under a report and a criterion; blank for nothing. Every evidence says whose it is. */
export function faultIn(
  person: string,
  criterion: string,
  mark: unknown,
  evidence: string,
  allowed: ReadonlySet<number>,
): string {
  if (evidence === "" && (mark === null || mark === "")) return "";
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

export const marksOf = (person: string, operation: number): ReturnType<typeof allMarked> =>
  Object.fromEntries(
    criteria.map((name) => [
      name,
      {
        mark: markOf(person, name, operation),
        evidence: `About ${person}, ${name}, operation ${operation}.`,
      },
    ]),
  );
