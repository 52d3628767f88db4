/** The ladder on one page: grades with both tracks' titles, the scale and the criteria. A view, drawn anew when adopted. */
import { dayInWords } from "../../domain/dayInWords";
import {
  type Criterion,
  criteriaAt,
  findLevel,
  levelCode,
  type Track,
  titleAndCode,
  trackNames,
} from "../../domain/ladder/ladder";
import type { WholeLadder } from "../../domain/ladder/wholeLadder";
import { type Cell, guarded } from "../cells/cell";
import type { Drawing, Painted } from "../ports/drawing";
import { benchmarksTable, criteriaTable, ladderTable, rubricSheets } from "../tables/tables";
import { palette } from "./palette";
import { plainView } from "./plainView";

export const overviewSheet = "Overview";

/** Pixels of a track's titles, of a grade and its pay band, and of the lines of text. Below grades stand weights: "Management 100 %". */
const widths = { title: 210, grade: 130, payBand: 80, line: 490 };

const trackLooks: Readonly<Record<Track, { readonly header: string; readonly colour: string }>> = {
  IC: { header: "IC track", colour: palette.ic },
  M: { header: "Management track", colour: palette.management },
};

/**
 * A track without levels gets no column. Published, it begins with what the file is: whoever has its link alone sees
 * no menu of Plumbline.
 * @param publishedOn blank in the hub
 */
export function overviewDrawing(whole: WholeLadder, version: string, publishedOn = ""): Drawing {
  const has = (track: Track) => whole.levels.some((level) => level.track === track);
  const left = has("IC") || !has("M") ? (["IC"] as const) : [];
  const right = has("M") ? (["M"] as const) : [];
  const width = left.length + right.length + 3;
  const when = publishedOn && `, published on ${dayInWords(publishedOn)}`;
  const ofPay = ` Pay belongs to the grade${left.length + right.length === 1 ? "" : ", so both tracks are paid alike"}.`;
  const line = (first: string, second: string, last: string): Cell[] => [
    guarded(first),
    guarded(second),
    ...new Array<Cell>(width - 3).fill(""),
    guarded(last),
  ];
  const gradeRows = [...whole.grades]
    .sort((a, b) => b.grade - a.grade)
    .map(({ grade, payBand, impact }): Cell[] => {
      const title = (track: Track) => {
        const level = findLevel(whole, levelCode(track, grade));
        return guarded(level ? titleAndCode(level) : "");
      };
      return [...left.map(title), grade, guarded(payBand), ...right.map(title), guarded(impact)];
    });
  const [titles, blank] = [line("Product career ladder", "", ""), line("", "", "")];
  const about = publishedOn
    ? [...introduction(whole).map(([label, text]) => line(label, text, "")), blank]
    : [];
  const head = about.length + 3;
  const values: Cell[][] = [
    titles,
    line(`Version ${version}${when}.${whole.grades.some(({ payBand }) => payBand) ? ofPay : ""}`, "", ""),
    ...about,
    [
      ...left.map((track) => trackLooks[track].header),
      "Grade",
      "Pay band",
      ...right.map((track) => trackLooks[track].header),
      "What changes because of this person, and how closely the work is overseen",
    ],
    ...gradeRows,
    blank,
    line("Mark", "", "What is seen when it fits, against the person's own level"),
    ...whole.scale.map(({ mark, name, anchor }) => line(`${mark} ${name}`, "", anchor)),
    blank,
    line("Criterion", "Weight", "What it covers, at every level"),
    ...whole.criteria.map((one) => line(one.name, shareOf(one, whole), one.covers)),
  ];
  const headRows = [0, gradeRows.length + 2, gradeRows.length + whole.scale.length + 4].map(
    (at) => head + at,
  );
  return {
    ...plainView,
    basis: plainView,
    sheet: overviewSheet,
    // An introduction would take up much of a small screen.
    frozenRows: about.length ? 0 : head,
    widths: [
      ...left.map(() => widths.title),
      widths.grade,
      widths.payBand,
      ...right.map(() => widths.title),
      widths.line,
    ],
    values,
    looks: [
      { area: { row: 3, column: 1, rows: head - 2, columns: 1 }, look: { bold: true } },
      ...looksOf(width, values.length, headRows),
      {
        area: { row: head, column: left.length + 1, rows: gradeRows.length + 1, columns: 2 },
        look: { align: "center" },
      },
      ...trackColours(left, right, head, gradeRows.length),
    ],
  };
}

