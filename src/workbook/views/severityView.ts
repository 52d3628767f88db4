/** The Severity sheet: there only when HR or the facilitator asked for it; sentences, by name, no number to sort by (R17). */
import type { SeverityReport } from "../../domain/calibration/reports/severityReport";
import { guarded } from "../cells/cell";
import { palette } from "../layout/palette";
import type { Drawing } from "../ports/drawing";
import { blockHeaders, groupHead, prose, type ViewColumn, wrapped } from "./blocks";
import { blockView } from "./blockView";
import type { Kept } from "./kept";
import { builtFrom, type ViewSource } from "./viewSource";

export const severitySheet = "Severity";

export const severityHeaders = (): string[] => blockHeaders(columns);

export function severityView(
  source: Omit<ViewSource, "ladder" | "people">,
  report: SeverityReport,
  kept: Kept,
): Drawing {
  return blockView({
    sheet: severitySheet,
    stamp: builtFrom(
      source,
      `For HR and the facilitator, before the meeting: questions to ask, no reason to change a mark. Take it away under Build calibration.`,
    ),
    blocks: [{ title: "", colour: palette.text, columns, idWidth: 210, noteWidth: 200 }],
    rows: [
      ...(report.whole.length
        ? [groupHead("All raters together"), ...report.whole.flatMap(prose)].map((row) => [row])
        : []),
      ...(report.raters.length ? [[groupHead("Rater by rater, by name")]] : []),
      ...report.raters.map(({ rater, name, sentences }) => [
        { id: rater, cells: [guarded(name), guarded(sentences.join("\n"))] },
      ]),
    ],
    whenEmpty: "No rating has been submitted yet.",
    kept,
  });
}

const columns: readonly ViewColumn[] = [
  { header: "Name", width: 150, look: { wrap: "wrap", bold: true } },
  { header: "What can be said", width: 760, look: wrapped },
];
