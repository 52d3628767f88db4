/** Which cases wait for a word of which skip-level, as the hub has them. */
import { type ApprovalTask, approvalTask } from "../../domain/calibration/approvalTask";
import type { Decision } from "../../domain/calibration/decision";
import { withClock } from "../../domain/calibration/saidSince";
import { whyNot } from "../../domain/cycle/cycle";
import { groupedBy } from "../../domain/groupedBy";
import { selfIn } from "../../domain/people/isSelf";
import { namesByAddress } from "../../domain/people/namesByAddress";
import type { PromotionCase, ProposedWhen } from "../../domain/promotion/promotion";
import { type SkipLevel, skipLevels } from "../../domain/promotion/skipLevel";
import { readTables } from "../../workbook/tables/readTables";
import { whoIsWho } from "../../workbook/tables/whoIsWho";
import type { Context } from "../context";

export interface ApprovalTasks {
  /** By the address a packet goes by. */
  of(rater: string): readonly (PromotionCase & ProposedWhen)[];
  tasksOf(rater: string): readonly ApprovalTask[];
  /** Whose word a case needs, by name; blank where nobody is asked. */
  nameFor(caseId: string): string;
  /** Each once. */
  readonly skipLevels: readonly SkipLevel[];
  readonly decisions: readonly Decision[];
}

/** Nothing but Cases is read while no case waits. */
export function approvalTasks({ seen, settings, zone }: Context): ApprovalTasks {
  const { cycle } = settings;
  const none: ApprovalTasks = {
    of: () => [],
    tasksOf: () => [],
    nameFor: () => "",
    skipLevels: [],
    decisions: [],
  };
  if (!cycle || whyNot("approve", cycle.state)) return none;
  const waiting = readTables(seen, ["cases"]).tables.cases.rows.filter(
    (one) => one.cycle === cycle.name && one.status === "proposed",
  );
  if (!waiting.length) return none;
  const { people, raters, ratings, decisions } = readTables(seen, [
    "people",
    "raters",
    "ratings",
    "decisions",
  ]).tables;
  const ofCycle = ratings.rows.filter((rating) => rating.cycle === cycle.name);
  const skipLevelOf = skipLevels({ people: people.rows, raters: raters.rows, ratings: ofCycle });
  const isSelf = selfIn(whoIsWho(seen));
  const asked = withClock(waiting, decisions.rows, zone).flatMap((one) => {
    const skipLevel = skipLevelOf(one);
    return skipLevel && !isSelf(skipLevel.email, one.person) ? [{ one, skipLevel }] : [];
  });
  const calledBy = namesByAddress([...raters.rows, ...people.rows]);
  const names = new Map(asked.map(({ one, skipLevel }) => [one.id, skipLevel.name] as const));
  const byRater = groupedBy(asked, ({ skipLevel }) => skipLevel.email);
  const of = (rater: string) => (byRater.get(rater) ?? []).map(({ one }) => one);
  return {
    of,
    tasksOf: (rater) =>
      of(rater).map((one) => approvalTask({ ...one, proposedBy: calledBy(one.proposedBy) }, decisions.rows)),
    nameFor: (id) => names.get(id) ?? "",
    skipLevels: [...byRater.values()].map(([first]) => first!.skipLevel),
    decisions: decisions.rows,
  };
}
