/** Judges what stands in a session's file, into which anything may have been typed, by what the hub knows (R3). */
import { type CycleState, whyNot } from "../cycle/cycle";
import type { Ladder } from "../ladder/ladder";
import { isStep, stepBetween } from "../ladder/step";
import type { Accepted, PacketRow, RefusedRow } from "../packet/mergePacket";
import { refused, type Verdict } from "../packet/raterFacts";
import { found, type Problem } from "../problem";
import { checkEvidence, type EvidenceEntry } from "../rating/evidence";
import { parseMarks } from "../rating/marksText";
import { normalEmail } from "../roles";
import { type ApprovalWord, approvalWords, checkApproval, wordAsRow } from "./approval";
import { blindStep, gradeDecision } from "./caseInWords";
import { calibratedMarks, checkDecision, type Decision, decisionsThatHold } from "./decision";
import { saidSince } from "./saidSince";
import type { Standing } from "./standing";
import { type TalkedMinutes, whyNotMinutes } from "./talkTime";

export interface SessionFacts {
  readonly cycle: { readonly name: string; readonly state: CycleState };
  /** ISO instant. */
  readonly now: string;
  /** Id and name, either of which a decision may say. */
  readonly session: readonly string[];
  /** Whom the meeting is about. */
  readonly people: readonly Standing[];
  /** Addresses of those who run the meeting: facilitator and HR. */
  readonly mayRecord: ReadonlySet<string>;
  /** The same and the participants'. */
  readonly takesPart: ReadonlySet<string>;
  readonly isAbout: (address: string, person: string) => boolean;
  readonly ladder: Pick<Ladder, "levels" | "criteria">;
  readonly reasonCodes: readonly string[];
  /** As the hub has them, of every person and cycle. */
  readonly decisions: readonly Decision[];
  readonly evidence: readonly EvidenceEntry[];
  readonly minutes: readonly TalkedMinutes[];
}

/** What was read of the file. */
export interface SessionRows {
  readonly decisions: readonly PacketRow<Decision>[];
  readonly evidence: readonly PacketRow<EvidenceEntry>[];
  readonly minutes: readonly PacketRow<TalkedMinutes>[];
  /** Of rows that could not be read at all. */
  readonly problems: readonly Problem[];
}

export interface SessionMerge {
  readonly decisions: readonly Accepted<Decision>[];
  readonly evidence: readonly Accepted<EvidenceEntry>[];
  /** New, or longer than the hub has them. */
  readonly minutes: readonly Accepted<TalkedMinutes>[];
  readonly refused: readonly RefusedRow[];
  readonly same: number;
}

/** Row by row in the file's order, so that a decision rests on those before it. Rows that are missing delete nothing. */
export function judgeSession(facts: SessionFacts, rows: SessionRows): SessionMerge {
  const known = new Map(facts.people.map((one) => [one.person.id, one] as const));
  const ratings = new Map(
    facts.people.flatMap((one) =>
      [one.rating, ...one.secondRatings].flatMap((rating) => (rating ? [[rating.id, one] as const] : [])),
    ),
  );
  const standing = [...facts.decisions];
  const decisions = rows.decisions.map(({ row, record }) => {
    const result = judgeDecision(record, facts, known.get(record.person), standing);
    if (result.verdict === "new") standing.push(result.record);
    return { row, who: known.get(record.person)?.person.name ?? record.person.slice(0, 60), result };
  });
  const evidence = rows.evidence.map(({ row, record }) => ({
    row,
    who: ratings.get(record.rating)?.person.name ?? record.rating.slice(0, 60),
    result: judgeEntry(record, facts, ratings.has(record.rating)),
  }));
  const minutes = rows.minutes.map(({ row, record }) => ({
    row,
    who: "Minutes",
    result: judgeMinutes(record, facts),
  }));
  const judged = [...decisions, ...evidence, ...minutes];
  return {
    decisions: decisions.flatMap(accepted),
    evidence: evidence.flatMap(accepted),
    minutes: minutes.flatMap(accepted),
    refused: [
      ...rows.problems.map(({ where, message }) => ({ row: where?.row ?? 0, who: "", reason: message })),
      ...judged.flatMap(({ row, who, result }) =>
        result.verdict === "refused" ? [{ row, who, reason: result.reason }] : [],
      ),
    ],
    same: judged.filter(({ result }) => result.verdict === "same").length,
  };
}

