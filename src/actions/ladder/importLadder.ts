/** Imports a ladder from a JSON or CSV file: first what it would change, then exactly that. */

import { whyNot } from "../../domain/cycle/cycle";
import { type LadderChange, ladderChanges } from "../../domain/ladder/file/ladderChanges";
import type { LadderFile } from "../../domain/ladder/file/ladderFile";
import { readLadderCsv } from "../../domain/ladder/file/readLadderCsv";
import { readLadderJson } from "../../domain/ladder/file/readLadderJson";
import { withIds } from "../../domain/ladder/file/withIds";
import { aboveTheLadder } from "../../domain/ladder/ladder";
import { isAdvice, ladderFindings } from "../../domain/ladder/ladderCheck";
import type { WholeLadder } from "../../domain/ladder/wholeLadder";
import type { Problem } from "../../domain/problem";
import { counted } from "../../statistics/points";
import type { Guard } from "../../workbook/cells/transaction";
import { ladderSheets } from "../../workbook/layout/ladderSheets";
import { takenNames } from "../../workbook/tables/missingColumns";
import { readTables } from "../../workbook/tables/readTables";
import type { SettingKey } from "../../workbook/tables/settingKeys";
import type { Context } from "../context";
import { done, type Outcome, refuse } from "../outcome";
import { record } from "../record";
import { settingChanges } from "../settingChanges";
import { adoptionOf } from "./adoptLadder";
import { addMissingPlaces, columnsOfMarks } from "./missingPlaces";
import { readWholeLadder } from "./readWholeLadder";

export interface LadderPreview {
  readonly format: "JSON" | "CSV";
  /** What the ladder of the file has. */
  readonly levels: readonly string[];
  readonly criteria: readonly string[];
  readonly changes: readonly LadderChange[];
  /** With any of these the file can't be imported. */
  readonly problems: readonly Problem[];
  readonly advice: readonly Problem[];
  /** What follows for people, in sentences. */
  readonly notices: readonly string[];
  /** Why nothing can be imported now, whatever the file; blank when it can. */
  readonly whyNot: string;
  /** Of the file and what it would change; send it back to import exactly this. */
  readonly fingerprint: string;
}

export function previewLadder(context: Context, { text }: { text: string }): Outcome<LadderPreview> {
  const { after, format, changes, problems, notices, fingerprint } = planImport(context, text);
  return done({
    format,
    levels: after.levels.map(({ code, title }) => `${title} (${code})`),
    criteria: after.criteria.map(({ name }) => name),
    changes: problems.length ? [] : changes,
    problems,
    advice: problems.length ? [] : ladderFindings(after, after.cells).filter(isAdvice),
    notices: problems.length ? notices : [...notices, ...noticesFor(context, after)],
    whyNot: whyNot("edit", context.settings.cycle?.state ?? "Draft"),
    fingerprint,
  });
}

/** The columns its marks need come first: with the old ladder nobody misses or reads them. */
export function importLadder(
  context: Context,
  input: { text: string; fingerprint: string; request: string },
): Outcome<{ version: string; changes: number }> {
  const { seen, settings } = context;
  const notNow = whyNot("edit", settings.cycle?.state ?? "Draft");
  if (notNow) return refuse({ code: "ladder.notNow", message: notNow });
  const { after, changes, problems, fingerprint } = planImport(context, input.text);
  if (problems.length) return refuse(...problems);
  if (changes.length && fingerprint !== input.fingerprint) return refuse(changedSince);
  const { tables, problems: ofSettings } = readTables(seen, ["settings"]);
  if (tables.settings.isBroken) return refuse(...ofSettings);
  const adoption = adoptionOf(context, after);
  const { version } = adoption;
  if (changes.length) addMissingPlaces(context, after, columnsOfMarks);
  return record(context, {
    request: input.request,
    what: `Import a ladder as version ${version}: ${counted(changes.length, "change")}`,
    changes: [...settingChanges(tables.settings.rows, scaleSettings(after)), ...adoption.changes],
    answer: { version, changes: changes.length },
    ...(changes.length ? { ladder: { version, whole: after }, guards: [unchangedSince(seen, after)] } : {}),
  });
}

