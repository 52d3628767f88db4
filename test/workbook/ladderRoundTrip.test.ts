/** A ladder, whatever its shape and texts, through sheets, JSON and CSV, and back without a loss. */

import fc from "fast-check";
import { readLadderCsv } from "../../src/domain/ladder/file/readLadderCsv";
import { readLadderJson } from "../../src/domain/ladder/file/readLadderJson";
import { withIds } from "../../src/domain/ladder/file/withIds";
import { writeLadderCsv } from "../../src/domain/ladder/file/writeLadderCsv";
import { writeLadderJson } from "../../src/domain/ladder/file/writeLadderJson";
import { criteriaAt } from "../../src/domain/ladder/ladder";
import type { WholeLadder } from "../../src/domain/ladder/wholeLadder";
import type { Grid } from "../../src/workbook/cells/cell";
import { ladderSheets } from "../../src/workbook/layout/ladderSheets";
import { settingsDrawing } from "../../src/workbook/layout/settingsDrawing";
import { gradesAndLevels } from "../../src/workbook/tables/ladderRows";
import { readTable } from "../../src/workbook/tables/readTable";
import { readRubric } from "../../src/workbook/tables/rubricMatrix";
import { readSettings } from "../../src/workbook/tables/settings";
import {
  benchmarksTable,
  criteriaTable,
  ladderTable,
  rubricSheets,
  settingsTable,
} from "../../src/workbook/tables/tables";

/** Texts that spreadsheets and CSV would rather read as something else; blank space around a text is not kept. */
const text = fc
  .oneof(
    fc.string({ unit: "grapheme", maxLength: 20 }).map((value) => value.trim()),
    fc.constantFrom(
      "=1+1",
      "'=x",
      "-5",
      "007",
      "1/2",
      "TRUE",
      'say "so"',
      "a;b,c\nd",
      "'",
      "''",
      "@you",
      "\t|",
      "9:30",
    ),
    fc.constant(""),
  )
  .map((value) => value.trim());
const lineOfText = text.map((value) => value.replace(/[;\r\n]/g, " ").trim());
const number = fc.oneof(fc.integer({ min: -20, max: 200 }), fc.constantFrom(0.5, 1.25, 1e-7, 1e21));

const aLadder: fc.Arbitrary<WholeLadder> = fc
  .record({
    grades: fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 4 }),
    fork: fc.nat(3),
    criteria: fc.uniqueArray(lineOfText.filter(Boolean), {
      minLength: 2,
      maxLength: 8,
      selector: (name) => name.toLowerCase(),
    }),
    texts: fc.infiniteStream(text),
    lines: fc.infiniteStream(lineOfText),
    numbers: fc.infiniteStream(number),
    benchmarks: fc.infiniteStream(fc.nat(2)),
  })
  .map(({ fork, criteria, texts, lines, numbers, benchmarks, ...shape }) => {
    const next = <T>(stream: fc.Stream<T>): T => stream.next().value as T;
    const grades = [...shape.grades].sort((a, b) => a - b);
    const levels = (["IC", "M"] as const).flatMap((track) =>
      grades.slice(track === "M" ? fork : 0).map((grade) => ({
        code: `${track}${grade}`,
        grade,
        track,
        title: `${next(lines)} of ${track}${grade}`.trim(),
        aliases: [next(lines), next(lines)].filter(Boolean),
      })),
    );
    const tracks = new Set(levels.map(({ track }) => track));
    const named = criteria.map((name) => {
      const onlyFor = (["", "IC", "M"] as const)[next(benchmarks)]!;
      return {
        name,
        covers: next(texts),
        weight: Math.abs(next(numbers)),
        onlyFor: onlyFor && tracks.has(onlyFor) ? onlyFor : ("" as const),
      };
    });
    const places = levels.flatMap(({ code }) =>
      criteriaAt(named, code).map(({ name }) => ({ level: code, criterion: name })),
    );
    return {
      grades: grades.map((grade) => ({ grade, payBand: next(texts), impact: next(texts) })),
      levels,
      criteria: named,
      cells: levels.flatMap(({ code }) =>
        criteria.map((criterion) => {
          const isAsked = places.some((one) => one.level === code && one.criterion === criterion);
          const textOf = () => (isAsked ? next(texts) : "");
          return { level: code, criterion, expectation: textOf(), seenWhen: textOf() };
        }),
      ),
      benchmarks: withIds(
        places.flatMap((place) =>
          Array.from({ length: next(benchmarks) }, () => ({
            ...place,
            measure: next(lines) || "Something",
            direction: next(benchmarks) ? ("at least" as const) : ("at most" as const),
            target: next(numbers),
            unit: next(lines),
          })),
        ),
        [],
      ),
      scale: [1, 2, 3, 4, 5].map((mark) => ({
        mark,
        name: next(lines).replace(/:/g, " ").trim() || `Mark ${mark}`,
        anchor: next(texts),
      })),
    };
  });

/** As the sheets are read; the scale stands in Settings. */
function throughSheets(whole: WholeLadder): WholeLadder {
  const grids = new Map(ladderSheets(whole).map(({ sheet, draw }) => [sheet, draw(null).values as Grid]));
  const rows = <Row>(of: Parameters<typeof readTable<Row>>[0]): readonly Row[] => {
    const read = readTable(of, grids.get(of.name) ?? null);
    expect(read.problems).toEqual([]);
    return read.rows;
  };
  const { grades, levels } = gradesAndLevels(rows(ladderTable));
  const criteria = rows(criteriaTable);
  const names = criteria.map(({ name }) => name);
  const cells = (["IC", "M"] as const).flatMap((track) => {
    const own = levels.filter((level) => level.track === track);
    return readRubric(rubricSheets[track], grids.get(rubricSheets[track]) ?? null, own, names).cells;
  });
  const points = whole.scale.map(({ mark, name, anchor }) => [`scale${mark}`, `${name}: ${anchor}`]);
  const settings = readTable(settingsTable, settingsDrawing(Object.fromEntries(points)).values).rows;
  const { scale } = readSettings(settings).settings;
  return { grades, levels, criteria, cells, benchmarks: rows(benchmarksTable), scale };
}

function throughFile(
  whole: WholeLadder,
  { ladder, problems }: ReturnType<typeof readLadderJson>,
): WholeLadder {
  expect(problems).toEqual([]);
  return { ...ladder, benchmarks: withIds(ladder.benchmarks!, whole.benchmarks), scale: ladder.scale! };
}

/** In one order, so that only what is said is compared. */
const ordered = (whole: WholeLadder): unknown => ({
  ...whole,
  cells: [...whole.cells].sort((a, b) => (a.level + a.criterion < b.level + b.criterion ? -1 : 1)),
  benchmarks: [...whole.benchmarks].sort((a, b) => (a.id < b.id ? -1 : 1)),
});

test("sheets, JSON, CSV, and sheets again: nothing is lost", () => {
  fc.assert(
    fc.property(aLadder, (whole) => {
      const sheets = throughSheets(whole);
      expect(ordered(sheets)).toEqual(ordered(whole));
      const json = throughFile(sheets, readLadderJson(writeLadderJson(sheets)));
      const csv = throughFile(json, readLadderCsv(writeLadderCsv(json), whole));
      expect(ordered(throughSheets(csv))).toEqual(ordered(whole));
    }),
  );
});
