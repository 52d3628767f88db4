/** What a milestone would leave behind, person by person: going on anyway takes a sentence, and is logged (R33). */

import { decisionsThatHold } from "../../domain/calibration/decision";
import { inNoSession } from "../../domain/calibration/inNoSession";
import { isRemoved } from "../../domain/calibration/session";
import { sessionRoster } from "../../domain/calibration/sessionRoster";
import { saysSomething } from "../../domain/checkText";
import type { CycleState } from "../../domain/cycle/cycle";
import { fnv1a } from "../../domain/fnv1a";
import type { Problem } from "../../domain/problem";
import { caseInBrief, isUndecided } from "../../domain/promotion/promotion";
import { isAsked, ratingInWords } from "../../domain/rating/rating";
import { readIfThere } from "../../workbook/tables/readIfThere";
import { readTables } from "../../workbook/tables/readTables";
import type { TableKey } from "../../workbook/tables/tables";
import { whoIsWho } from "../../workbook/tables/whoIsWho";
import type { Context } from "../context";
import { readLadder } from "../ladder/readLadder";
import { packetOf } from "../madeFiles/packetHolds";

export interface Missing {
  /** "2 ratings are not submitted, or not collected" */
  readonly what: string;
  readonly names: readonly string[];
  /** What is said of each name, in a few letters: a page sends back which it has shown. */
  readonly entries: readonly string[];
  /** Of ratings, in the order of the names: which one, and how far it is where the hub knows. */
  readonly ratings?: readonly { readonly id: string; readonly is: string }[];
}

/** Whether somebody who has seen these entries has seen all that is missing now: it may have become less. */
export const hasSeen = (missing: readonly Missing[], seen: readonly string[] = []): boolean =>
  missing.every(({ entries }) => entries.every((one) => seen.includes(one)));

/** Somebody may have come in since the page was opened: nobody is passed over by a reason given for others. */
export const notSeen = (missing: readonly Missing[]): Problem => ({
  code: "cycle.notSeen",
  message: `Cycle: what is missing has changed since you looked. Now ${missing.map(({ what }) => what).join(", ")}. Open Run the cycle again to see whom it is about, then go on.`,
});

export const aFew = (names: readonly string[], between: string): string =>
  names.slice(0, 5).join(between) + (names.length > 5 ? ` and ${names.length - 5} more` : "");

/** A few names; all of them stand on the page Run the cycle. */
const unfinished = ({ what, names }: Missing): Problem => ({
  code: "cycle.unfinished",
  message: `Cycle: ${what}: ${aFew(names, "; ")}. Wait for them, or go on with one sentence why.`,
});

/** Empty as soon as a reason says why it goes on all the same. */
export const whyNotOn = (missing: readonly Missing[], reason: string): readonly Problem[] =>
  saysSomething(reason) ? [] : missing.map(unfinished);

/** The line of Log, with the reason and every name. */
export const movedOn = (what: string, missing: readonly Missing[], reason: string): string =>
  [
    `${what}${reason ? `. Reason: ${reason.trim().replace(/\.$/, "")}` : ""}`,
    ...missing.map((one) => `${one.what} (${one.names.join("; ")})`),
  ].join(". ");

/** Where a milestone finds what is missing: without these sheets nothing would seem to be. */
export const lookedAt = (to: CycleState): readonly TableKey[] =>
  to === "Locked"
    ? ["ratings", "people", "raters", "sessions", "decisions", "cases"]
    : ["ratings", "people", "raters"];

export function missingBefore(context: Pick<Context, "seen" | "settings">, to: CycleState): Missing[] {
  const from = context.settings.cycle?.state;
  if (from === "Rating" && to === "Pre-read") return unrated(context);
  if (from === "Pre-read" && to === "Live") return unrated(context);
  if (from === "Locked" && to === "Live") return lettersOut(context);
  return from === "Live" && to === "Locked"
    ? [...unrated(context), ...leftOut(context), ...undecided(context), ...openCases(context)]
    : [];
}

function unrated({ seen, settings }: Pick<Context, "seen" | "settings">): Missing[] {
  const { tables } = readTables(seen, ["ratings", "people", "raters"]);
  const nameAt = new Map(tables.people.rows.map(({ email, name }) => [email, name] as const));
  const withPacket = new Set(tables.raters.rows.filter(packetOf).map(({ email }) => email));
  const left = tables.ratings.rows.filter(
    ({ cycle, role, status }) => cycle === settings.cycle?.name && isAsked(role) && status !== "submitted",
  );
  const unread = tables.ratings.unread.filter(({ text }) => text.cycle === settings.cycle?.name);
  return [
    ...said(
      left.map(({ name, rater, role }) => {
        const by = nameAt.get(rater) ?? rater;
        return `${name}, by ${by}${role === "second rater" ? " as second rater" : ""}`;
      }),
      "rating is not submitted, or not collected",
      "ratings are not submitted, or not collected",
    ).map((one) => ({
      ...one,
      // In a packet somebody may have begun since.
      ratings: left.map(({ id, rater, status }) => ({
        id,
        is: status === "returned" || !withPacket.has(rater) ? ratingInWords(status) : "",
      })),
    })),
    ...said(
      unread.map(({ rowNumber, text }) => `${text.name || "Somebody"}, row ${rowNumber}`),
      "row of Ratings can't be read",
      "rows of Ratings can't be read",
    ),
  ];
}