/** Nobody typed into the ladder's sheets since the plan was made. */
function unchangedSince(seen: Context["seen"], after: WholeLadder): Guard {
  const sheets = ladderSheets(after).map(({ sheet }) => sheet);
  const standing = JSON.stringify(seen.read(sheets));
  return { sheets, check: (grids) => (JSON.stringify(grids) === standing ? [] : [changedSince]) };
}

function planImport(context: Context, text: string) {
  const isJson = /^\uFEFF?\s*[{[]/.test(text);
  const before = readWholeLadder(context);
  const read = isJson ? { ...readLadderJson(text), notices: [] } : readLadderCsv(text, before);
  const { ladder: file, problems: ofFile, notices } = read;
  const after = completed(file, before);
  const names = after.criteria.map(({ name }) => name);
  const checks = [
    ...takenNames(names),
    ...ladderFindings(after, after.cells).filter((problem) => !isAdvice(problem)),
  ];
  // What could not be read makes other checks fail as well, which would not help.
  const problems = ofFile.length ? [...ofFile, ...checks.filter(isOfItsOwn)] : checks;
  const changes = ladderChanges(before, after);
  const fingerprint = context.store.digest(JSON.stringify([changes, after]));
  return {
    format: isJson ? ("JSON" as const) : ("CSV" as const),
    after,
    changes,
    problems,
    notices,
    fingerprint,
  };
}

const isOfItsOwn = ({ code }: Problem): boolean =>
  code === "title.reserved" || code === "criterion.nameTaken";

/** A cell for each level and criterion; where the file is silent about benchmarks and scale, those that stand stay. */
function completed(file: LadderFile, before: WholeLadder): WholeLadder {
  const cellAt = (level: string, criterion: string) =>
    file.cells.find((cell) => cell.level === level && cell.criterion === criterion);
  const cells = file.levels.flatMap(({ code }) =>
    file.criteria.map(
      ({ name }) => cellAt(code, name) ?? { level: code, criterion: name, expectation: "", seenWhen: "" },
    ),
  );
  const fits = ({ level, criterion }: WholeLadder["benchmarks"][number]) =>
    file.levels.some(({ code }) => code === level) && file.criteria.some(({ name }) => name === criterion);
  return {
    ...file,
    cells,
    benchmarks: file.benchmarks
      ? withIds(file.benchmarks, before.benchmarks)
      : before.benchmarks.filter(fits),
    scale: file.scale ?? before.scale,
  };
}

function noticesFor({ seen }: Context, { levels }: WholeLadder): string[] {
  const { people, vignettes } = readTables(seen, ["people", "vignettes"]).tables;
  const isLevel = (code: string) =>
    code === "" || code === aboveTheLadder || levels.some((level) => level.code === code);
  const lost = people.rows.filter(({ level }) => !isLevel(level));
  const strays = vignettes.rows.filter(({ level }) => !isLevel(level));
  return [
    ...(lost.length
      ? [
          `${counted(lost.length, "person stands", "people stand")} at a level this ladder does not have (${[...new Set(lost.map(({ level }) => level))].join(", ")}). Give them another level in People, or import your roster again.`,
        ]
      : []),
    ...(strays.length
      ? [
          `${counted(strays.length, "shared profile is", "shared profiles are")} about a level this ladder does not have (${strays.map(({ title }) => title).join(", ")}). Rewrite or remove them in the sheet Vignettes.`,
        ]
      : []),
  ];
}

const scaleSettings = ({ scale }: WholeLadder): Partial<Record<SettingKey, string>> =>
  Object.fromEntries(scale.map(({ mark, name, anchor }) => [`scale${mark}`, `${name}: ${anchor}`]));

const changedSince: Problem = {
  code: "ladder.changedSince",
  message: "The ladder was changed after the preview. Nothing was written; look at the new preview.",
};
