/** Judges one rating from a packet against what the hub knows (R3). */

import { type CycleState, mayRate, transitions, whyNot } from "../cycle/cycle";
import { type Criterion, criteriaAt } from "../ladder/ladder";
import { found } from "../problem";
import { checkAssessments } from "../rating/checkRating";
import type { Assessment, Rating } from "../rating/rating";
import { normalEmail } from "../roles";
import { checkStamp, isSavedSince } from "./checkStamp";
import { type RaterFacts, type RatingTask, refused, type Verdict } from "./raterFacts";

/** The verdict on one row; the hub's task says whose it is, whatever the row says. */
export function judgeRating(claimed: Rating, facts: RaterFacts): Verdict<Rating> {
  if (facts.former.has(claimed.person)) return { verdict: "nothing" };
  const task = facts.tasks.get(claimed.person);
  if (!task) {
    return refused(
      `Not a report of this rater: ${found(claimed.person)}. If it should be one, see that Assignments has it, then update the packet: that also brings back a row deleted from Ratings.`,
    );
  }
  const mismatch = mismatchOf(claimed, task);
  if (mismatch !== "") return refused(mismatch);
  const held = facts.ratings.get(claimed.person);
  return claimed.status === "submitted"
    ? judgeSubmitted(claimed, task, facts, held)
    : judgeUnsubmitted(claimed, facts, held);
}

function mismatchOf(claimed: Rating, { id, rater, level }: RatingTask): string {
  if (normalEmail(claimed.rater) !== rater) {
    return `Expected the rater ${rater}, found ${found(claimed.rater)}. The packet belongs to ${rater} alone.`;
  }
  if (claimed.id !== id) return `Expected the ID ${id}, found ${found(claimed.id)}. Update the packet.`;
  if (claimed.level !== level) {
    return `Marked against ${found(claimed.level)}, but the level is ${level}. Update the packet, then ask for new marks.`;
  }
  return "";
}

function judgeSubmitted(
  claimed: Rating,
  task: RatingTask,
  { cycle, ladder, now }: RaterFacts,
  held: Rating | undefined,
): Verdict<Rating> {
  const criteria = criteriaAt(ladder.criteria, task.level);
  const assessments = withoutBlanks(claimed.assessments);
  const isReturned = held?.status === "returned";
  const stands = isReturned || held?.status === "submitted";
  if (held && stands) {
    // Typed into the sheet, an answer to a return bears the old time of saving.
    const isSame =
      !(isReturned && isSavedSince(claimed, held)) &&
      sameAssessments(assessments, withoutBlanks(held.assessments));
    if (isSame) return { verdict: "same" };
    // What was collected from this packet is the rater's, whatever its clock said: the packet's own words are newer.
    const isRaters = normalEmail(held.recordedBy) === normalEmail(held.rater);
    if (!isRaters && !(claimed.savedAt > held.savedAt)) return refused(recordedByHr(held));
  }
  if (!mayRate(cycle.state, isReturned ? held?.returnedBecause : "")) {
    return refused(tooLate(cycle.state));
  }
  const problems = [
    ...checkAssessments(criteria, assessments, { submit: true }),
    ...checkStamp(claimed, now),
  ];
  if (problems.length > 0) return refused(problems.map(({ message }) => message).join(" "));
  const record = {
    ...recordOf(claimed, task, criteria, assessments),
    ...(held?.givenOver ? { givenOver: held.givenOver } : {}),
  };
  return { verdict: stands ? "changed" : "new", record };
}

/** What the rater reads beside it, with the way out while there is one. */
function tooLate(state: CycleState): string {
  if (state === "Draft") return whyNot("rate", state);
  const isReopened = transitions(state).some(({ to }) => to === "Rating");
  return `Rating was closed before this was collected.${isReopened ? " HR can reopen it." : ""}`;
}

const recordedByHr = ({ savedAt, recordedBy }: Rating): string =>
  `The hub holds a later version, saved by ${recordedBy} on ${savedAt.slice(0, 10)}. If yours should stand, withdraw it in the sidebar and submit it again.`;

/** As the hub keeps it: from the packet only what is the rater's to say, by the ladder's criteria in their order. */
function recordOf(
  { rubricVersion, savedAt, request }: Rating,
  task: RatingTask,
  criteria: readonly Pick<Criterion, "name">[],
  assessments: Rating["assessments"],
): Rating {
  const given = new Map(Object.entries(assessments));
  return {
    ...task,
    rubricVersion,
    status: "submitted",
    assessments: Object.fromEntries(criteria.map(({ name }) => [name, given.get(name) ?? blank])),
    savedAt,
    recordedBy: task.rater,
    returnedBecause: "",
    request,
  };
}

/** A draft where the rater's own submitted rating stands was withdrawn; its wording stays with the rater. */
function judgeUnsubmitted(
  claimed: Rating,
  { cycle, ladder }: RaterFacts,
  held: Rating | undefined,
): Verdict<Rating> {
  const wasSubmitted = held?.status === "submitted" && held.recordedBy === held.rater;
  // Where a tick was taken away in the sheet, the status may still be what it was before it was ticked.
  const isBegun = claimed.status !== "open" || Object.keys(withoutBlanks(claimed.assessments)).length > 0;
  if (!held || !wasSubmitted || !isBegun) return { verdict: isBegun ? "draft" : "nothing" };
  if (!mayRate(cycle.state)) {
    return refused(`Withdrawn too late. ${whyNot("rate", cycle.state)} The submitted marks stand.`);
  }
  const emptied = Object.fromEntries(ladder.criteria.map(({ name }) => [name, blank]));
  return { verdict: "changed", record: { ...held, status: "draft", assessments: emptied } };
}

const blank: Assessment = { mark: null, evidence: "" };

/** Columns of criteria the ladder no longer has do no harm while nothing stands in them. */
const withoutBlanks = (assessments: Rating["assessments"]): Rating["assessments"] =>
  Object.fromEntries(
    Object.entries(assessments).filter(([, { mark, evidence }]) => mark !== null || evidence.trim() !== ""),
  );

function sameAssessments(a: Rating["assessments"], b: Rating["assessments"]): boolean {
  const other = new Map(Object.entries(b));
  const entries = Object.entries(a);
  return (
    entries.length === other.size &&
    entries.every(([name, { mark, evidence }]) => {
      const same = other.get(name);
      return same?.mark === mark && same.evidence === evidence;
    })
  );
}
