/** What deserves a look in the meeting: every flag has its mirror, and speaks of the mark, not of the person (R20). */

import type { TimeSpan } from "../people/timeInGrade";
import type { CompleteOverall } from "../rating/overall";
import { isMark, type Marks } from "../rating/rating";

/** The thresholds, in Settings for everybody to see and change. */
export interface FlagSettings {
  /** Points between two overalls that count as a move. */
  readonly movedBy: number;
  /** An overall from here on is high, up to here is low. */
  readonly highFrom: number;
  readonly lowTo: number;
  /** Months in the grade below which a high or low overall is unexpected. */
  readonly firstMonths: number;
  /** Cycles in a row, this one included. */
  readonly repeatedCycles: number;
  /** Points between the highest and the lowest mark that count as far apart. */
  readonly apartBy: number;
}

/** Ours: one point beyond "does what the expectation says" on either side, and the mirrors of what tools flag. */
export const defaultFlagSettings: FlagSettings = {
  movedBy: 2,
  highFrom: 4,
  lowTo: 2,
  firstMonths: 12,
  repeatedCycles: 2,
  apartBy: 3,
};

export type FlagCode =
  | "movedUp"
  | "movedDown"
  | "highInFirstYear"
  | "lowInFirstYear"
  | "highAgain"
  | "lowAgain"
  | "allAlike"
  | "farApart"
  | "firstCycleAtLevel";

/** The flag for the opposite case; the first cycle at a level is neutral and has none. */
export const mirrorOf: Readonly<Record<FlagCode, FlagCode | null>> = {
  movedUp: "movedDown",
  movedDown: "movedUp",
  highInFirstYear: "lowInFirstYear",
  lowInFirstYear: "highInFirstYear",
  highAgain: "lowAgain",
  lowAgain: "highAgain",
  allAlike: "farApart",
  farApart: "allAlike",
  firstCycleAtLevel: null,
};

export interface Flag {
  readonly code: FlagCode;
  /** A sentence. */
  readonly text: string;
  /** The same in a few words, for a line of a narrow column. */
  readonly brief: string;
}

export interface FlagInput {
  readonly level: string;
  readonly overall: CompleteOverall | null;
  readonly marks: Marks;
  /** Calibrated overalls of past cycles, the latest first. */
  readonly past: readonly { readonly level: string; readonly overall: number | null }[];
  readonly inGrade: TimeSpan | null;
}

/**
 * The flags of one person, neutral chip last. Without a complete overall there is nothing to compare, so only the chip
 * may show. Changes compare cycles at the same level only (R18).
 */
export function flags(input: FlagInput, settings: FlagSettings = defaultFlagSettings): readonly Flag[] {
  const { overall } = input;
  const raised = overall
    ? [
        ...moved(input, overall, settings),
        ...inFirstYear(input, overall, settings),
        ...again(input, overall, settings),
        ...spread(input.marks, settings),
      ]
    : [];
  return [...raised, ...firstCycle(input)];
}

function moved({ past, level }: FlagInput, overall: CompleteOverall, { movedBy }: FlagSettings): Flag[] {
  const last = past[0];
  if (!last || last.overall === null || last.level !== level) return [];
  const change = overall.value - last.overall;
  if (!reaches(Math.abs(change), movedBy)) return [];
  const [code, word] = change > 0 ? (["movedUp", "higher"] as const) : (["movedDown", "lower"] as const);
  const points = Math.abs(change).toFixed(1);
  const text = `The overall is ${points} points ${word} than last cycle, at the same level.`;
  return [{ code, text, brief: `${points} ${word} than last` }];
}

function inFirstYear({ inGrade }: FlagInput, overall: CompleteOverall, settings: FlagSettings): Flag[] {
  if (!inGrade || inGrade.atLeast || inGrade.months >= settings.firstMonths) return [];
  const within = `in the first ${settings.firstMonths} months in this grade`;
  if (isHigh(overall.value, settings)) {
    const text = `${overall.shown} is unexpectedly high (${settings.highFrom} or more) ${within}.`;
    return [{ code: "highInFirstYear", text, brief: "high, new grade" }];
  }
  if (isLow(overall.value, settings)) {
    const text = `${overall.shown} is unexpectedly low (${settings.lowTo} or less) ${within}.`;
    return [{ code: "lowInFirstYear", text, brief: "low, new grade" }];
  }
  return [];
}

function again({ past }: FlagInput, overall: CompleteOverall, settings: FlagSettings): Flag[] {
  const cycles = settings.repeatedCycles;
  const overalls = [overall.value, ...past.slice(0, cycles - 1).map((cycle) => cycle.overall)];
  if (overalls.length < cycles) return [];
  const all = (test: (value: number, settings: FlagSettings) => boolean) =>
    overalls.every((value) => value !== null && test(value, settings));
  const flag = (code: FlagCode, word: string, limit: string): Flag[] => [
    {
      code,
      text: `The overall is ${word} (${limit}) in ${cycles} cycles in a row.`,
      brief: `${word} for ${cycles} cycles`,
    },
  ];
  if (all(isHigh)) return flag("highAgain", "high", `${settings.highFrom} or more`);
  return all(isLow) ? flag("lowAgain", "low", `${settings.lowTo} or less`) : [];
}

/** Two marks are alike too easily to say anything. */
const fewestToCompare = 3;

function spread(marks: Marks, { apartBy }: FlagSettings): Flag[] {
  const given = Object.values(marks).filter(isMark);
  if (given.length < fewestToCompare) return [];
  const [lowest, highest] = [Math.min(...given), Math.max(...given)];
  if (lowest === highest)
    return [
      { code: "allAlike", text: `All marks are alike: ${lowest}.`, brief: `all marks alike: ${lowest}` },
    ];
  if (highest - lowest < apartBy) return [];
  const span = `from ${lowest} to ${highest}`;
  return [{ code: "farApart", text: `The marks are far apart: ${span}.`, brief: `marks ${span}` }];
}

function firstCycle({ past, level }: FlagInput): Flag[] {
  const last = past[0];
  if (!last || last.level === level) return [];
  const brief = `first cycle at ${level}`;
  return [{ code: "firstCycleAtLevel", text: `First cycle at ${level}, after ${last.level}.`, brief }];
}

const isHigh = (value: number, { highFrom }: FlagSettings): boolean => reaches(value, highFrom);

const isLow = (value: number, { lowTo }: FlagSettings): boolean => reaches(-value, -lowTo);

/** At least, forgiving the last binary digits of a difference such as 4.3 − 2.3. */
const reaches = (value: number, threshold: number): boolean => value >= threshold - 1e-9;
