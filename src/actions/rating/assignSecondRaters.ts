/** HR asks raters for a second view of somebody; the task goes into their packets with the next update. */
import { ratesThemselves, selfIn } from "../../domain/people/isSelf";
import { found, type Problem } from "../../domain/problem";
import { ratingId } from "../../domain/rating/rating";
import { proposeSecondRaters, type SecondView } from "../../domain/rating/secondRaters";
import { normalEmail } from "../../domain/roles";
import { changesOf } from "../../workbook/cells/change";
import { assignmentsTable } from "../../workbook/tables/tables";
import { whoIsWho } from "../../workbook/tables/whoIsWho";
import type { Context } from "../context";
import { type Outcome, refuse } from "../outcome";
import { record } from "../record";
import { sameState } from "../unchanged";
import { readOrganisation, whyNotAssign } from "./secondRaters";

/** What is assigned already stays as it is. */
export function assignSecondRaters(
  context: Context,
  input: { views: readonly SecondView[]; request: string },
): Outcome<{ assigned: number }> {
  const refused = whyNotAssign(context);
  if (refused) return refuse({ code: "secondRater.notNow", message: refused });
  const { organisation, names, problems, isBroken } = readOrganisation(context);
  if (isBroken) return refuse(...problems);
  const cycle = context.settings.cycle?.name ?? "";
  const people = new Map(organisation.people.map((person) => [person.id, person] as const));
  const standing = new Set(organisation.tasks.map(({ person, rater }) => ratingId(cycle, person, rater)));
  const wanted = input.views
    .map(({ person, rater }) => ({ person, rater: normalEmail(rater) }))
    .filter(({ person, rater }) => !standing.has(ratingId(cycle, person, rater)));
  const isSelf = selfIn(whoIsWho(context.seen));
  const isProposed = (view: SecondView) =>
    proposeSecondRaters(organisation).some((one) => one.person === view.person && one.rater === view.rater);
  const amiss = wanted.flatMap(({ person, rater }): Problem[] => {
    const ratee = people.get(person);
    if (!ratee) return [unknownPerson(person)];
    if (!names.has(rater)) return [unknownRater(rater)];
    if (isSelf(context.email, person) && !isProposed({ person, rater })) return [aboutYou];
    return isSelf(rater, person) ? [ratesThemselves(ratee, "Choose another rater.")] : [];
  });
  if (amiss.length) return refuse(...amiss);
  // With nothing to add, too: asked again, the first answer is given.
  return record(context, {
    request: input.request,
    what: `Second raters: ${wanted.length} assigned`,
    changes: wanted.flatMap(({ person, rater }) => {
      const { name, level } = people.get(person)!;
      const id = ratingId(cycle, person, rater);
      return changesOf(assignmentsTable, [], null, {
        id,
        cycle,
        person,
        name,
        rater,
        role: "second rater",
        level,
      });
    }),
    guards: [sameState(context)],
    answer: { assigned: wanted.length },
  });
}

const aboutYou: Problem = {
  code: "secondRater.self",
  message:
    "Second raters: this is for yourself. Somebody else has to choose who gives it, or take the set that is proposed.",
};

const unknownPerson = (person: string): Problem => ({
  code: "secondRater.unknownPerson",
  message: `Second raters: expected an employee ID of the sheet People, found ${found(person)}. Open the page again.`,
});

const unknownRater = (rater: string): Problem => ({
  code: "secondRater.unknownRater",
  message: `Second raters: expected the address of somebody on People or Raters, found ${found(rater)}. Add them there first.`,
});
