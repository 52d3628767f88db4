/** Who would be written to now, and who would not and why. */

import { dayInWords } from "../../domain/dayInWords";
import { groupedBy } from "../../domain/groupedBy";
import { isAddress } from "../../domain/isAddress";
import { type LetterKind, letterText } from "../../domain/packet/letter";
import { byName } from "../../domain/people/byName";
import type { Person } from "../../domain/people/person";
import { found } from "../../domain/problem";
import { isAsked } from "../../domain/rating/rating";
import type { Letter } from "../../workbook/ports/mail";
import type { Reader } from "../../workbook/ports/store";
import { readTables } from "../../workbook/tables/readTables";
import { whomToAsk } from "../../workbook/tables/settings";
import type { Rater } from "../../workbook/tables/tables";
import { type Context, todayIn } from "../context";
import { closedByHr, packetOf } from "../madeFiles/packetHolds";
import { done, type Outcome, refuse } from "../outcome";

export interface PlannedLetter {
  readonly rater: string;
  readonly name: string;
  readonly letter: Letter;
  /** Where People has another address for them by now; blank otherwise. */
  readonly elsewhere: string;
  /** Why this one is left out; blank when it would be sent. */
  readonly whyNot: string;
}

export interface LetterPlan {
  readonly letters: readonly PlannedLetter[];
  /** How many people Google lets this account write to today; null without the permission to send. */
  readonly remaining: number | null;
}

interface Wanted {
  readonly kind: LetterKind;
  /** Addresses. */
  readonly raters: readonly string[];
}

export function previewLetters(context: Context, wanted: Wanted): Outcome<LetterPlan> {
  const planned = planLetters(context, context.seen, wanted);
  return "problems" in planned
    ? planned
    : done({
        letters: planned.map(({ before, ...one }) => one),
        remaining: context.mail.remaining(),
      });
}

/** @param seen read anew where letters go out */
export function planLetters({ settings, files, now, zone }: Context, seen: Reader, { kind, raters }: Wanted) {
  const { cycle, due } = settings;
  if (cycle?.state !== "Rating") return refuse(notRating);
  const { tables, problems } = readTables(seen, ["raters", "ratings", "people"]);
  if (tables.raters.isBroken || tables.ratings.isBroken || tables.people.isBroken) return refuse(...problems);
  const open = new Set(
    tables.ratings.rows
      .filter((one) => one.cycle === cycle.name && isAsked(one.role) && one.status !== "submitted")
      .map(({ rater }) => rater),
  );
  const profiles = groupedBy(
    tables.ratings.rows.filter((one) => one.cycle === cycle.name && one.role === "vignette"),
    ({ rater }) => rater,
  );
  const today = todayIn({ now, zone });
  return tables.raters.rows
    .filter(({ email }) => raters.includes(email))
    .sort(byName)
    .map((before): PlannedLetter & { readonly before: Rater } => {
      const { email, name, invited, lastMail } = before;
      // Whoever hands packets over forgets the invitation, not that there was one.
      const isAnew = invited === "" && lastMail !== "";
      const packet = packetOf(before);
      const facts = {
        name,
        email,
        profiles: profiles.get(email)?.length ?? 0,
        link: packet && files.linkTo(packet),
        cycle: cycle.name,
        isAnew,
      };
      return {
        before,
        rater: email,
        name,
        elsewhere: otherAddress(before, tables.people.rows),
        letter: {
          to: email,
          ...letterText(kind, {
            ...facts,
            due: dayInWords(due),
            isPast: due < today,
            ask: whomToAsk(settings),
          }),
        },
        whyNot: whyNot(before, {
          kind,
          isOpen: open.has(email),
          isToday: lastMail.slice(0, 10) === today,
        }),
      };
    });
}

/** Where nobody has the rater's addresses any more, the rater is known by name. */
function otherAddress({ email, alsoSignsInAs, name }: Rater, people: readonly Person[]): string {
  const own = [email, ...alsoSignsInAs];
  if (people.some((one) => own.includes(one.email))) return "";
  const [person, another] = people.filter((one) => one.name === name);
  return person && !another ? person.email : "";
}

function whyNot(
  rater: Rater,
  { kind, isOpen, isToday }: { kind: LetterKind; isOpen: boolean; isToday: boolean },
): string {
  const { email, packetHolds, invited } = rater;
  if (!packetOf(rater)) return "No packet yet. Create it first.";
  if (packetHolds === closedByHr) return "The packet is closed.";
  if (!isAddress(email)) return `Expected one e-mail address, found ${found(email)}.`;
  if (!isOpen) return "Everything is collected already.";
  if (kind === "invitation" && invited) return "Invited already.";
  return isToday ? "Written to today already." : "";
}

const notRating = {
  code: "letters.notRating",
  message: "Letters to raters: they go out while the cycle is in Rating. Now raters have nothing to do.",
};
