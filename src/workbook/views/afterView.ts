/** The After sheet: what the calibration changed, and what is still open. By manager it is told to HR alone, elsewhere (R30). */

import type { AfterReport, ChangesMade } from "../../domain/calibration/reports/afterReport";
import { clock } from "../../domain/calibration/talkTime";
import { trackNames } from "../../domain/ladder/ladder";
import { type Cell, guarded } from "../cells/cell";
import { palette } from "../layout/palette";
import type { Drawing, Look } from "../ports/drawing";
import { blockHeaders, groupHead, prose, type ViewColumn, type ViewRow, wrapped } from "./blocks";
import { blockView } from "./blockView";
import type { Kept } from "./kept";
import { namesInCell } from "./namesInCell";
import { builtBefore, onceBuilt, type ViewSource } from "./viewSource";

export const afterSheet = "After";

export const afterHeaders = (): string[] => blockHeaders(columns, label);

const label = "What";

export function afterView(
  source: Omit<ViewSource, "ladder" | "people">,
  report: AfterReport,
  kept: Kept,
): Drawing {
  const sections: readonly (readonly [string, readonly ViewRow[]])[] = [
    [
      "Changes by track, among rated people",
      (["IC", "M"] as const).map((track) => trackRow(trackNames[track], report.byTrack[track])),
    ],
    [
      "Changes and disagreement by criterion: where the rubric could say more",
      report.criteria.map((one) => changeRow(one.criterion, one, disagreementInWords(one))),
    ],
    [
      "Changes by reason: is one reason used one way only?",
      report.reasons.length
        ? report.reasons.map((one) =>
            changeRow(one.reason || "no reason given", one, namesInCell(one.people)),
          )
        : prose("No mark has been changed."),
    ],
    ["Minutes by grade and track: did everybody get time?", minuteRows(report.minutes)],
    ["Still open", openRows(report)],
  ];
  return blockView({
    sheet: afterSheet,
    stamp: builtBefore(
      source,
      `What the decisions recorded so far have changed. Undone decisions do not count.`,
    ),
    blocks: [{ title: "", colour: palette.text, label, columns, idWidth: 190, noteWidth: 200 }],
    rows: (source.builtAt ? sections : []).flatMap(([title, rows]) =>
      [groupHead(title), ...rows].map((row) => [row]),
    ),
    whenEmpty: onceBuilt(source, "Nothing has been decided yet."),
    kept,
  });
}

const count: Look = { align: "center" };

const columns: readonly ViewColumn[] = [
  {
    header: "People",
    width: 80,
    look: count,
    note: "By track: rated people. By grade: people the meetings talked about. Still open: as the row says.",
  },
  { header: "Decided", width: 80, look: count },
  {
    header: "Raised",
    width: 80,
    look: count,
    note: "People whose overall rose; for a criterion or a reason, marks raised.",
  },
  {
    header: "Lowered",
    width: 80,
    look: count,
    note: "People whose overall fell; for a criterion or a reason, marks lowered.",
  },
  { header: "Who", width: 460, look: wrapped },
];

function trackRow(name: string, { people, decided, raised, lowered }: ChangesMade): ViewRow {
  const who = [
    ...(raised.length ? [`Raised: ${namesInCell(raised)}`] : []),
    ...(lowered.length ? [`Lowered: ${namesInCell(lowered)}`] : []),
  ];
  return { id: name, cells: [people, decided, raised.length, lowered.length, guarded(who.join("\n"))] };
}

const changeRow = (
  id: string,
  { raised, lowered }: { readonly raised: number; readonly lowered: number },
  who: string,
): ViewRow => ({ id, cells: ["", "", raised, lowered, guarded(who)] });

/** @example "Second raters two or more apart on 2 of 6 people: Ann Rø, Bo Lindqvist" */
const disagreementInWords = ({ apart, compared }: AfterReport["criteria"][number]): string =>
  apart.length
    ? `Second raters two or more apart on ${apart.length} of ${compared} people: ${namesInCell(apart)}`
    : compared
      ? `Second raters within one mark on all ${compared} people`
      : "";

const minuteRows = (minutes: AfterReport["minutes"]): readonly ViewRow[] =>
  minutes.length
    ? minutes.map(({ grade, track, people, minutes: talked }) => ({
        id: grade === null ? "Alone at grade and track" : `Grade ${grade}, ${track && trackNames[track]}`,
        cells: [
          people,
          "",
          "",
          "",
          `${clock(60 * talked)} minutes, ${clock((60 * talked) / people)} for each`,
        ],
      }))
    : prose("No meeting has said yet how long it talked.");

function openRows({ undecided, openCases, unrated }: AfterReport): ViewRow[] {
  const row = (id: string, names: readonly string[]): ViewRow[] =>
    names.length ? [{ id, cells: [names.length as Cell, "", "", "", guarded(namesInCell(names))] }] : [];
  const rows = [
    ...row("Nobody has decided", undecided),
    ...row("Promotion cases", openCases),
    ...row(
      "Not rated",
      unrated.map(({ name, why }) => `${name} (${why})`),
    ),
  ];
  return rows.length ? rows : prose("Nothing is open.");
}
