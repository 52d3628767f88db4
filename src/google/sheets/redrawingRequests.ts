/** Requests that draw whole sheets into a file that has some of them already, which keep their place and their links. */
import type { Drawing } from "../../workbook/ports/drawing";
import { cellRequests, guarding, newWidth, sheetRequests } from "./drawingRequests";

type Request = GoogleAppsScript.Sheets.Schema.Request;

export interface StandingSheet {
  readonly id: number;
  readonly title: string;
  /** Place among the tabs, from 0. */
  readonly index: number;
}

/** @param isObsolete sheets to remove where the drawings have none of that name; any other sheet stays */
export function redrawingRequests(
  drawings: readonly Drawing[],
  standing: readonly StandingSheet[],
  isObsolete: (sheet: string) => boolean,
): Request[] {
  const firstNew = Math.max(999, ...standing.map(({ id }) => id)) + 1;
  // Of some sheets only, what is new goes behind the others; what a file opens with stays.
  const first = standing.find(({ index }) => index === 0);
  const isWhole = drawings.some(({ sheet }) => sheet === first?.title);
  let moved = 0;
  const drawn = drawings.flatMap((drawing, at) => {
    const there = standing.find(({ title }) => title === drawing.sheet);
    const id = there?.id ?? firstNew + at;
    const index = there ? there.index + moved : isWhole ? at : standing.length;
    if (!there && isWhole) moved++;
    return [
      ...(there ? emptied(id) : []),
      ...sheetRequests(drawing, id, index, there !== undefined),
      ...cellRequests(drawing, id),
      ...(there ? [] : guarding(drawing, id)),
    ];
  });
  const gone = standing.filter(
    ({ title }) => isObsolete(title) && !drawings.some(({ sheet }) => sheet === title),
  );
  return [...drawn, ...gone.map(({ id: sheetId }) => ({ deleteSheet: { sheetId } }))];
}

/** As a new sheet is: no merged cells, no content, no looks, columns of the usual width, each in sight. */
const emptied = (sheetId: number): Request[] => [
  { unmergeCells: { range: { sheetId } } },
  {
    repeatCell: {
      range: { sheetId },
      cell: {},
      fields: "userEnteredValue,userEnteredFormat,note,dataValidation",
    },
  },
  {
    updateDimensionProperties: {
      range: { sheetId, dimension: "COLUMNS" },
      properties: { pixelSize: newWidth, hiddenByUser: false },
      fields: "pixelSize,hiddenByUser",
    },
  },
];
