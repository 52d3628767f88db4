/** People of the workbook who are not in the file: a question about leaving, never a deletion. */

import { counted } from "../../../statistics/points";
import { type Answers, answerTo, type Question } from "./question";
import type { RosterPerson } from "./rosterPerson";

const stay = "they stay";
const haveLeft = "they have left";

/**
 * @param inFile ids of everybody in the file, read or not
 * @returns those who are said to have left, as people of the file who have left
 */
export function missingPeople(
  inFile: readonly string[],
  known: readonly RosterPerson[],
  answers: Answers,
): { readonly people: readonly RosterPerson[]; readonly questions: readonly Question[] } {
  const ids = new Set(inFile);
  const missing = known.filter(({ id, status }) => status !== "left" && !ids.has(id));
  if (missing.length === 0) return { people: [], questions: [] };
  const names = missing.map(({ id, name }) => `${name} (${id})`);
  const question: Question = {
    id: "missing",
    message: `${counted(missing.length, "person of the workbook is", "people of the workbook are")} not in this file (${names.slice(0, 3).join(", ")}${names.length > 3 ? ", …" : ""}). Have they left?`,
    choices: [
      { value: stay, label: "No, they stay as they are" },
      { value: haveLeft, label: "Yes, all of them have left" },
    ],
    rows: missing.length,
    about: names,
  };
  const answer = answerTo(question, answers);
  return {
    people:
      answer === haveLeft
        ? missing.map(({ id, name }) => ({ id, name, aboveLadder: false, status: "left" as const }))
        : [],
    questions: answer ? [] : [question],
  };
}
