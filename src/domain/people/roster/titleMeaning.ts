/** What a title says about the ladder, by the ladder itself, by answers, and by what the workbook holds. */
import { groupedBy } from "../../groupedBy";
import { type Ladder, type Level, levelsByTitle } from "../../ladder/ladder";
import { isChiefTitle } from "./chiefTitles";
import { type Answers, aboveLadder, notProductManager, oneByOne } from "./question";
import type { RosterPerson } from "./rosterPerson";

/** Levels it stands at, above the ladder, outside it (null), or nothing that is known. */
export type Meaning = readonly Level[] | typeof aboveLadder | null | undefined;

export interface TitleMeaning {
  readonly meaning: Meaning;
  /** Somebody said so; a grade in the file does not contradict it. */
  readonly isAnswered: boolean;
}

export const titleId = (title: string): string => `title:${title}`;

/** The one question about all titles that look like no product manager's. */
export const otherTitles = "title:*";

/** Whether a title sounds as if it belonged to product management. */
export const isProductTitle = (title: string): boolean =>
  /produ[ck]t(?!ion|iv)|produit|prodotto|produto|\b[ag]?p[mo]\d?\b|\bcpo\b/i.test(title);

/** Looks each title up once. */
export function titleMeanings(
  ladder: Pick<Ladder, "levels">,
  answers: Answers,
  people: readonly RosterPerson[],
): (title: string) => TitleMeaning {
  const notCalibrated = groupedBy(people, ({ title, levelCode }) =>
    title && levelCode === null ? title.toLowerCase() : undefined,
  );
  const found = new Map<string, TitleMeaning>();
  const lookUp = (title: string): TitleMeaning => {
    const levels = levelsByTitle(ladder, title);
    if (levels.length) return { meaning: levels, isAnswered: false };
    const answer = answers[titleId(title).toLowerCase()];
    if (answer === notProductManager) return { meaning: null, isAnswered: true };
    if (answer === aboveLadder) return { meaning: aboveLadder, isAnswered: true };
    const answered = ladder.levels.filter(({ code }) => code === answer);
    if (answered.length) return { meaning: answered, isAnswered: true };
    if (isChiefTitle(title)) return { meaning: aboveLadder, isAnswered: false };
    const before = new Set(notCalibrated.get(title.toLowerCase())?.map((person) => person.aboveLadder));
    if (before.size === 1) return { meaning: before.has(true) ? aboveLadder : null, isAnswered: true };
    if (answers[otherTitles] && answers[otherTitles] !== oneByOne && !isProductTitle(title))
      return { meaning: null, isAnswered: true };
    return { meaning: undefined, isAnswered: false };
  };
  return (title) => {
    const known = found.get(title) ?? lookUp(title);
    found.set(title, known);
    return known;
  };
}