/** Participants above all: no session of theirs may show them. Open sessions may hold what is not collected. */
function leftOut({ seen, settings }: Pick<Context, "seen" | "settings">): Missing[] {
  const { tables } = readTables(seen, ["sessions", "people", "cases", "ratings"]);
  const isOfCycle = ({ cycle }: { readonly cycle: string }) => cycle === settings.cycle?.name;
  const sessions = tables.sessions.rows.filter((one) => isOfCycle(one) && !isRemoved(one));
  const marked = tables.ratings.rows.filter(
    (one) => isOfCycle(one) && one.role === "manager" && one.status === "submitted",
  );
  const roster = sessionRoster(
    tables.people.rows,
    whoIsWho(seen),
    tables.cases.rows.filter(isOfCycle),
    readLadder(seen),
  );
  return [
    ...said(
      inNoSession(marked, sessions, roster).map(({ name }) => name),
      "person with marks is in no session",
      "people with marks are in no session",
    ),
    ...said(
      sessions.filter(({ closedOn }) => closedOn === "").map(({ name }) => name),
      "session is not closed: what it decided may not be collected",
      "sessions are not closed: what they decided may not be collected",
    ),
  ];
}

/** "Keep" is a decision too, and what was taken back is none (R14). */
function undecided({ seen, settings }: Pick<Context, "seen" | "settings">): Missing[] {
  const { tables } = readTables(seen, ["ratings", "decisions"]);
  const cycle = settings.cycle?.name;
  const onMarks = tables.decisions.rows.filter((one) => one.cycle === cycle && one.kind === "marks");
  const decided = new Set(decisionsThatHold(onMarks).map(({ person }) => person));
  return said(
    tables.ratings.rows
      .filter((one) => one.cycle === cycle && one.role === "manager" && one.status === "submitted")
      .filter(({ person }) => !decided.has(person))
      .map(({ name }) => name),
    "person has no decision: the submitted marks become final",
    "people have no decision: their submitted marks become final",
  );
}

function openCases({ seen, settings }: Pick<Context, "seen" | "settings">): Missing[] {
  const { cases } = readTables(seen, ["cases"]).tables;
  return said(
    cases.rows
      .filter(({ cycle, status }) => cycle === settings.cycle?.name && isUndecided(status))
      .map((one) =>
        one.status === "sent back"
          ? `${caseInBrief(one)}: sent back, and can't be proposed again once locked`
          : caseInBrief(one),
      ),
    "promotion case is not decided",
    "promotion cases are not decided",
  );
}

/** Reopening takes them from nobody: whoever read one goes on reading it. */
function lettersOut({ seen, settings }: Pick<Context, "seen" | "settings">): Missing[] {
  const letters = readIfThere(seen, "letters").rows.filter(({ cycle }) => cycle === settings.cycle?.name);
  const files = readIfThere(seen, "ownFiles").rows.filter(({ file }) => file !== "");
  const withFile = new Set(files.map(({ person }) => person));
  const isReleased = ({ status }: (typeof letters)[number]) => status === "released";
  const hasFile = ({ person }: (typeof letters)[number]) => withFile.has(person);
  const named = (isOne: (one: (typeof letters)[number]) => boolean) =>
    letters.filter(isOne).map(({ name }) => name);
  return [
    ...said(
      named((one) => !isReleased(one)),
      "letter is with its manager: it waits as soon as packets are updated",
      "letters are with their managers: they wait as soon as packets are updated",
    ),
    ...said(
      named((one) => isReleased(one) && !hasFile(one)),
      "letter is released, and may be printed or mailed already",
      "letters are released, and may be printed or mailed already",
    ),
    ...said(
      named((one) => isReleased(one) && hasFile(one)),
      "letter is released to somebody with an own file: once updated, the file says that marks are open again",
      "letters are released to people with an own file: once updated, the files say that marks are open again",
    ),
  ];
}

/** One line for the page, with every name; none where there is nobody. */
export const said = (names: readonly string[], one: string, more: string): Missing[] =>
  names.length
    ? [
        {
          what: `${names.length} ${names.length === 1 ? one : more}`,
          names,
          entries: names.map((name) => fnv1a(`${more}: ${name}`)),
        },
      ]
    : [];
