/** What the author of a rubric should mend: cells missing, alike, out of place, or much longer than their neighbours. */

import { found, type Problem } from "../problem";
import {
  type Criterion,
  criteriaAt,
  findLevel,
  type Ladder,
  type Level,
  normalTitle,
  type RubricCell,
  type Track,
} from "./ladder";

/** A text is much longer when it has more than twice the words of its longest neighbour, and 20 more (ours). */
const [longerTimes, longerWords] = [2, 20];

/** All problems of the cells, level by level. */
export function checkRubric(
  ladder: Pick<Ladder, "levels" | "criteria">,
  cells: readonly RubricCell[],
): readonly Problem[] {
  const byPlace = new Map(cells.map((cell) => [placeKey(cell.level, cell.criterion), cell]));
  const stray = cells.filter(
    ({ level, criterion }) =>
      !findLevel(ladder, level) || !ladder.criteria.some(({ name }) => name === criterion),
  );
  const perCell = ladder.criteria.flatMap(({ name, onlyFor }) =>
    (["IC", "M"] as const).flatMap((track) => {
      const levels = ladder.levels.filter((level) => level.track === track).sort((a, b) => a.grade - b.grade);
      if (onlyFor && onlyFor !== track) return [];
      return checkRow(name, levels, (code) => byPlace.get(placeKey(code ?? "", name)));
    }),
  );
  const notAsked = ladder.criteria.flatMap(({ name, onlyFor }) =>
    cells
      .filter(
        ({ level, criterion, expectation, seenWhen }) =>
          criterion === name && !isBlank(expectation + seenWhen) && !isAsked({ onlyFor }, level),
      )
      .map(({ level }) => notAskedCell(name, level)),
  );
  return [...stray.map(strayCell), ...perCell, ...notAsked];
}

const placeKey = (level: string, criterion: string): string => `${level}\n${criterion}`;

/** One criterion along one track, lowest grade first. */
const checkRow = (
  criterion: string,
  levels: readonly Level[],
  cellAt: (code: string | undefined) => RubricCell | undefined,
): readonly Problem[] =>
  levels.flatMap((level, i) => {
    const neighbours = { below: cellAt(levels[i - 1]?.code), above: cellAt(levels[i + 1]?.code) };
    return checkCell(cellAt(level.code), neighbours).map(({ code, message }) => ({
      code,
      message: `${criterion}, ${level.title} (${level.code}): ${message}`,
      where: { sheet: sheets[level.track], column: level.code },
    }));
  });

function checkCell(
  cell: RubricCell | undefined,
  { below, above }: { readonly below: RubricCell | undefined; readonly above: RubricCell | undefined },
): readonly Problem[] {
  if (!cell || isBlank(cell.expectation)) {
    return [{ code: "cell.missing", message: "expected what this level expects, found nothing." }];
  }
  const problems: Problem[] = [];
  if (isBlank(cell.seenWhen)) {
    const message = "expected what counts as seeing it, found nothing.";
    problems.push({ code: "cell.seenWhenMissing", message });
  }
  for (const [part, place] of parts) {
    const [text, textBelow, textAbove] = [cell[part], below?.[part] ?? "", above?.[part] ?? ""];
    if (!isBlank(text) && normalTitle(textBelow) === normalTitle(text)) {
      const message = `${place}expected another text than one level below (${below?.level}), found the same. Say what changes.`;
      problems.push({ code: "cell.sameAsBelow", message });
    }
    const [longest, beside] =
      wordsIn(textAbove) > wordsIn(textBelow)
        ? [wordsIn(textAbove), above?.level]
        : [wordsIn(textBelow), below?.level];
    const own = wordsIn(text);
    if (longest > 0 && own > longest * longerTimes && own > longest + longerWords) {
      const message = `${place}found ${own} words, and ${beside} beside it has ${longest}. Shorten this one, or say as much in ${beside}.`;
      problems.push({ code: "cell.long", message });
    }
  }
  return problems;
}

/** Both texts of a cell, and what is said before a problem of the second. */
const parts = [
  ["expectation", ""],
  ["seenWhen", "what counts as seeing it: "],
] as const;

const isBlank = (text: string): boolean => text.trim() === "";

const sheets: Readonly<Record<Track, string>> = { IC: "Rubric IC", M: "Rubric Management" };

const wordsIn = (text: string): number => text.split(/\s+/).filter(Boolean).length;

const isAsked = (criterion: Pick<Criterion, "onlyFor">, level: string): boolean =>
  criteriaAt([criterion], level).length > 0;

const notAskedCell = (criterion: string, level: string): Problem => ({
  code: "cell.notAsked",
  message: `${criterion}, ${level}: this track is not judged on it, so nobody reads the text. Remove it, or clear "Only for" in Criteria.`,
  where: { sheet: "Criteria" },
});

const strayCell = ({ level, criterion }: RubricCell): Problem => ({
  code: "cell.stray",
  message: `Rubric text for ${found(criterion)} at ${found(level)}: the ladder has no such criterion or level. Add it there, or remove the text.`,
});
