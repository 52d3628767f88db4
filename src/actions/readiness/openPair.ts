/** The shared file as one of the two finds it: who they are, what each handed in and showed, and what may be read. */

import type { Problem } from "../../domain/problem";
import {
  type Half,
  type PairStanding,
  readable,
  type SeenOfHabits,
  standingOf,
} from "../../domain/readiness/pair";
import { normalEmail } from "../../domain/roles";
import { readTables } from "../../workbook/tables/readTables";
import { type PairRow, wordsIn } from "../../workbook/tables/tables";
import type { Context } from "../context";
import { done, type Outcome, refuse } from "../outcome";

export interface OpenPair {
  readonly you: "person" | "partner";
  readonly person: PairRow;
  readonly partner: PairRow;
  readonly mine: PairRow;
  readonly theirs: PairRow;
  readonly standing: { readonly mine: PairStanding; readonly theirs: PairStanding };
  /** What may be read of each; null before, and where it is not what was handed in. */
  readonly words: { readonly mine: SeenOfHabits | null; readonly theirs: SeenOfHabits | null };
  /** The names of the habits, in order. */
  readonly habits: readonly string[];
  readonly isTypedOver: (row: PairRow) => boolean;
  readonly problems: readonly Problem[];
}

export function openPair({ seen, settings, email, store }: Context): Outcome<OpenPair> {
  const { tables, problems } = readTables(seen, ["pair"]);
  const { rows, isBroken, criteria, typedOver } = tables.pair;
  if (isBroken) return refuse(...problems);
  const whose = (address: string | undefined) => rows.find((row) => row.email === normalEmail(address ?? ""));
  const [person, partner] = [whose(settings.persons[0]), whose(settings.readiness?.partner)];
  if (!person || !partner) return refuse(...problems, rowIsGone);
  const you = person.email === normalEmail(email) ? "person" : "partner";
  const [mine, theirs] = you === "person" ? [person, partner] : [partner, person];
  const isTypedOver = (row: PairRow) => typedOver.has(row.email);
  const half = (row: PairRow): Half => ({
    email: row.email,
    // What somebody typed is nothing that was handed in; words that were shown prove themselves.
    digest: isTypedOver(row) && !row.key ? "" : row.digest,
    key: row.key,
    shown: row.key ? wordsIn(row) : null,
  });
  const [one, other] = [half(mine), half(theirs)];
  const { digest } = store;
  return done({
    you,
    person,
    partner,
    mine,
    theirs,
    standing: { mine: standingOf(one, other, digest), theirs: standingOf(other, one, digest) },
    words: { mine: readable(other, one, digest), theirs: readable(one, other, digest) },
    habits: criteria,
    isTypedOver,
    problems,
  });
}

const rowIsGone: Problem = {
  code: "pair.rowIsGone",
  message:
    'Sheet "Pair": expected a row for each of you, with the addresses on the sheet Settings. Put it back from the version history (File ▸ Version history).',
  where: { sheet: "Pair" },
};