function judgeDecision(
  claimed: Decision,
  facts: SessionFacts,
  about: Standing | undefined,
  standing: readonly Decision[],
): Verdict<Decision> {
  const held = standing.find(({ id }) => id === claimed.id);
  if (held) return isSame(held, claimed) ? { verdict: "same" } : refused(otherHeld(claimed.id));
  const { cycle, session, mayRecord, takesPart } = facts;
  if (!about) return refused(`Expected somebody this session is about, found ${found(claimed.person)}.`);
  if (claimed.cycle !== cycle.name)
    return refused(`Expected the cycle ${cycle.name}, found ${found(claimed.cycle)}.`);
  if (!session.includes(claimed.session))
    return refused(`Expected a decision of ${session[1]}, found ${found(claimed.session)}.`);
  if (!isPast(claimed.when, facts.now))
    return refused(
      `When: expected a time that has passed, such as 2026-10-05 14:30:00, found ${found(claimed.when)}.`,
    );
  if (claimed.kind === "track change")
    return refused("Expected a decision on marks or a word on a case. HR decides cases in the hub.");
  const [by, deciders] = [normalEmail(claimed.recordedBy), addressesIn(claimed.decidedBy)];
  const stranger = deciders.find((address) => !takesPart.has(address));
  if (!mayRecord.has(by))
    return refused(`Recorded by ${found(claimed.recordedBy)}; expected the facilitator or HR.`);
  if (stranger) return refused(`Decided by ${found(stranger)}, who does not take part in this session.`);
  if ([by, ...deciders].some((address) => facts.isAbout(address, about.person.id)))
    return refused("Nobody decides about themselves; somebody else has to record it.");
  const closed = whyNot("decide", cycle.state);
  if (closed) return refused(closed);
  const own = standing.filter(({ person, cycle: name }) => person === about.person.id && name === cycle.name);
  const record = { ...claimed, name: about.person.name };
  if (claimed.kind !== "marks") return judgeWord(record, facts, about, own);
  return claimed.reverses ? judgeReversal(record, own) : judgeMarks(record, facts, about, own);
}

/** By the clock of some place, which goes before another's by less than a day. */
function isPast(when: string, now: string): boolean {
  const [, day, time] = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)(\.\d+)?Z?$/.exec(when) ?? [];
  return Date.parse(`${day}T${time}Z`) < Date.parse(now) + 86_400_000;
}

/** A group is named in a text of names; whoever has none is in it by address. */
const addressesIn = (text: string): readonly string[] =>
  (text.match(/[^\s,;<>()]+@[^\s,;<>()]+/g) ?? []).map(normalEmail);

function judgeReversal(claimed: Decision, own: readonly Decision[]): Verdict<Decision> {
  const onMarks = own.filter(({ kind }) => kind === "marks");
  const undone = decisionsThatHold(onMarks).find(({ id }) => id === claimed.reverses);
  if (!undone) return refused(`Takes back ${found(claimed.reverses)}, which does not hold for this person.`);
  return { verdict: "new", record: { ...claimed, from: undone.to, to: undone.from } };
}

