/** The criteria for progression, a page a grade: what an employee may ask for in writing. */
import { findLevel, levelCode } from "../../domain/ladder/ladder";
import { type Progression, progressionOf, trackIn } from "../../domain/ladder/progression";
import type { WholeLadder } from "../../domain/ladder/wholeLadder";
import { type Cell, guarded } from "../cells/cell";
import type { Drawing, Painted } from "../ports/drawing";
import { palette } from "./palette";
import { plainView } from "./plainView";

const gradeSheet = (grade: number): string => `Grade ${grade}`;

/** Whether a sheet is one of these, of whatever ladder. */
export const isGradeSheet = (sheet: string): boolean => /^Grade \d+$/.test(sheet);

/** Pixels of topic, track and text: together as wide as a page in portrait with letters of eight points. */
const widths = [150, 110, 610];

/** The highest grade last, as people climb. */
export const gradeDrawings = (whole: WholeLadder, said: Progression, version: string): Drawing[] =>
  [...whole.grades]
    .sort((a, b) => a.grade - b.grade)
    .map(({ grade }) => gradeDrawing(whole, grade, said, version));

function gradeDrawing(whole: WholeLadder, grade: number, said: Progression, version: string): Drawing {
  const levels = (["IC", "M"] as const).flatMap((track) => findLevel(whole, levelCode(track, grade)) ?? []);
  const [titles, tracks] = [levels.map(({ title }) => title), levels.map(({ track }) => track)];
  const values: Cell[][] = [
    [`Grade ${grade}: criteria for progression`, "", ""],
    [guarded(`${titles.join(" and ")}. Version ${version} of the ladder.`), "", ""],
  ];
  const heads: number[] = [];
  const topics: Painted[] = [];
  for (const { title, lines } of progressionOf(whole, grade, said, version)) {
    values.push(["", "", ""], [title, "Track", ""]);
    heads.push(values.length);
    lines.forEach((line, at) => {
      const isNew = line.topic !== lines[at - 1]?.topic;
      values.push([guarded(isNew ? line.topic : ""), trackIn(line, tracks), guarded(line.text)]);
      if (line.track)
        topics.push({
          area: { row: values.length, column: 2, rows: 1, columns: 1 },
          look: { colour: line.track === "IC" ? palette.ic : palette.management, bold: true },
        });
    });
  }
  const below = { row: 4, column: 1, rows: values.length - 3, columns: 3 };
  return {
    ...plainView,
    basis: plainView,
    sheet: gradeSheet(grade),
    widths,
    values,
    looks: [
      { area: below, look: { wrap: "wrap", lineBelow: palette.line } },
      { area: { ...below, columns: 1 }, look: { bold: true } },
      ...heads.map((row) => ({
        area: { row, column: 1, rows: 1, columns: 3 },
        look: { bold: true, background: palette.header },
      })),
      ...topics,
    ],
  };
}
