/** Judges the opinions that stand in a participant's packet by what the hub asked for (R3). */

import { checkStamp } from "../packet/checkStamp";
import type { Accepted, PacketRow, RefusedRow } from "../packet/mergePacket";
import { found } from "../problem";
import { type NotAsked, type OpinionRecord, opinionAnswers, opinionId, whyNotAsked } from "./opinion";
import { checkOpinion, type PreReadRow } from "./preRead";

export interface OpinionFacts {
  readonly cycle: string;
  /** ISO instant. */
  readonly now: string;
  /** E-mail of the packet's rater, lower case. */
  readonly participant: string;
  /** What the participant is asked about, by the pre-read's row id. */
  readonly asked: ReadonlyMap<string, Pick<PreReadRow, "session" | "person" | "name">>;
  /** By employee id: blank for those the participant is asked about. */
  readonly notAsked: (person: string) => NotAsked | "";
  /** Opinions the hub has, by id. */
  readonly held: ReadonlyMap<string, OpinionRecord>;
}

export interface OpinionMerge {
  readonly opinions: readonly Accepted<OpinionRecord>[];
  readonly refused: readonly RefusedRow[];
  readonly same: number;
}

/** Rows without an answer are passed over; rows that are missing take nothing back. */
export function judgeOpinions(facts: OpinionFacts, rows: readonly PacketRow<PreReadRow>[]): OpinionMerge {
  const answered = rows.filter(({ record }) => record.answer !== "");
  const judged = answered.map(({ row, record }) => ({ row, record, ...judge(record, facts) }));
  return {
    opinions: judged.flatMap(({ row, accepted, isChanged }) =>
      accepted
        ? [{ row, verdict: isChanged ? ("changed" as const) : ("new" as const), record: accepted }]
        : [],
    ),
    refused: judged.flatMap(({ row, record, reason }) =>
      reason ? [{ row, who: facts.asked.get(record.id)?.name ?? record.person.slice(0, 60), reason }] : [],
    ),
    same: judged.filter(({ accepted, reason }) => !accepted && !reason).length,
  };
}

interface Judged {
  readonly accepted?: OpinionRecord;
  readonly isChanged?: boolean;
  readonly reason?: string;
}

function judge(claimed: PreReadRow, facts: OpinionFacts): Judged {
  const { asked, participant, cycle, now, held } = facts;
  const about = asked.get(claimed.id);
  const id = opinionId((about ?? claimed).session, (about ?? claimed).person, participant);
  const before = held.get(id);
  // Also of a session that is over: until the next update its people stand in the packet.
  if (before?.answer === claimed.answer && before.line === claimed.line) return {};
  const answer = opinionAnswers.find((one) => one === claimed.answer);
  if (!about || !answer)
    return {
      reason: `Expected somebody of this participant's open sessions, found ${found(claimed.person)}. The opinion is not needed any more, or never was asked for.`,
    };
  const problems = [...checkOpinion(claimed), ...checkStamp(claimed, now)];
  if (problems.length) return { reason: problems.map(({ message }) => message).join(" ") };
  const why = facts.notAsked(about.person);
  if (why) return { reason: whyNotAsked[why] };
  if (before && claimed.savedAt < before.savedAt)
    return {
      reason: `The hub holds a later opinion, saved on ${before.savedAt.slice(0, 10)}. Update the packet.`,
    };
  const { session, person, name } = about;
  const { line, savedAt } = claimed;
  return {
    accepted: { id, cycle, session, person, name, participant, answer, line, savedAt },
    isChanged: before !== undefined,
  };
}
