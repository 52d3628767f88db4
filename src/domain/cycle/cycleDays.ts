/** The two days of a cycle: the cut-off date, on which reporting lines count, and the day ratings are due. */
import { isDay } from "../day";
import { dayInWords } from "../dayInWords";
import { found, type Problem } from "../problem";

export interface CycleDays {
  /** yyyy-MM-dd */
  readonly cutOff: string;
  /** The same; blank where HR sets none. */
  readonly due: string;
}

/**
 * @param today yyyy-MM-dd
 * @param standing what is corrected: a due day that stands already may be over
 */
export function checkDays(
  { cutOff, due }: CycleDays,
  today: string,
  standing?: CycleDays,
): readonly Problem[] {
  if (!isDay(cutOff)) return [{ code: "cycle.cutOff", message: `Cut-off date: ${expectedDay(cutOff)}` }];
  if (due === "") return [];
  if (!isDay(due))
    return [
      { code: "cycle.due", message: `Ratings due: ${expectedDay(due)} Leave it blank if there is none.` },
    ];
  if (due < cutOff) return [{ code: "cycle.dueTooEarly", message: beforeCutOff(cutOff, due) }];
  return due < today && due !== standing?.due ? [{ code: "cycle.dueIsOver", message: isOver(due) }] : [];
}

const expectedDay = (text: string): string => `expected a day as yyyy-MM-dd, found ${found(text)}.`;

const beforeCutOff = (cutOff: string, due: string): string =>
  `Ratings due: expected the cut-off date, ${dayInWords(cutOff)}, or a later day, found ${dayInWords(due)}. Who rates whom is settled on the cut-off date.`;

const isOver = (due: string): string =>
  `Ratings due: expected today or a later day, found ${dayInWords(due)}, which is over: every rater would be late at once. Choose a later day, or leave it blank.`;
