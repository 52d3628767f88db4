/** Judges what stands in a person's own file by what the hub knows (R3). */

import type { Person } from "../people/person";
import { found } from "../problem";
import { checkOwnWords, isFilled, isKept, type OwnEntry, sameWords } from "../rating/ownEntry";
import type { Accepted, PacketRow, RefusedRow } from "./mergePacket";

export interface OwnFacts {
  /** Whose file it is. */
  readonly person: Pick<Person, "id" | "name">;
  /** Names of the criteria asked at the person's level. */
  readonly criteria: readonly string[];
  /** yyyy-MM-dd */
  readonly today: string;
  /** The cycle under way, or blank. */
  readonly cycle: string;
  /** Entries the hub has, by id. */
  readonly held: ReadonlyMap<string, OwnEntry>;
}

export interface OwnMerge {
  readonly entries: readonly Accepted<OwnEntry>[];
  /** Rows that say what the hub has, each with the day it was collected. */
  readonly same: readonly Pick<OwnVerdict & { is: "same" }, "row" | "collected">[];
  readonly refused: readonly RefusedRow[];
}

type OwnVerdict =
  | ({ readonly is: "accepted" } & Accepted<OwnEntry>)
  | { readonly is: "same"; readonly row: number; readonly collected: string }
  | ({ readonly is: "refused" } & RefusedRow);

/** Rows nobody has written in are passed over; rows that are missing take nothing back. */
export function judgeOwnEntries(facts: OwnFacts, rows: readonly PacketRow<OwnEntry>[]): OwnMerge {
  const judged = rows.flatMap(({ row, record }) => judge(record, row, facts));
  return {
    entries: judged.flatMap((one) => (one.is === "accepted" ? [one] : [])),
    same: judged.flatMap((one) => (one.is === "same" ? [one] : [])),
    refused: judged.flatMap((one) => (one.is === "refused" ? [one] : [])),
  };
}

function judge(claimed: OwnEntry, row: number, facts: OwnFacts): OwnVerdict[] {
  const { person, criteria, today, cycle, held } = facts;
  const before = held.get(claimed.id);
  const refuse = (reason: string): OwnVerdict[] => [{ is: "refused", row, who: person.name, reason }];
  if (!before && !isFilled(claimed)) return [];
  if (before ? before.person !== person.id : !claimed.id.startsWith(`${person.id}/`))
    return refuse(
      `ID: expected one that begins with ${person.id}/, found ${found(claimed.id)}. Write it in one of the rows that have an ID, or in the sidebar.`,
    );
  if (before && sameWords(before, claimed)) return [{ is: "same", row, collected: before.collected }];
  if (before && isKept(before))
    return refuse(
      `This answer was collected on ${before.collected} and is kept as it was. Write another one instead.`,
    );
  const problems = isFilled(claimed) ? checkOwnWords(claimed, criteria, today) : [];
  if (problems.length) return refuse(problems.map(({ message }) => message).join(" "));
  const { kind, date, criterion, text, link, request } = claimed;
  const words = isFilled(claimed)
    ? { kind: kind || ("evidence" as const), date, criterion, text, link }
    : { kind, date: "", criterion: "", text: "", link: "" };
  const mine = {
    id: claimed.id,
    person: person.id,
    name: person.name,
    collected: today,
    notCollected: "",
    cycle,
    request,
  };
  return [{ is: "accepted", row, verdict: before ? "changed" : "new", record: { ...mine, ...words } }];
}
