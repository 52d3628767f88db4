/** The ladder as rows of the Ladder sheet, and back. */
import { type Grade, type Level, levelCode, type Track } from "../../domain/ladder/ladder";
import type { LadderRow } from "./tables";

export function gradesAndLevels(rows: readonly LadderRow[]): { grades: Grade[]; levels: Level[] } {
  const sorted = [...rows].sort((a, b) => a.grade - b.grade);
  const level = (row: LadderRow, track: Track): Level => ({
    code: levelCode(track, row.grade),
    grade: row.grade,
    track,
    title: track === "IC" ? row.titleIC : row.titleM,
    aliases: track === "IC" ? row.aliasesIC : row.aliasesM,
  });
  return {
    grades: sorted.map(({ grade, payBand, impact }) => ({ grade, payBand, impact })),
    levels: (["IC", "M"] as const).flatMap((track) =>
      sorted.map((row) => level(row, track)).filter(({ title }) => title !== ""),
    ),
  };
}

export function ladderRows(grades: readonly Grade[], levels: readonly Level[]): LadderRow[] {
  return grades.map((grade) => {
    const on = (track: Track) => levels.find((level) => level.grade === grade.grade && level.track === track);
    return {
      grade: grade.grade,
      payBand: grade.payBand,
      impact: grade.impact,
      titleIC: on("IC")?.title ?? "",
      aliasesIC: on("IC")?.aliases ?? [],
      titleM: on("M")?.title ?? "",
      aliasesM: on("M")?.aliases ?? [],
    };
  });
}
