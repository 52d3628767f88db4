/** What is asked about titles and levels that the ladder does not settle. */

import { counted } from "../../../statistics/points";
import type { Ladder, Level } from "../../ladder/ladder";
import {
  type Answers,
  aboveLadder,
  answerTo,
  type Choice,
  notProductManager,
  oneByOne,
  type Question,
} from "./question";
import type { LadderPlace } from "./rosterPerson";
import { quoted } from "./rosterTable";
import { isProductTitle, otherTitles, titleId } from "./titleMeaning";

/** An unknown title with the rows that have it and what their levels say. */
export interface UnknownTitle {
  readonly title: string;
  readonly rows: readonly number[];
  readonly standings: readonly (LadderPlace | undefined)[];
}

const levelChoice = ({ code, title }: Level): Choice => ({ value: code, label: `${code} ${title}` });

const notRated: Choice = { value: notProductManager, label: "Not a product manager, not rated" };

/** One question for each title that sounds like product management, and one for all others together (R28). */
export function titleQuestions(
  unknown: readonly UnknownTitle[],
  ladder: Pick<Ladder, "levels">,
  answers: Answers,
): Question[] {
  const others = unknown.filter(({ title }) => !isProductTitle(title));
  const together = others.length > 1 ? [othersTogether(others)] : [];
  const isOpen = together[0] && answerTo(together[0], answers) !== oneByOne;
  return [
    ...(isOpen ? together : []),
    ...unknown.filter((one) => !isOpen || !others.includes(one)).map((one) => titleQuestion(one, ladder)),
  ];
}

function titleQuestion(
  { title, rows, standings }: UnknownTitle,
  { levels }: Pick<Ladder, "levels">,
): Question {
  const said = new Set(standings.map((one) => (one?.aboveLadder ? aboveLadder : one?.levelCode)));
  const [stated] = said.size === 1 ? said : [];
  const where = rows.length === 1 ? `row ${rows[0]}` : `${rows.length} people, first in row ${rows[0]}`;
  return {
    id: titleId(title),
    message: `Which level is ${quoted(title)} (${where})?${stated ? ` The file itself says ${stated}.` : ""}`,
    choices: [
      ...levels.map(levelChoice),
      { value: aboveLadder, label: "Above the ladder, not calibrated" },
      notRated,
    ],
    ...(stated && { proposed: stated }),
    rows: rows.length,
  };
}

function othersTogether(others: readonly UnknownTitle[]): Question {
  const sorted = [...others].sort((a, b) => b.rows.length - a.rows.length);
  const people = others.reduce((sum, { rows }) => sum + rows.length, 0);
  const examples = sorted.slice(0, 3).map(({ title }) => quoted(title));
  return {
    id: otherTitles,
    message: `${others.length} titles do not sound like product management (${counted(people, "person", "people")}: ${examples.join(", ")}${others.length > 3 ? ", …" : ""}). What are they?`,
    choices: [
      { value: notProductManager, label: "All of them: not product managers, not rated" },
      { value: oneByOne, label: "Ask me one by one" },
    ],
    proposed: notProductManager,
    rows: people,
    about: sorted.map(({ title, rows }) => `${title} (${rows.length})`),
  };
}

/** Where a title stands at several levels and the file has no level, each person is asked for (R27). */
export const personQuestion = (
  id: string,
  name: string,
  title: string,
  levels: readonly Level[],
): Question => ({
  id: `level:${id}`,
  message: `Which level is ${name} (${id})? ${quoted(title)} stands at ${levels.map(({ code }) => code).join(" and ")}.`,
  choices: [...levels.map(levelChoice), notRated],
  rows: 1,
});
