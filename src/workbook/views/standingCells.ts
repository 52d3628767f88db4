/** What views say of one person, cell by cell. */
import { complete, lastDecision, type Standing } from "../../domain/calibration/standing";
import { overallLabel } from "../../domain/rating/overall";
import { type MarkOrNot, notObserved } from "../../domain/rating/rating";
import type { Cell } from "../cells/cell";
import { heat, palette } from "../layout/palette";
import type { ColumnRule } from "./blockLooks";

export const isRated = ({ unratedReason }: Pick<Standing, "unratedReason">): boolean => unratedReason === "";

/** As a narrow cell says "not observed". */
export const unseen = "n. o.";

/** Where there is nothing to show. */
export const none = "–";

const inBrief = (mark: MarkOrNot | undefined): Cell => (mark === notObserved ? unseen : (mark ?? none));

/** The mark that holds. */
export const markThatHolds = (one: Standing, criterion: string): Cell =>
  isRated(one) ? inBrief(one.calibrated[criterion]) : none;

/** "2→3" where calibration changed it. */
export function markCell(one: Standing, criterion: string): Cell {
  const [before, after] = [one.given[criterion] ?? null, one.calibrated[criterion] ?? null];
  if (!isRated(one) || before === after) return markThatHolds(one, criterion);
  return `${inBrief(before)}→${inBrief(after)}`;
}

/** How many letters of a mark's cell no longer hold: the mark that calibration changed. */
export const struckIn = (cell: Cell): number =>
  typeof cell === "string" ? Math.max(0, cell.indexOf("→")) : 0;

/** A number where it is one, so that people's own formulas can count with it. */
export const overallCell = (result: Standing["overall"]): Cell => {
  const whole = complete(result);
  return whole ? Number(whole.shown) : none;
};

export const lowestCell = ({ overall }: Standing): Cell => complete(overall)?.lowest ?? none;

/** Points, or "new level" (R18); a dash where there is nothing to compare. */
export const changeCell = ({ change }: Standing): Cell =>
  typeof change === "number" ? Math.round(change * 100) / 100 : (change ?? none);

export const changeFormat = "+0.0;−0.0;0.0";

/** "kept", or "changed" and the reason code; blank while nobody has decided. */
export function decisionCell(one: Standing): string {
  const last = lastDecision(one);
  if (!last) return "";
  return last.from === last.to ? "kept" : `changed:\n${last.reasonCode}`;
}

/** Why there are no marks or no overall, and which rows about the person can't be read. */
export function gaps(one: Standing): string[] {
  if (!isRated(one)) return [`not rated: ${one.unratedReason}`];
  return [
    ...(one.overall && "incomplete" in one.overall ? [overallLabel(one.overall)] : []),
    ...one.unread.map((where) => `can't be read: ${where}`),
  ];
}

/** Colours of marks in some columns, and grey for what is not there in these and some more. */
export const markRules = (from: number, to: number, lastWithoutMark: number): ColumnRule[] => [
  ...[1, 2, 4, 5].flatMap((mark): ColumnRule[] => {
    const look = { background: heat[mark]! };
    return [
      { from, to, when: { number: mark }, look },
      // "2→4", and "4" where it stands as text beside such a cell.
      { from, to, when: { text: "ends", value: String(mark) }, look },
    ];
  }),
  ...[none, unseen].map(
    (value): ColumnRule => ({
      from,
      to: lastWithoutMark,
      when: { text: "equal", value },
      look: { background: palette.unrated },
    }),
  ),
];
