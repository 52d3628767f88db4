/** What a file would hold and what is in the way, before anything leaves the hub. */
import type { Problem } from "../../domain/problem";
import { levelsWithoutRow } from "../../domain/promotion/jobCode";
import { brokenIn } from "../../workbook/tables/readTables";
import type { Context } from "../context";
import { asOf } from "../cycle/lastLocked";
import { readLadder } from "../ladder/readLadder";
import { done, type Outcome, refuse } from "../outcome";
import { askedAbout, exportCycles, whyNotOut } from "./exportCycles";
import { type ListedFormat, listFormats } from "./formats";
import { readJobCodes } from "./jobCodes";
import { type ReadExport, readExport } from "./readExport";

export interface ExportPage {
  readonly formats: readonly ListedFormat[];
  /** Cycles whose results can be looked at, the one to offer first in front. */
  readonly cycles: readonly {
    readonly name: string;
    /** Blank while its files may leave the hub. */
    readonly whyNot: string;
  }[];
  /** Levels of the ladder that Job codes has no row for; all of them while there is no such sheet. */
  readonly missingLevels: readonly string[];
}

export function exportPage(context: Context): Outcome<ExportPage> {
  const broken = brokenIn(context.seen, ["ladder"]);
  if (broken.length) return refuse(...broken);
  return done({
    formats: listFormats(context),
    cycles: exportCycles(context).map((cycle) => ({
      name: cycle.name,
      whyNot: whyNotOut(asOf(context, cycle)),
    })),
    missingLevels: levelsWithoutRow(readLadder(context.seen), readJobCodes(context).rows),
  });
}

export interface ExportPreview {
  readonly rows: number;
  readonly problems: readonly Problem[];
  readonly leftOut: ReadExport["leftOut"];
  readonly already: ReadExport["already"];
  readonly ladderTitles: ReadExport["ladderTitles"];
  readonly freeText: readonly string[];
  readonly withoutSource: readonly string[];
  /** The first row, column by column, to look at. */
  readonly sample: readonly { readonly heading: string; readonly value: string }[];
  readonly isToPaste: boolean;
  readonly fingerprint: string;
}

export function previewExport(
  context: Context,
  { format, cycle }: { readonly format: string; readonly cycle?: string | undefined },
): Outcome<ExportPreview> {
  const read = readExport(askedAbout(context, cycle), format);
  if ("problems" in read) return read;
  const { filled, problems, leftOut, already, ladderTitles, freeText, fingerprint } = read.value;
  return done({
    rows: filled.rows.length,
    problems,
    leftOut,
    already,
    ladderTitles,
    freeText,
    withoutSource: filled.withoutSource,
    sample: (filled.rows[0]?.cells ?? []).map((value, at) => ({ heading: filled.headings[0]![at]!, value })),
    isToPaste: read.value.format.file === "values to paste",
    fingerprint,
  });
}
