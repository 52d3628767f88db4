/** What stands in the way of a case, for whoever prepares the meeting: each a sentence. */
import { criteriaAt, type Ladder } from "../ladder/ladder";
import { isStep, stepBetween } from "../ladder/step";
import { joinsFunctions, twoSeats } from "../people/roster/chiefTitles";
import { partsOf } from "../promotion/completeness";
import type { PromotionCase } from "../promotion/promotion";
import { lastWord } from "./approval";
import { blindStep } from "./caseInWords";
import type { Decision } from "./decision";

export interface AboutCase {
  /** Of this cycle, this one among them. */
  readonly casesOfPerson: readonly PromotionCase[];
  /** Null where the roster does not have the person. */
  readonly person: { readonly level: string; readonly title: string } | null;
  readonly decisions: readonly Decision[];
  /** Whose word it needs on the way, by name; blank where nobody stands above the manager. */
  readonly skipLevel: string;
  readonly ladder: Pick<Ladder, "levels" | "criteria">;
}

/** What makes approving impossible, whatever anybody writes; empty when nothing does. */
export function whyNotApprove(
  one: PromotionCase,
  { casesOfPerson, person, ladder }: Omit<AboutCase, "decisions" | "skipLevel">,
): readonly string[] {
  const others = casesOfPerson.filter(({ id }) => id !== one.id);
  const approved = others.find(({ status }) => status === "approved");
  const step = stepBetween(ladder, one.from, one.to);
  return [
    ...(isStep(step) ? [] : [step.message]),
    ...(person ? [] : ["The person is not on the roster. Import the roster again."]),
    ...(person && person.level !== one.from
      ? [
          `The case starts from ${one.from}; the roster now says ${person.level || "no level"}. Send it back, or correct the level in People.`,
        ]
      : []),
    ...(others.some(({ to }) => to === one.to)
      ? [`Another case of this person is for ${one.to} too. Clear one of the two rows in Cases.`]
      : []),
    ...(approved
      ? [
          `The case for ${approved.to} is approved already. One person has one approved case; decide that one anew first.`,
        ]
      : []),
  ];
}

/** Also why such a case can't be approved yet. */
export const gradeFirst =
  "First the grade is decided, on the impact line that both tracks share; then the track.";

/** A sentence where the skip-level has said nothing since the case was last proposed; blank otherwise. */
export const missingWord = (
  one: PromotionCase,
  { decisions, skipLevel }: Pick<AboutCase, "decisions" | "skipLevel">,
): string =>
  skipLevel && !lastWord(one, decisions, "skip-level")
    ? `No word of the skip-level, ${skipLevel}, yet. Collect what waits in their packet, record what they said, or approve and say why in the comment, which the person may read.`
    : "";

/** All that is worth saying of a case that is still to be decided; blind to the track, that the grade comes first (R24). */
export function blockersOf(one: PromotionCase, about: AboutCase): readonly string[] {
  if (blindStep(one, about.ladder, about.decisions)) return [gradeFirst];
  const { levels } = about.ladder;
  const criteria = criteriaAt(about.ladder.criteria, one.to);
  const step = stepBetween(about.ladder, one.from, one.to);
  const open = criteria.map(({ name }) => name).filter((name) => one.bars[name]?.bar !== "met");
  const lacks = partsOf(one, criteria, isStep(step) && step.needsBusinessNeed)
    .filter(({ isThere }) => !isThere)
    .map(({ name }) => name);
  const title = levels.find(({ code }) => code === one.to)?.title ?? "";
  const words = (["skip-level", "session"] as const).map((stage) => {
    const said = lastWord(one, about.decisions, stage);
    if (said) return said.to === "agreed" ? "" : `The ${stage}: ${said.to}.`;
    return stage === "session" ? "No word of the session yet." : missingWord(one, about);
  });
  return [
    ...whyNotApprove(one, about),
    ...(open.length ? [`The bar is not yet met on ${open.join(", ")}.`] : []),
    ...(isStep(step) && step.gradesUp > 1
      ? [`${step.gradesUp} grades at once: approving needs a note.`]
      : []),
    ...(lacks.length ? [`Not there yet: ${lacks.join("; ")}.`] : []),
    ...words.filter(Boolean),
    ...[title, about.person?.title ?? ""].filter(joinsFunctions).map(twoSeats),
  ];
}
