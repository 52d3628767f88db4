/** Writes a ladder as JSON (docs/ladder-json.md): what readLadderJson reads back as the same ladder. */
import { findLevel, levelCode } from "../ladder";
import type { WholeLadder } from "../wholeLadder";
import { ladderFormat, trackKeys } from "./ladderFile";

export function writeLadderJson(whole: WholeLadder): string {
  const file = {
    format: ladderFormat,
    criteria: whole.criteria.map(({ name, weight, covers, onlyFor }) => ({
      name,
      weight,
      covers,
      ...(onlyFor && { onlyFor: trackKeys[onlyFor] }),
    })),
    grades: whole.grades.map(({ grade, payBand, impact }) => ({
      grade,
      payBand,
      impact,
      [trackKeys.IC]: levelFor(whole, levelCode("IC", grade)),
      [trackKeys.M]: levelFor(whole, levelCode("M", grade)),
    })),
    scale: whole.scale.map(({ mark, name, anchor }) => ({ mark, name, anchor })),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Undefined, and so left out, where the track has no level at this grade. */
function levelFor(whole: WholeLadder, code: string): object | undefined {
  const level = findLevel(whole, code);
  if (!level) return undefined;
  const cells = whole.cells.filter((cell) => cell.level === code);
  return {
    title: level.title,
    aliases: level.aliases,
    expectations: Object.fromEntries(
      cells.map(({ criterion, expectation, seenWhen }) => {
        const benchmarks = whole.benchmarks
          .filter((one) => one.level === code && one.criterion === criterion)
          .map(({ measure, direction, target, unit }) => ({ measure, direction, target, unit }));
        return [criterion, { expectation, seenWhen, ...(benchmarks.length ? { benchmarks } : {}) }];
      }),
    ),
  };
}
