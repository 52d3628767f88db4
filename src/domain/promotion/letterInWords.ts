/** A letter as its reader reads it, section by section: on the page, in the sheet, printed or mailed. */
import { criteriaAt, findLevel, type Ladder, titleAndCode, wayInWords, waysOn } from "../ladder/ladder";
import { benchmarksAt, type WholeLadder } from "../ladder/wholeLadder";
import { type PersonLetter, stillOpen, wasDecided } from "./personLetter";

export interface LetterSection {
  readonly heading: string;
  readonly lines: readonly string[];
  /** Whether it is the ladder that speaks, not the letter. */
  readonly isLadder?: boolean;
}

export type LadderTexts = Pick<Ladder, "levels" | "criteria"> & Pick<WholeLadder, "cells" | "benchmarks">;

/**
 * Every next step that exists is told, the current track first (R25), then the change of track at the same grade.
 * @param isOpen whether its cycle was opened again since
 */
export function letterInWords(
  letter: PersonLetter,
  ladder: LadderTexts,
  isOpen = false,
): readonly LetterSection[] {
  const own = findLevel(ladder, letter.level);
  const said = (heading: string, text: string) => (text.trim() ? [{ heading, lines: [text.trim()] }] : []);
  return [
    ...said(
      "Open again",
      isOpen
        ? `Calibration of ${letter.cycle} was opened again, so what this letter says may still change. Where it does, your manager writes to you anew.`
        : "",
    ),
    {
      heading: `What holds in ${letter.cycle}`,
      lines: Object.entries(letter.marks)
        .filter(([, { words }]) => words)
        .map(([criterion, { words }]) => `${criterion}: ${words}`),
    },
    ...said("Why", letter.why),
    { heading: "What was decided", lines: decidedIn(letter) },
    ...said("Why it was decided so", wasDecided(letter) ? letter.whyDecided : ""),
    ...said("What is still missing", letter.gaps),
    ...said("Goals we agreed", letter.goals),
    ...[...(own ? [own] : []), ...waysOn(ladder, letter.level)].map((level, at) => ({
      heading: `${at === 0 && own ? "What your level expects" : wayInWords(own, level)}: ${titleAndCode(level)}`,
      lines: [
        ...expected(level.code, ladder),
        ...(level.code === letter.level ? benchmarks(level.code, ladder) : []),
      ],
      isLadder: true,
    })),
  ];
}

const decidedIn = ({ decided }: PersonLetter): readonly string[] =>
  decided
    ? decided.split("\n").map((line) => (line === stillOpen ? `${line} ${whoDecides}` : line))
    : [noCase];

const whoDecides = "HR decides it, and your manager tells you.";
const noCase = "No promotion or change of track was decided on in this cycle.";

const expected = (level: string, { criteria, cells }: LadderTexts): string[] =>
  criteriaAt(criteria, level).flatMap(({ name }) => {
    const text = cells.find((cell) => cell.level === level && cell.criterion === name)?.expectation;
    return text ? [`${name}: ${text}`] : [];
  });

function benchmarks(level: string, ladder: LadderTexts): string[] {
  const found = criteriaAt(ladder.criteria, level).flatMap(({ name }) => benchmarksAt(ladder, level, name));
  return found.length ? ["Numbers that open a conversation and never set a mark:", ...found] : [];
}

/** @example letterAsText(sections) // "What holds in 2026 H1\n\nLeadership: …" */
export const letterAsText = (sections: readonly LetterSection[]): string =>
  sections.map(({ heading, lines }) => [heading, ...lines].join("\n")).join("\n\n");