/** For whoever opens the published ladder by its link alone. Each text runs over the cells beside it, so that it is short. */
function introduction({ levels }: WholeLadder): readonly (readonly [label: string, text: string])[] {
  const tracks = (["IC", "M"] as const).flatMap((track) => {
    const own = levels.filter((level) => level.track === track).sort((a, b) => a.grade - b.grade);
    return own.slice(0, 1).map(({ code, grade }) => ({ track, code, grade }));
  });
  const codes = tracks.map(
    ({ track, code, grade }) => `${code}: ${trackLooks[track].header}, grade ${grade}`,
  );
  const rubrics = tracks.map(({ track }) => rubricSheets[track]).join(" and ");
  return [
    [
      "What this is",
      "What product managers are expected to do at each level, the same for everybody at a level.",
    ],
    ["", "Your manager compares your work with your level's texts; for a promotion, with the next level's."],
    ["Your level", `Look for its code or its title. The code says track and grade (${codes.join("; ")}).`],
    ["", `Your title may be written otherwise: see the sheet ${ladderTable.name}, or ask for your code.`],
    ["The sheets", `${rubrics}: what each level expects. A sheet for each grade: pay and next steps, too.`],
    [
      "",
      `${criteriaTable.name}: what is judged. ${benchmarksTable.name}: numbers to talk about; no mark follows from them.`,
    ],
    ["Not in here", "Nobody's marks. There is nothing to fill in, and so this file needs no Plumbline menu."],
    ["Questions", "Ask your manager, or HR."],
  ];
}

/** Each criterion's part of the overall mark: "25 %"; where the tracks differ, of both: "IC 25 %, Management 33 %". */
function shareOf({ name, weight }: Criterion, { criteria, levels }: WholeLadder): string {
  const shares = (["IC", "M"] as const)
    .filter((track) => levels.some((level) => level.track === track))
    .map((track) => {
      const own = criteriaAt(criteria, levelCode(track, 1));
      const sum = own.reduce((total, one) => total + one.weight, 0);
      const share = sum > 0 ? `${Math.round((100 * weight) / sum)} %` : "";
      return { track: trackNames[track], share: own.some((one) => one.name === name) ? share : "not asked" };
    });
  const isOne = shares.every(({ share }) => share === shares[0]?.share);
  return isOne ? (shares[0]?.share ?? "") : shares.map(({ track, share }) => `${track} ${share}`).join(", ");
}

function looksOf(width: number, rows: number, headRows: readonly number[]): Painted[] {
  const row = (at: number, columns = width) => ({ row: at, column: 1, rows: 1, columns });
  const [first = 1] = headRows;
  const below = { row: first, column: 1, rows: rows - first + 1, columns: width };
  return [
    { area: below, look: { wrap: "wrap", lineBelow: palette.line } },
    { area: { ...below, columns: 1 }, look: { bold: true } },
    ...headRows.map((at) => ({ area: row(at), look: { bold: true, background: palette.header } })),
  ];
}

/** The titles in the colour of their track, under headings that name it. */
const trackColours = (
  left: readonly Track[],
  right: readonly Track[],
  head: number,
  grades: number,
): Painted[] =>
  [
    ...left.map((track) => [track, 1] as const),
    ...right.map((track) => [track, left.length + 3] as const),
  ].map(([track, column]) => ({
    area: { row: head, column, rows: grades + 1, columns: 1 },
    look: { colour: trackLooks[track].colour, bold: true },
  }));
