/** The opening at a glance: candidates, interviewers with their kits, how often each scenario was used, and the texts to copy. */
import { type Candidate, isSameDay } from "../../domain/hiring/candidate";
import { leakWarning } from "../../domain/hiring/scenario";
import type { HiringText } from "../../domain/hiring/shippedHiring";
import type { Problem } from "../../domain/problem";
import { readTables } from "../../workbook/tables/readTables";
import type { HiringSettings } from "../../workbook/tables/settings";
import { type Context, todayIn } from "../context";
import { done, type Outcome } from "../outcome";
import { kitContents, kitFingerprint, readOpening } from "./readOpening";

export interface CandidateList extends Pick<HiringSettings, "opening" | "level" | "thinkMinutes"> {
  /** Who writes the letters. */
  readonly sender: string;
  readonly candidates: readonly (Candidate & {
    /** Whether the day until which they are kept is over. */
    readonly isPast: boolean;
  })[];
  readonly kits: readonly {
    readonly email: string;
    readonly name: string;
    readonly url: string;
    readonly needsUpdate: boolean;
    /** Whoever has none any more: the next update closes the kit, and then it is not listed. */
    readonly hasCandidates: boolean;
  }[];
  readonly scenarios: readonly {
    readonly id: string;
    readonly title: string;
    readonly sendAhead: string;
    readonly problem: string;
    readonly used: number;
    /** Blank while it is fresh. */
    readonly warning: string;
  }[];
  readonly texts: readonly HiringText[];
  /** Offers made or not, and how many were settled on the day of the interviews. */
  readonly decided: { readonly all: number; readonly sameDay: number };
  readonly problems: readonly Problem[];
}

export function listCandidates(context: Context): Outcome<CandidateList> {
  const read = readOpening(context);
  if ("problems" in read) return read;
  const { hiring, candidates, interviewers, scenarios, problems } = read.value;
  const { tables, problems: amiss } = readTables(context.seen, ["hiringTexts"]);
  const contentOf = kitContents(read.value, []);
  const today = todayIn(context);
  const decided = candidates.filter(({ decision }) => decision !== "" && decision !== "another interview");
  return done({
    opening: hiring.opening,
    level: hiring.level,
    thinkMinutes: hiring.thinkMinutes,
    sender: context.email,
    candidates: candidates.map((one) => ({ ...one, isPast: one.keepUntil !== "" && one.keepUntil < today })),
    kits: interviewers
      .map(({ email, name, kit, kitHolds }) => {
        const content = contentOf(email);
        return {
          email,
          name: name || email,
          url: kit && kitHolds ? context.files.linkTo(kit) : "",
          needsUpdate: kitHolds !== kitFingerprint(context, content),
          hasCandidates: content.cards.length > 0,
        };
      })
      .filter(({ url, needsUpdate, hasCandidates }) => hasCandidates || (url && needsUpdate)),
    scenarios: scenarios.map(({ id, title, sendAhead, problem, used }) => ({
      id,
      title,
      sendAhead,
      problem,
      used,
      warning: leakWarning({ used }, hiring.leakAfter),
    })),
    texts: tables.hiringTexts.rows,
    decided: { all: decided.length, sameDay: decided.filter(isSameDay).length },
    problems: [...problems, ...amiss],
  });
}
