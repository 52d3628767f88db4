/** Reads a ladder from JSON (docs/ladder-json.md), with every problem at once. */

import type { Problem } from "../../problem";
import {
  type Criterion,
  type Grade,
  type Level,
  levelCode,
  type RubricCell,
  type ScalePoint,
  type Track,
} from "../ladder";
import { JsonReader } from "./jsonReader";
import { type FileBenchmark, type LadderFile, ladderFormat, trackKeys } from "./ladderFile";

/** What could be read, and what could not; with problems nothing of it should be used. */
export function readLadderJson(text: string): { ladder: LadderFile; problems: readonly Problem[] } {
  const reader = new JsonReader();
  const file = reader.object(parsed(text, reader), "The file", ["format", "criteria", "grades", "scale"]);
  if (file.format !== ladderFormat) reader.unexpected("format", `"${ladderFormat}"`, file.format);
  const criteria = reader
    .list(file.criteria, "criteria")
    .map((one, at) => criterionFrom(reader, one, `criteria[${at}]`));
  const grades: Grade[] = [];
  const [levels, cells, benchmarks]: [Level[], RubricCell[], FileBenchmark[]] = [[], [], []];
  reader.list(file.grades, "grades").forEach((one, at) => {
    const place = `grades[${at}]`;
    const fields = reader.object(one, place, ["grade", "payBand", "impact", ...Object.values(trackKeys)]);
    const grade = wholeGrade(reader, fields.grade, `${place}.grade`);
    const payBand = reader.text(fields.payBand, `${place}.payBand`);
    const impact = reader.text(fields.impact, `${place}.impact`);
    if (grade !== null) grades.push({ grade, payBand, impact });
    for (const track of ["IC", "M"] as const) {
      const level = fields[trackKeys[track]];
      if (level === undefined || level === null) continue;
      const read = levelFrom(reader, level, `${place}.${trackKeys[track]}`, {
        grade: grade ?? 0,
        track,
        criteria,
      });
      if (grade === null) continue;
      levels.push(read.level);
      cells.push(...read.cells);
      benchmarks.push(...read.benchmarks);
    }
  });
  const scale = file.scale === undefined ? null : scaleFrom(reader, file.scale);
  return { ladder: { criteria, grades, levels, cells, benchmarks, scale }, problems: reader.problems };
}

function parsed(text: string, reader: JsonReader): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    const message = `The file: expected JSON, found something else (${(error as Error).message}).`;
    reader.problems.push({ code: "ladderFile.notJson", message });
    return { format: ladderFormat, criteria: [], grades: [] };
  }
}

function criterionFrom(reader: JsonReader, value: unknown, place: string): Criterion {
  const { name, covers, weight, onlyFor } = reader.object(value, place, [
    "name",
    "weight",
    "covers",
    "onlyFor",
  ]);
  const track = onlyFor === undefined ? "" : (["IC", "M"] as const).find((one) => trackKeys[one] === onlyFor);
  if (track === undefined) reader.unexpected(`${place}.onlyFor`, '"IC" or "management"', onlyFor);
  return {
    name: reader.text(name, `${place}.name`),
    covers: reader.text(covers, `${place}.covers`),
    weight: weight === undefined ? 1 : reader.number(weight, `${place}.weight`),
    onlyFor: track ?? "",
  };
}

function wholeGrade(reader: JsonReader, value: unknown, place: string): number | null {
  if (typeof value === "number" && Number.isInteger(value) && value >= 1) return value;
  reader.unexpected(place, "a whole number from 1 on; names of grades belong into the titles", value);
  return null;
}

interface LevelPlace {
  readonly grade: number;
  readonly track: Track;
  readonly criteria: readonly Criterion[];
}

function levelFrom(
  reader: JsonReader,
  value: unknown,
  place: string,
  { grade, track, criteria }: LevelPlace,
): { level: Level; cells: RubricCell[]; benchmarks: FileBenchmark[] } {
  const fields = reader.object(value, place, ["title", "aliases", "expectations"]);
  const code = levelCode(track, grade);
  const names = criteria.map(({ name }) => name).filter((name) => name !== "");
  const texts = reader.object(fields.expectations ?? {}, `${place}.expectations`, names);
  const [cells, benchmarks]: [RubricCell[], FileBenchmark[]] = [[], []];
  for (const criterion of names.filter((name) => texts[name] !== undefined)) {
    const at = `${place}.expectations["${criterion}"]`;
    const cell = reader.object(texts[criterion], at, ["expectation", "seenWhen", "benchmarks"]);
    cells.push({
      level: code,
      criterion,
      expectation: reader.text(cell.expectation, `${at}.expectation`),
      seenWhen: reader.text(cell.seenWhen, `${at}.seenWhen`),
    });
    const list = cell.benchmarks === undefined ? [] : reader.list(cell.benchmarks, `${at}.benchmarks`);
    list.forEach((one, index) => {
      const benchmark = benchmarkFrom(reader, one, `${at}.benchmarks[${index}]`);
      benchmarks.push({ level: code, criterion, ...benchmark });
    });
  }
  const title = reader.text(fields.title, `${place}.title`);
  const aliases = reader.texts(fields.aliases, `${place}.aliases`).filter((alias) => alias !== "");
  return { level: { code, grade, track, title, aliases }, cells, benchmarks };
}

function benchmarkFrom(
  reader: JsonReader,
  value: unknown,
  place: string,
): Omit<FileBenchmark, "level" | "criterion"> {
  const fields = reader.object(value, place, ["measure", "direction", "target", "unit"]);
  const { direction } = fields;
  if (direction !== "at least" && direction !== "at most")
    reader.unexpected(`${place}.direction`, '"at least" or "at most"', direction);
  return {
    measure: reader.text(fields.measure, `${place}.measure`),
    direction: direction === "at most" ? "at most" : "at least",
    target: reader.number(fields.target, `${place}.target`),
    unit: reader.text(fields.unit, `${place}.unit`),
  };
}

/** Five points, lowest first. */
function scaleFrom(reader: JsonReader, value: unknown): readonly ScalePoint[] {
  const points = reader.list(value, "scale").map((one, at): ScalePoint => {
    const fields = reader.object(one, `scale[${at}]`, ["mark", "name", "anchor"]);
    const name = reader.text(fields.name, `scale[${at}].name`);
    if (fields.mark !== at + 1) reader.unexpected(`scale[${at}].mark`, `${at + 1}`, fields.mark);
    if (name === "" || name.includes(":"))
      reader.unexpected(`scale[${at}].name`, "a name without a colon", name);
    return { mark: at + 1, name, anchor: reader.text(fields.anchor, `scale[${at}].anchor`) };
  });
  if (Array.isArray(value) && points.length !== 5) reader.unexpected("scale", "five points", points.length);
  return points;
}