/** A word of the meeting on a case: that the grade is reached, that it agrees or not, or what is missing. */
function judgeWord(
  claimed: Decision,
  { ladder }: SessionFacts,
  about: Standing,
  own: readonly Decision[],
): Verdict<Decision> {
  const one = about.cases.find(({ id }) => id === claimed.case);
  if (!one) return refused(`Expected a case of ${about.person.name}, found ${found(claimed.case)}.`);
  if (!saidSince(claimed, one))
    return refused("The case was proposed anew since this was said. Ask the session again.");
  const step = stepBetween(ladder, one.from, one.to);
  if (!isStep(step)) return refused(step.message);
  const decided = gradeDecision(one, own);
  const ofGrade = claimed.reverses ? "grade taken back" : "grade reached";
  const word = claimed.kind === "promotion" ? ofGrade : (claimed.to as ApprovalWord);
  const row = wordAsRow(step, { stage: "session", word }, decided);
  const isKnown = approvalWords.includes(word) && claimed.reverses === row.reverses;
  if (claimed.from !== row.from || claimed.to !== row.to || !isKnown)
    return refused(
      `Expected a word of the session on this case, found ${found(`${claimed.from}, ${claimed.to}`)}.`,
    );
  const said = { stage: "session" as const, word, by: claimed.decidedBy, comment: claimed.comment };
  const problems = checkApproval(one, said, blindStep(one, ladder, own), decided);
  if (problems.length) return refused(problems.map(({ message }) => message).join(" "));
  return { verdict: "new", record: { ...claimed, reasonCode: "" } };
}

function judgeMarks(
  claimed: Decision,
  { ladder: { criteria }, reasonCodes }: SessionFacts,
  { given, rating }: Standing,
  own: readonly Decision[],
): Verdict<Decision> {
  if (!rating) return refused("This person has no submitted rating; there is nothing to decide on.");
  const [from, to] = [parseMarks(claimed.from), parseMarks(claimed.to)];
  if (!("marks" in from)) return refused(from.message);
  if (!("marks" in to)) return refused(to.message);
  const problems = checkDecision(
    { ...claimed, marks: to.marks, seen: from.marks },
    { criteria, standing: calibratedMarks(given, own), reasonCodes },
  );
  if (problems.length) return refused(problems.map(({ message }) => message).join(" "));
  return { verdict: "new", record: claimed };
}

function judgeEntry(
  claimed: EvidenceEntry,
  { evidence, ladder: { criteria }, cycle }: SessionFacts,
  isOfSession: boolean,
): Verdict<EvidenceEntry> {
  const held = evidence.find(({ id }) => id === claimed.id);
  if (held) return sameEntry(held, claimed) ? { verdict: "same" } : refused(otherHeld(claimed.id));
  if (claimed.text === "") return { verdict: "nothing" };
  if (!isOfSession) return refused(`Expected a rating of this session, found ${found(claimed.rating)}.`);
  const closed = whyNot("decide", cycle.state);
  if (closed) return refused(closed);
  const problems = checkEvidence(claimed, criteria);
  if (problems.length) return refused(problems.map(({ message }) => message).join(" "));
  return { verdict: "new", record: claimed };
}

function judgeMinutes(claimed: TalkedMinutes, facts: SessionFacts): Verdict<TalkedMinutes> {
  const { cycle, session, ladder, people, minutes } = facts;
  const meeting = { cycle: cycle.name, id: session[0]!, name: session[1]! };
  const why = whyNotMinutes(claimed, meeting, { levels: ladder.levels, people: people.length });
  if (why) return refused(why);
  const held = minutes.find(({ id }) => id === claimed.id);
  if (held && held.minutes >= claimed.minutes) return { verdict: "same" };
  return { verdict: "new", record: { ...claimed, cycle: meeting.cycle, session: meeting.name } };
}

const otherHeld = (id: string): string =>
  `The hub holds another row under the ID ${found(id)}; that one stands. If both count, give this one another ID and clear its cell under "Request", where there is one.`;

const said = ({ name, ...decision }: Decision): string => JSON.stringify(Object.entries(decision).sort());

const isSame = (a: Decision, b: Decision): boolean => said(a) === said(b);

const sameEntry = (a: EvidenceEntry, b: EvidenceEntry): boolean =>
  (["rating", "criterion", "text", "date", "kind", "link"] as const).every((field) => a[field] === b[field]);

const accepted = <T>({ row, result }: { row: number; result: Verdict<T> }): readonly Accepted<T>[] =>
  result.verdict === "new" ? [{ row, verdict: "new", record: result.record }] : [];
