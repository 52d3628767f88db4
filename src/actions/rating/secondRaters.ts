/** Second raters of the cycle: who gives another view of whom, how well that links the raters, and a proposal. */
import { cycleStands, noCycle } from "../../domain/cycle/cycle";
import { byName } from "../../domain/people/byName";
import type { Problem } from "../../domain/problem";
import { type Assignment, assignRaters } from "../../domain/rating/assignments";
import { howLinked, oneMore } from "../../domain/rating/howLinked";
import { isAsked } from "../../domain/rating/rating";
import { type Organisation, proposeSecondRaters, type SecondView } from "../../domain/rating/secondRaters";
import { breaksTable } from "../../workbook/tables/readTable";
import { brokenIn, readTables } from "../../workbook/tables/readTables";
import type { Context } from "../context";
import { unknownPeople } from "../cycle/newTasks";
import { readLadder } from "../ladder/readLadder";
import { done, type Outcome } from "../outcome";

export interface NamedView extends SecondView {
  readonly name: string;
  readonly raterName: string;
}

export interface SecondRaterList {
  /** Why nobody can be assigned now; blank while somebody can. */
  readonly whyNot: string;
  readonly views: readonly NamedView[];
  readonly proposal: readonly NamedView[];
  /** How well the raters are linked now, what one more would add, and how well with the whole proposal. */
  readonly linked: string;
  readonly oneMore: string;
  readonly linkedThen: string;
  readonly people: readonly { readonly id: string; readonly name: string; readonly level: string }[];
  readonly raters: readonly { readonly email: string; readonly name: string }[];
  readonly problems: readonly Problem[];
}

export function secondRaters(context: Context): Outcome<SecondRaterList> {
  const { organisation, names, problems } = readOrganisation(context);
  const nameOf = (id: string) => names.get(id) ?? id;
  const named = ({ person, rater }: SecondView): NamedView => ({
    person,
    rater,
    name: nameOf(person),
    raterName: nameOf(rater),
  });
  const { tasks, people } = organisation;
  const proposal = proposeSecondRaters(organisation);
  const rated = new Set(tasks.map(({ person }) => person));
  return done({
    whyNot: whyNotAssign(context),
    views: tasks
      .filter(({ role }) => role === "second rater")
      .map(named)
      .sort(byName),
    proposal: proposal.map(named).sort(byName),
    linked: howLinked(tasks),
    oneMore: oneMore(organisation, nameOf) ?? "",
    linkedThen: howLinked([
      ...tasks,
      ...proposal.map((view) => ({ ...view, role: "second rater" as const })),
    ]),
    people: people
      .filter(({ id }) => rated.has(id))
      .map(({ id, name, level }) => ({ id, name, level }))
      .sort(byName),
    raters: [...new Set(tasks.map(({ rater }) => rater))]
      .map((email) => ({ email, name: nameOf(email) }))
      .sort(byName),
    problems,
  });
}

/** Blank while second raters can be assigned: before rating closes, or every mark of theirs would come too late. */
export function whyNotAssign({ settings: { cycle } }: Pick<Context, "settings">): string {
  if (!cycle) return noCycle.message;
  return cycle.state === "Draft" || cycle.state === "Rating"
    ? ""
    : `Second raters can be assigned while the cycle is in Draft or Rating. Now ${cycleStands(cycle)}.`;
}

/** Who is asked for whom: as assigned, and in Draft as it will be once the cycle opens for rating. */
export function readOrganisation({ seen, settings }: Pick<Context, "seen" | "settings">) {
  const { tables, problems } = readTables(seen, ["people", "raters", "assignments", "ratings"]);
  const { cycle } = settings;
  const people = tables.people.rows;
  const former = new Set(tables.ratings.rows.filter(({ role }) => !isAsked(role)).map(({ id }) => id));
  const known = new Set(people.map(({ id }) => id));
  const assigned = tables.assignments.rows.filter(
    (one) => one.cycle === cycle?.name && known.has(one.person) && !former.has(one.id),
  );
  const planned: readonly Assignment[] =
    cycle?.state === "Draft"
      ? assignRaters({
          people,
          levels: readLadder(seen).levels,
          cycle: cycle.name,
          cutOff: cycle.cutOff,
          raters: tables.raters.rows,
          standing: new Set(assigned.filter(({ role }) => role === "manager").map(({ person }) => person)),
        }).assignments
      : [];
  const organisation: Organisation = {
    people,
    raters: tables.raters.rows,
    tasks: [...assigned, ...planned],
  };
  const names = new Map([
    ...tables.raters.rows.map(({ email, name }) => [email, name] as const),
    ...people.flatMap(({ id, email, name }) => [[id, name] as const, [email, name] as const]),
  ]);
  const said = [...brokenIn(seen, ["ladder"]), ...problems, ...unknownPeople(tables, cycle?.name ?? "")];
  return {
    organisation,
    names,
    problems: said,
    isBroken: said.some(breaksTable),
  };
}
