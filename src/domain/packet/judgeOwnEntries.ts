/** Judges what stands in a person's own file by what the hub knows (R3). */

import type { Person } from "../people/person";
import { found } from "../problem";
import { checkOwnWords, isFilled, isKept, type OwnEntry, sameWords } from "../rating/ownEntry";
import type { Accepted, PacketRow, Refused } from "./mergePacket";

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
  readonly refused: readonly Refused[];
  readonly same: number;
}

/** Rows nobody has written in are passed over; rows that are missing take nothing back. */
export function judgeOwnEntries(facts: OwnFacts, rows: readonly PacketRow<OwnEntry>[]): OwnMerge {
  const judged = rows.map(({ row, record }) => ({ row, result: judge(record, facts) }));
  return {
    entries: judged.flatMap(({ row, result }) =>
      typeof result === "object"
        ? [
            {
              row,
              verdict: facts.held.has(result.id) ? ("changed" as const) : ("new" as const),
              record: result,
            },
          ]
        : [],
    ),
    refused: judged.flatMap(({ row, result }) =>
      typeof result === "string" && result !== same && result !== nothing
        ? [{ row, who: facts.person.name, reason: result }]
        : [],
    ),
    same: judged.filter(({ result }) => result === same).length,
  };
}

const same = "same";
const nothing = "nothing";

/** The entry as the hub will keep it, or why it does not. */
function judge(claimed: OwnEntry, { person, criteria, today, cycle, held }: OwnFacts): OwnEntry | string {
  const before = held.get(claimed.id);
  if (!before && !isFilled(claimed)) return nothing;
  if (before ? before.person !== person.id : !claimed.id.startsWith(`${person.id}/`))
    return `ID: expected one that begins with ${person.id}/, found ${found(claimed.id)}. Write it in one of the rows that have an ID, or in the sidebar.`;
  if (before && sameWords(before, claimed)) return same;
  if (before && isKept(before))
    return `This answer was collected on ${before.collected} and is kept as it was. Write another one instead.`;
  const { id, kind, date, criterion, text, link } = claimed;
  const mine = { id, person: person.id, name: person.name, collected: today, notCollected: "", cycle };
  if (!isFilled(claimed)) return { ...mine, kind, date: "", criterion: "", text: "", link: "" };
  const problems = checkOwnWords(claimed, criteria, today);
  if (problems.length) return problems.map(({ message }) => message).join(" ");
  return { ...mine, kind: kind || "evidence", date, criterion, text, link };
}
