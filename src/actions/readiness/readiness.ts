/** Where the two of a readiness file stand, and what each may read of the other (R37). */

import type { Problem } from "../../domain/problem";
import type { PairStanding, SeenOfHabits } from "../../domain/readiness/pair";
import { normalEmail } from "../../domain/roles";
import type { PairRow } from "../../workbook/tables/tables";
import type { Context } from "../context";
import { done, type Outcome } from "../outcome";
import { notesContent, notesFingerprint } from "./notesKind";
import { openPair } from "./openPair";
import { type NotesRead, readNotes } from "./readNotes";

export interface ReadinessPage {
  readonly you: "person" | "partner";
  readonly person: Pick<PairRow, "name" | "email">;
  readonly partner: Pick<PairRow, "name" | "email">;
  /** Whether the partner can open this file; before, the person shares it. */
  readonly partnerCanOpen: boolean;
  /** Who else can. */
  readonly othersCanOpen: readonly string[];
  readonly mine: {
    /** Blank while there are none. */
    readonly notesUrl: string;
    readonly needsUpdate: boolean;
    readonly notes: NotesRead["state"];
    /** Why they can't be handed in as they are; blank otherwise. */
    readonly reason: string;
    readonly standing: PairStanding;
    /** ISO instant; blank before. */
    readonly handedInAt: string;
    readonly words: SeenOfHabits | null;
  };
  readonly theirs: { readonly standing: PairStanding; readonly words: SeenOfHabits | null };
  /** Their names, in order. */
  readonly habits: readonly string[];
  readonly problems: readonly Problem[];
}

export function readiness(context: Context): Outcome<ReadinessPage> {
  const opened = openPair(context);
  if ("problems" in opened) return opened;
  const { you, person, partner, mine, standing, words, habits, problems } = opened.value;
  const isOpen = standing.mine === "to write";
  const notes: NotesRead | null = isOpen ? readNotes(context, mine, habits) : null;
  const url = mine.notesHold ? context.files.linkTo(mine.notes) : "";
  const named = ({ name, email }: PairRow) => ({ name, email });
  const readers = [...new Set(context.openTo().map(normalEmail))].filter(Boolean);
  const isOfBoth = (email: string) => email === person.email || email === partner.email;
  return done({
    you,
    person: named(person),
    partner: named(partner),
    partnerCanOpen: readers.includes(partner.email),
    othersCanOpen: readers.filter((email) => !isOfBoth(email)),
    mine: {
      notesUrl: url,
      needsUpdate:
        url !== "" &&
        isOpen &&
        mine.notesHold !== notesFingerprint(context, notesContent(context, opened.value, [])),
      notes: notes?.state ?? "submitted",
      reason: notes && "reason" in notes ? notes.reason : "",
      standing: standing.mine,
      handedInAt: mine.handedInAt,
      words: words.mine,
    },
    theirs: { standing: standing.theirs, words: words.theirs },
    habits,
    problems,
  });
}
