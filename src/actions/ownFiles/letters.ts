/** The letters one may write or follow: a manager's own in a packet, everybody's in the hub. */
import { letterFacts } from "../../domain/calibration/letterFacts";
import type { Standing } from "../../domain/calibration/standing";
import { whyNot } from "../../domain/cycle/cycle";
import { groupedBy } from "../../domain/groupedBy";
import type { Problem } from "../../domain/problem";
import {
  isOpenAgain,
  overtakenBy,
  type PersonLetter,
  stillOpen,
  textsIn,
} from "../../domain/promotion/personLetter";
import { isFilled, type OwnEntry } from "../../domain/rating/ownEntry";
import { savedRow } from "../../domain/rating/savedAs";
import { readIfThere } from "../../workbook/tables/readIfThere";
import { readStandings } from "../calibration/readStandings";
import type { Context } from "../context";
import { asOf, lastLocked } from "../cycle/lastLocked";
import { isCaller } from "../isCaller";
import { done, type Outcome } from "../outcome";

export interface LetterList {
  readonly isHub: boolean;
  /** In the hub, whose letters these are: the last locked one's also while the next is under way. */
  readonly cycle: string;
  /** Why HR can't open letters now; blank when HR can, and in a packet. */
  readonly whyNot: string;
  readonly letters: readonly PersonLetter[];
  /** Ids of those that wait, because their cycle was opened again. */
  readonly waiting: readonly string[];
  /** In the hub, by id, what letters say otherwise than what holds now. */
  readonly overtaken: Readonly<Record<string, readonly string[]>>;
  /** In a packet, by letter: what the meeting decided with its reason, and the manager's own evidence, a line each. */
  readonly behind: Readonly<Record<string, readonly string[]>>;
  /** What people answered in their own files, as far as it is collected. */
  readonly answers: readonly OwnEntry[];
  /** In the hub, whose letter can be opened: there is none yet, or it no longer says what holds. */
  readonly toOpen: readonly {
    readonly person: string;
    readonly name: string;
    readonly isChanged: boolean;
    /** Whether the letter would say that a case is still open. */
    readonly hasOpenCase: boolean;
  }[];
  /** In the hub, people of this cycle without an own file, whose letter is printed or mailed. */
  readonly withoutFile: readonly string[];
  readonly problems: readonly Problem[];
}

export function letters(context: Context): Outcome<LetterList> {
  const { seen, settings } = context;
  const { rows: standing, typedOver, problems } = readIfThere(seen, "letters");
  const rows = standing.map((one) => ({ ...one, savedAt: savedLetter(one, typedOver) }));
  const answers = readIfThere(seen, "ownEntries").rows.filter(
    (one) => one.kind === "answer" && isFilled(one),
  );
  const waitingIn = (all: readonly PersonLetter[]) =>
    all.filter((one) => isOpenAgain(one, settings.cycle)).map(({ id }) => id);
  const inPacket = {
    isHub: false,
    cycle: "",
    whyNot: "",
    letters: rows,
    waiting: waitingIn(rows),
    overtaken: {},
    behind:
      settings.kind === "packet"
        ? linesBehind(
            context,
            rows.map(({ id }) => id),
          )
        : {},
    answers,
    toOpen: [],
    withoutFile: [],
    problems,
  };
  if (settings.kind !== "hub") return done(inPacket);
  const closed = whyNot("write", settings.cycle?.state);
  const last = lastLocked(context) ?? settings.cycle;
  const read = openable(asOf(context, last));
  const isOwn = isCaller(context);
  const own = rows.filter(({ cycle, person }) => cycle === last?.name && !isOwn(person));
  const hasFile = new Set(
    readIfThere(seen, "ownFiles").rows.flatMap((row) => (row.file ? [row.person] : [])),
  );
  return done({
    isHub: true,
    cycle: last?.name ?? "",
    whyNot: closed,
    letters: own,
    waiting: waitingIn(own),
    overtaken: Object.fromEntries(
      read.toOpen.flatMap(({ before, because }) => (before ? [[before.id, because] as const] : [])),
    ),
    behind: {},
    answers: answers.filter(({ person }) => own.some((letter) => letter.person === person)),
    toOpen: closed
      ? []
      : read.toOpen.map(({ after, before }) => ({
          ...named(after),
          isChanged: before !== null,
          hasOpenCase: after.decided.includes(stillOpen),
        })),
    withoutFile: own.filter(({ person }) => !hasFile.has(person)).map(({ name }) => name),
    problems: [...problems, ...read.problems],
  });
}

/** A letter that was opened and that nobody wrote in says its status all the same. */
export const savedLetter = (letter: PersonLetter, typedOver: ReadonlyMap<string, string>): string =>
  letter.savedAt || Object.values(textsIn(letter)).some(Boolean)
    ? savedRow(letter, typedOver.get(letter.id))
    : "";

function linesBehind({ seen }: Context, letters: readonly string[]): LetterList["behind"] {
  const decided = readIfThere(seen, "decided").rows.map(
    ({ cycle, person, decided: what, reasonCode, comment }) => ({
      letter: letterId(cycle, person),
      line: [`In the meeting: ${what}`, reasonCode, comment].filter(Boolean).join(". "),
    }),
  );
  const evidence = readIfThere(seen, "ratings")
    .rows.filter(({ role }) => role === "manager")
    .flatMap(({ cycle, person, assessments }) =>
      Object.entries(assessments).map(([criterion, { mark, evidence: line }]) => ({
        letter: letterId(cycle, person),
        line: `You on ${criterion}: ${mark ?? "no mark"}. ${line}`,
      })),
    );
  const byLetter = groupedBy([...decided, ...evidence], ({ letter }) => letter);
  return Object.fromEntries(letters.map((id) => [id, (byLetter.get(id) ?? []).map(({ line }) => line)]));
}

const letterId = (cycle: string, person: string): string => `${cycle}/${person}`;

const named = ({ person, name }: PersonLetter) => ({ person, name });

/** Letters as they would be opened now, with what stands there; the caller's own is for somebody else to open. */
export function openable(context: Context) {
  const { seen, settings, now } = context;
  const cycle = settings.cycle?.name ?? "";
  const { ladder, people, problems } = readStandings(context);
  const isOwn = isCaller(context);
  const rated = people.filter((one) => one.rating && one.person.id && !isOwn(one.person.id));
  const idOf = ({ person }: Standing) => letterId(cycle, person.id);
  const held = new Map(readIfThere(seen, "letters").rows.map((one) => [one.id, one] as const));
  const toOpen = rated.flatMap((one) => {
    const before = held.get(idOf(one)) ?? null;
    const facts = {
      ...letterFacts(one, ladder, settings.scale),
      writer: one.rating!.rater,
      level: one.rating!.level,
    };
    const because = before ? overtakenBy(before, facts) : [];
    if (before && !because.length) return [];
    const status =
      before && Object.values(textsIn(before)).some(Boolean) ? ("draft" as const) : ("open" as const);
    const after: PersonLetter = {
      ...(before ?? blank),
      ...facts,
      id: idOf(one),
      cycle,
      person: one.person.id,
      name: one.person.name,
      status,
      opened: now,
    };
    return [{ before, after, because }];
  });
  return { toOpen, problems };
}

const blank = { why: "", whyDecided: "", gaps: "", goals: "", savedAt: "", notCollected: "", request: "" };
