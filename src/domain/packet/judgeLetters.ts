/** Judges the letters that stand in a manager's packet by what the hub knows; only a released one is collected (R3, R15). */
import type { CycleState } from "../cycle/cycle";
import type { Person } from "../people/person";
import {
  checkRelease,
  isOpenAgain,
  letterTextNames,
  type PersonLetter,
  textsIn,
  waitsForLocking,
} from "../promotion/personLetter";
import { checkStamp } from "./checkStamp";
import type { Accepted, PacketRow, RefusedRow } from "./mergePacket";

export interface HubLetters {
  /** E-mail of the packet's rater, lower case. */
  readonly writer: string;
  /** ISO instant. */
  readonly now: string;
  /** The cycle under way. */
  readonly cycle: { readonly name: string; readonly state: CycleState };
  /** Every letter of the hub, and those merged of packets read before. */
  readonly letters: readonly PersonLetter[];
  readonly people: readonly Pick<Person, "id" | "name" | "email">[];
}

export interface LetterMerge {
  readonly letters: readonly Accepted<PersonLetter>[];
  readonly refused: readonly RefusedRow[];
}

export function judgeLetters(facts: HubLetters, rows: readonly PacketRow<PersonLetter>[]): LetterMerge {
  const accepted: Accepted<PersonLetter>[] = [];
  const refused: RefusedRow[] = [];
  for (const { row, record: claimed } of rows) {
    const before = facts.letters.find(({ id }) => id === claimed.id);
    if (claimed.status !== "released" || (before && isCollected(before, claimed))) continue;
    const letters = [...facts.letters, ...accepted.map(({ record }) => record)];
    const reason = whyRefused(claimed, before, { ...facts, letters });
    if (reason || !before) refused.push({ row, who: before?.name ?? claimed.person.slice(0, 60), reason });
    else {
      const { savedAt, request } = claimed;
      const record = { ...before, ...textsIn(claimed), status: "released" as const, savedAt, request };
      accepted.push({ row, verdict: "new", record });
    }
  }
  return { letters: accepted, refused };
}

const isCollected = (before: PersonLetter, claimed: PersonLetter): boolean =>
  before.status === "released" && letterTextNames.every((name) => before[name] === claimed[name]);

function whyRefused(
  claimed: PersonLetter,
  before: PersonLetter | undefined,
  { writer, now, cycle, letters, people }: HubLetters,
): string {
  if (before?.writer !== writer)
    return "Expected a letter that HR opened for this manager. Ask HR to open it, or delete the row.";
  if (before.status === "released")
    return "This letter was released before and stands as it was then. To change it, ask HR to open it again.";
  if (isOpenAgain(before, cycle)) return waitsForLocking(cycle.name);
  if (before.opened !== claimed.opened)
    return "HR opened this letter again since. Update the packet, look at it and release it once more.";
  const others = people.filter((one) => one.id !== before.person && one.email !== writer);
  const letter = { ...before, ...textsIn(claimed) };
  return [...checkRelease(letter, letters, others), ...checkStamp(claimed, now)]
    .map(({ message }) => message)
    .join(" ");
}
