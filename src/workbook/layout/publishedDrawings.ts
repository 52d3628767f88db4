/** The sheets of the published ladder: what every PM may read, and nothing about any person (R1). */
import type { Progression } from "../../domain/ladder/progression";
import type { WholeLadder } from "../../domain/ladder/wholeLadder";
import type { Drawing } from "../ports/drawing";
import { ladderRows } from "../tables/ladderRows";
import { benchmarksTable, criteriaTable, ladderTable, rubricSheets } from "../tables/tables";
import { fitForPrint } from "./fitForPrint";
import { gradeDrawings, isGradeSheet } from "./gradeDrawings";
import { overviewDrawing } from "./overviewDrawing";
import { rubricDrawing } from "./rubricDrawing";
import { hiddenSettings } from "./settingsDrawing";
import { tableDrawing } from "./tableDrawing";

/** Sheets that an earlier publication may have had and a later one has not. */
export const mayBeGone = (sheet: string): boolean =>
  Object.values(rubricSheets).includes(sheet) || isGradeSheet(sheet);

/** No address stands in it, not even HR's: who may read the file is a matter of Drive. */
export function publishedDrawings(
  whole: WholeLadder,
  version: string,
  said: Progression,
  publishedOn: string,
): Drawing[] {
  const names = whole.criteria.map(({ name }) => name);
  const rows = <Row>(of: readonly Row[]) => ({ criteria: names, rows: of, kind: "input" as const });
  const tracks = (["IC", "M"] as const).filter((track) =>
    whole.levels.some((level) => level.track === track),
  );
  const scale = whole.scale.map(({ mark, name, anchor }) => [`scale${mark}`, `${name}: ${anchor}`] as const);
  return [
    overviewDrawing(whole, version, publishedOn),
    ...tracks.map((track) => rubricDrawing(track, whole.levels, names, whole.cells)),
    ...gradeDrawings(whole, said, version),
    tableDrawing(ladderTable, rows(ladderRows(whole.grades, whole.levels))),
    tableDrawing(criteriaTable, rows(whole.criteria)),
    tableDrawing(benchmarksTable, rows(whole.benchmarks)),
    hiddenSettings({
      kind: "published ladder",
      rubricVersion: version,
      ...Object.fromEntries(scale),
    }),
    // Notes say what to type: here nobody does.
  ].map((drawing) => ({ ...fitForPrint(drawing), notes: [] }));
}
