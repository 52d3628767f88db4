/** HR gives the rating of named reports to somebody else for this cycle: a manager is on leave, or left (R11). */

import { checkText } from "../../domain/checkText";
import { mayRate, noCycle, whyNot } from "../../domain/cycle/cycle";
import { ratesThemselves, selfIn } from "../../domain/people/isSelf";
import { found, type Problem } from "../../domain/problem";
import type { Assignment } from "../../domain/rating/assignments";
import { normalEmail } from "../../domain/roles";
import { brokenIn, readTables } from "../../workbook/tables/readTables";
import type { Rater } from "../../workbook/tables/tables";
import { whoIsWho } from "../../workbook/tables/whoIsWho";
import type { Context } from "../context";
import { basisOfTasks, newTasks } from "../cycle/newTasks";
import { type Outcome, refuse } from "../outcome";
import { record } from "../record";
import { sameState } from "../unchanged";
import { readPackets } from "./readPackets";

export interface ToGiveOver {
  /** Ids of assignments, as the list shows them. */
  readonly tasks: readonly string[];
  readonly to: string;
  readonly because: string;
  readonly request: string;
}

/** Both raters read it in their packets with the next update; the reason stands in Log, too. */
export function giveOver(context: Context, input: ToGiveOver): Outcome<{ given: number }> {
  const { seen, settings } = context;
  const { cycle } = settings;
  if (!cycle) return refuse({ ...noCycle, code: "giveOver.notNow" });
  if (!mayRate(cycle.state)) return refuse({ code: "giveOver.notNow", message: whyNot("rate", cycle.state) });
  const because = input.because.trim();
  if (!because) return refuse(noReason);
  const odd = checkText(because, "Why", 500);
  if (odd.length) return refuse(...odd);
  const to = normalEmail(input.to);
  const broken = brokenIn(seen, basisOfTasks);
  if (broken.length) return refuse(...broken);
  const { tables } = readTables(seen, ["people", "raters", "assignments"]);
  const names = new Map(
    [...tables.raters.rows, ...tables.people.rows].map(({ email, name }) => [email, name] as const),
  );
  if (!names.has(to)) return refuse(unknownRater(input.to));
  const wanted = tables.assignments.rows.filter((one) => input.tasks.includes(one.id) && one.rater !== to);
  const people = new Map(tables.people.rows.map((person) => [person.id, person] as const));
  const standing = new Set(tables.assignments.rows.map(({ id }) => id));
  const isSelf = selfIn(whoIsWho(seen));
  const amiss = [
    ...input.tasks.filter((id) => !standing.has(id)).map(unknownTask),
    ...wanted.flatMap(({ person, name }): Problem[] => {
      if (isSelf(context.email, person)) return [aboutYou];
      const ratee = people.get(person) ?? { id: person, name };
      return isSelf(to, person) ? [ratesThemselves(ratee, "Choose somebody else.")] : [];
    }),
  ];
  if (amiss.length) return refuse(...amiss);
  const waiting = notCollected(context, wanted);
  if (waiting.length) return refuse(...waiting);
  const from = [...new Set(wanted.map(({ rater }) => names.get(rater) ?? rater))].join(", ");
  const whom = wanted.map(({ person, name }) => people.get(person)?.name ?? name).join(", ");
  const given = { tasks: wanted.map(({ id }) => id), to, because };
  return record(context, {
    request: input.request,
    what: `Ratings given over from ${from} to ${names.get(to)}: ${whom}. ${because}`,
    changes: newTasks(seen, cycle, settings.rubricVersion, given).changes,
    guards: [sameState(context)],
    answer: { given: wanted.length },
  });
}

/** From whoever does not rate them any more it would be refused, be it a withdrawal: nothing of it would reach anybody. */
function notCollected(context: Context, given: readonly Assignment[]): readonly Problem[] {
  const read = readPackets(
    context,
    given.map(({ rater }) => rater),
  );
  if ("problems" in read) return read.problems;
  const people = new Set(given.map(({ person }) => person));
  const tasks = new Set(given.map(({ id }) => id));
  return read.packets
    .filter(
      ({ merge: { ratings, cases, evidence } }) =>
        [...ratings, ...cases].some(({ record }) => people.has(record.person)) ||
        evidence.some(({ record }) => tasks.has(record.rating)),
    )
    .map(({ rater }) => isWaiting(rater));
}

const isWaiting = ({ name }: Pick<Rater, "name">): Problem => ({
  code: "giveOver.notCollected",
  message: `Give to somebody else: the packet of ${name} holds something about these people that is not collected, and would be refused afterwards. Collect it, then give them over.`,
});

const noReason: Problem = {
  code: "giveOver.reasonMissing",
  message: "Give to somebody else: no reason yet. Write one sentence; both raters read it.",
};

const aboutYou: Problem = {
  code: "giveOver.self",
  message:
    "Give to somebody else: your own rating is among these. Somebody else has to choose who rates you.",
};

const unknownRater = (to: string): Problem => ({
  code: "giveOver.unknownRater",
  message: `Give to somebody else: expected the address of somebody on People or Raters, found ${found(to)}. Add them there first.`,
});

const unknownTask = (id: string): Problem => ({
  code: "giveOver.unknownTask",
  message: `Give to somebody else: expected a row of Assignments, found ${found(id)}. Somebody changed it meanwhile; open the page again.`,
});
