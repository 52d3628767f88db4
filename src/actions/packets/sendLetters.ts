/** Writes to raters, never twice a day to one of them: what is about to go out is noted before it goes. */

import type { LetterKind } from "../../domain/packet/letter";
import type { Problem } from "../../domain/problem";
import { counted } from "../../statistics/points";
import { changesOf } from "../../workbook/cells/change";
import { firstAnswer, isRepeated } from "../../workbook/cells/firstAnswer";
import { readingOnce } from "../../workbook/cells/readingOnce";
import { type Rater, ratersTable } from "../../workbook/tables/tables";
import { type Context, clockOf } from "../context";
import { done, type Outcome, refuse } from "../outcome";
import { record } from "../record";
import { type PlannedLetter, planLetters } from "./letterPlan";

export interface LettersSent {
  readonly results: readonly {
    readonly rater: string;
    readonly name: string;
    readonly isSent: boolean;
    /** Why not; blank when it was sent. */
    readonly message: string;
  }[];
}

interface Wanted {
  readonly kind: LetterKind;
  readonly raters: readonly string[];
  readonly request: string;
}

/** Nobody waits while letters go out; noted alone, so that two people at once do not write to one rater twice. */
export function sendLetters(context: Context, wanted: Wanted): Outcome<LettersSent> {
  const begun = context.store.alone(() => begin(context, wanted));
  return "planned" in begun ? send(context, wanted, begun) : begun;
}

interface Begun {
  readonly planned: readonly Planned[];
  /** Who is written to. */
  readonly going: readonly Planned[];
  /** Their rows as they stand while it goes out, by address. */
  readonly noted: ReadonlyMap<string, Rater>;
}

type Planned = PlannedLetter & { readonly before: Rater };

function begin(context: Context, { kind, raters, request }: Wanted): Begun | Outcome<LettersSent> {
  const { store, mail, now, email, asked } = context;
  const { found } = firstAnswer(store, request);
  if (found && isRepeated(found, { who: email, asked: store.digest(asked) }))
    return done(found.answer as LettersSent);
  const planned = planLetters(context, readingOnce(store), { kind, raters });
  if ("problems" in planned) return planned;
  const going = planned.filter(({ whyNot }) => whyNot === "");
  if (!going.length) return refuse(nobody);
  const remaining = mail.remaining() ?? 0;
  if (remaining < going.length) return refuse(tooMany(going.length, remaining));
  const noted = new Map(
    going.map(
      ({ before }) =>
        [before.email, { ...before, lastMail: clockOf(context), mailTrouble: interrupted }] as const,
    ),
  );
  const recorded = record(context, {
    // Another one each time: on another day the same page may try again, and must note it again.
    request: `${request}/begin ${now}`,
    what: `Write to ${counted(going.length, "rater")}`,
    changes: going.flatMap(({ before }) => changesOf(ratersTable, [], before, noted.get(before.email)!)),
    answer: null,
  });
  return "problems" in recorded ? recorded : { planned, going, noted };
}

function send(
  context: Context,
  { kind, request }: Wanted,
  { planned, going, noted }: Begun,
): Outcome<LettersSent> {
  const { mail } = context;
  const now = clockOf(context);
  const refusals = new Map(going.map(({ rater, letter }) => [rater, mail.send(letter)] as const));
  const after = ({ before }: { readonly before: Rater }): Rater => {
    const refusal = refusals.get(before.email)!;
    if (refusal) return { ...before, mailTrouble: `Not sent. Google said: ${refusal}` };
    const invited = kind === "invitation" ? now : before.invited;
    return { ...before, invited, lastMail: now, mailTrouble: "" };
  };
  const results = planned.map(({ rater, name, whyNot }) => {
    const message = whyNot || refusals.get(rater)!;
    return { rater, name, isSent: message === "", message };
  });
  const sent = results.filter(({ isSent }) => isSent).map(({ rater }) => rater);
  const refused = going.filter(({ rater }) => refusals.get(rater)).map(({ rater }) => rater);
  return record(context, {
    request,
    what: [
      `${kind === "invitation" ? "Invited" : "Reminded"}: ${sent.join(", ") || "nobody"}`,
      ...(refused.length ? [`Google refused: ${refused.join(", ")}`] : []),
    ].join(". "),
    changes: going.flatMap((one) => changesOf(ratersTable, [], noted.get(one.rater)!, after(one))),
    answer: { results },
  });
}

/** Stands there while letters go out, and for ever where the execution ended meanwhile. */
const interrupted = "Sending was interrupted. Whether it went out shows in your mailbox, under Sent.";

const nobody: Problem = {
  code: "letters.nobody",
  message: "Letters to raters: none of these can be written to now. Open the page again to see why.",
};

const tooMany = (wanted: number, remaining: number): Problem => ({
  code: "letters.quota",
  message: `Letters to raters: Google lets you write to ${counted(remaining, "more person", "more people")} today, and these are ${wanted}. Nothing was sent. Open the page again: it sends to as many as may go today; or copy the text.`,
});
