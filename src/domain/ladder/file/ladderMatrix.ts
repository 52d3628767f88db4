/** A ladder written as a matrix, as public ones are, read into the rows of the other layout. */
import { headerKey } from "../../headerKey";
import { found, type Problem } from "../../problem";
import { findLevel, levelCode } from "../ladder";
import { readTrackWord } from "../readLevelText";
import type { WholeLadder } from "../wholeLadder";
import {
  type LadderCsvColumn,
  type LadderCsvRow,
  ladderCsvColumns,
  ladderCsvOrder,
} from "./ladderCsvColumns";
import { type LevelHeading, levelHeading } from "./levelHeading";
import { type MatrixCells, type UprightMatrix, uprightMatrix } from "./uprightMatrix";

export interface MatrixRead {
  readonly rows: readonly { readonly cells: LadderCsvRow; readonly number: number }[];
  readonly problems: readonly Problem[];
  /** Lines and columns of which nothing is read. */
  readonly unused: readonly string[];
}

/** Headings in the words of other ladders; ours are in ladderCsvColumns. */
const words: Readonly<Record<"criterion" | "covers" | "remark", readonly string[]>> = {
  criterion:
    keysOf(`criteria, competency, competencies, competence, skill, skills, dimension, attribute, pillar, theme,
    capability, behaviour, behavior, kriterium, kompetenz, critère, compétence, criterio, competencia`),
  covers: keysOf("description, definition, covers, about, summary, beschreibung, définition, descripción"),
  remark: keysOf("notes, note, comment, comments, remarks, example, examples, link, links, source, grade"),
};

/** What a matrix may say of each level and of each criterion, in a line or column of its own. */
const ofLevels: readonly LadderCsvColumn[] = ["track", "title", "aliases", "payBand", "impact"];
const ofCriteria: readonly LadderCsvColumn[] = ["covers", "weight", "onlyFor"];

/** Null where the file is no matrix. What a matrix does not say stays as it stands in the ladder. */
export function ladderMatrix(rows: MatrixCells, standing: WholeLadder): MatrixRead | null {
  const upright = uprightMatrix(rows, standing);
  return upright && read(upright, standing);
}

function read({ grid, rowOf }: UprightMatrix, standing: WholeLadder): MatrixRead {
  const head = grid[0]!;
  const headings = head.map((text, at) => (at > 0 ? levelHeading(text, standing) : undefined));
  const first = headings.findIndex(Boolean);
  const columns = head.map((_, at) => at).filter((at) => !headings[at]);
  const columnOf = (column: LadderCsvColumn) => columns.find((at) => isCalled(head[at]!, column));
  const label = columnOf("criterion") ?? 0;
  const part = columns.find((at) => headerKey(head[at]!) === "part");
  const lines = linesOf(grid, label, part);
  const isLevels = ({ label }: Line) => ofLevels.some((column) => isCalled(label, column));
  const isRead = ({ label, texts }: Line) =>
    !words.remark.includes(headerKey(label)) && headings.some((level, at) => level && texts[at]);
  const told = [label, part, ...ofCriteria.map(columnOf)];
  const filled = columns.filter((at) => !told.includes(at) && grid.some((cells) => cells[at]));
  const astray = filled.filter((at) => at > first && !words.remark.includes(headerKey(head[at]!)));
  const about = (line: Line): Partial<LadderCsvRow> => ({
    criterion: line.label,
    ...said(ofCriteria, (column) => line.texts[columnOf(column) ?? -1]),
  });
  return {
    rows: lines
      .filter((line) => isRead(line) && !isLevels(line))
      .flatMap((line) =>
        headings.flatMap((heading, at) => {
          if (!heading) return [];
          const lineOf = (column: LadderCsvColumn) => lines.find((one) => isCalled(one.label, column));
          const level = { ...heading, ...said(ofLevels, (column) => lineOf(column)?.texts[at]) };
          const text = saysNothing.test(line.texts[at] ?? "") ? "" : (line.texts[at] ?? "");
          const kind = isCalled(line.part, "seenWhen") ? "seenWhen" : "expectation";
          return [
            {
              cells: rowOfCell(level, { ...about(line), [kind]: text }, standing),
              number: rowOf(line.row, at),
            },
          ];
        }),
      ),
    problems: astray.map((at) => noLevel(head[at]!, rowOf(0, at))),
    unused: [
      ...filled.filter((at) => !astray.includes(at)).map((at) => head[at] || `column ${at + 1}`),
      ...lines.filter((line) => !isRead(line) && !isLevels(line)).map((line) => line.label),
    ],
  };
}

interface Line {
  readonly label: string;
  readonly part: string;
  readonly texts: readonly string[];
  readonly row: number;
}

/** A line without a name goes on with the one above, as merged cells are exported. */
function linesOf(grid: MatrixCells, label: number, part: number | undefined): readonly Line[] {
  const lines: Line[] = [];
  grid.slice(1).forEach((texts, index) => {
    const above = lines[lines.length - 1];
    const [name, kind] = [texts[label] ?? "", part === undefined ? "" : (texts[part] ?? "")];
    if (above && name === "" && kind === "") {
      const joined = above.texts.map((text, at) => [text, texts[at]].filter(Boolean).join("\n"));
      lines[lines.length - 1] = { ...above, texts: joined };
    } else lines.push({ label: name || above?.label || "", part: kind, texts, row: index + 1 });
  });
  return lines;
}

/** What the matrix does not say of a level or criterion is what stands. */
function rowOfCell(level: LevelHeading, about: Partial<LadderCsvRow>, standing: WholeLadder): LadderCsvRow {
  const grade = Number(/\d+$/.exec(level.grade)?.[0]);
  const track = readTrackWord(level.track || level.grade.replace(/\d/g, ""));
  const known = track && findLevel(standing, levelCode(track, grade));
  const step = standing.grades.find((one) => one.grade === grade);
  const criterion = standing.criteria.find(({ name }) => name === about.criterion);
  return {
    ...blankRow,
    title: known?.title ?? "",
    aliases: known?.aliases.join("; ") ?? "",
    payBand: step?.payBand ?? "",
    impact: step?.impact ?? "",
    weight: criterion ? String(criterion.weight) : "",
    covers: criterion?.covers ?? "",
    ...withoutBlanks(level),
    ...withoutBlanks(about),
  };
}

const blankRow = Object.fromEntries(ladderCsvOrder.map((column) => [column, ""])) as LadderCsvRow;

const withoutBlanks = (row: object) =>
  Object.fromEntries(Object.entries(row).filter(([, text]) => text !== ""));

const said = (columns: readonly LadderCsvColumn[], textOf: (column: LadderCsvColumn) => string | undefined) =>
  withoutBlanks(Object.fromEntries(columns.map((column) => [column, textOf(column) ?? ""])));

const saysNothing = /^(n\/?a|[-–—]|none|not asked)$/i;

function keysOf(text: string): readonly string[] {
  return text.split(",").map(headerKey);
}

const isCalled = (text: string, column: LadderCsvColumn): boolean =>
  headerKey(text) === headerKey(ladderCsvColumns[column]) ||
  (column in words && words[column as keyof typeof words].includes(headerKey(text)));

const noLevel = (heading: string, row: number): Problem => ({
  code: "ladderFile.unexpected",
  message: `Row ${row}: expected a level such as IC3 or M4, with or without its title, found ${found(heading)}. Write the level before the title, or leave the column out.`,
  where: { row },
});
