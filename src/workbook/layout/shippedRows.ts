/** The shipped content as rows of the tables; there criteria are known by their names, not by codes. */
import type * as shipped from "../../content";
import { defaultFlagSettings } from "../../domain/flags";
import type { Benchmark, Criterion, Level, Cell as RubricCell } from "../../domain/ladder";
import { ladderRows } from "../ladderRows";
import type { SettingKey } from "../settings";
import type { LadderRow, VignetteRow } from "../tables";

export type ShippedContent = Pick<
  typeof shipped,
  "grades" | "levels" | "criteria" | "rubricIC" | "rubricManagement" | "scale" | "vignettes" | "reasonCodes"
>;

export interface ShippedRows {
  readonly criteria: readonly Criterion[];
  readonly levels: readonly Level[];
  readonly ladder: readonly LadderRow[];
  readonly rubric: readonly RubricCell[];
  readonly benchmarks: readonly Benchmark[];
  readonly vignettes: readonly VignetteRow[];
  readonly settings: Partial<Readonly<Record<SettingKey, string>>>;
}

/** @throws Error when a text belongs to a criterion that is not shipped */
export function shippedRows(content: ShippedContent): ShippedRows {
  const nameOf = (code: string): string => {
    const found = content.criteria.find((criterion) => criterion.code === code);
    if (!found) throw new Error(`No criterion has the code "${code}".`);
    return found.name;
  };
  const cells = [...content.rubricIC, ...content.rubricManagement];
  return {
    criteria: content.criteria.map(({ name, covers, weight }) => ({ name, covers, weight })),
    levels: content.levels,
    ladder: ladderRows(content.grades, content.levels),
    rubric: cells.map((cell) => ({ ...cell, criterion: nameOf(cell.criterion) })),
    benchmarks: cells.flatMap(({ level, criterion, benchmark }) =>
      benchmark
        ? [{ id: `${level} ${nameOf(criterion)}`, level, criterion: nameOf(criterion), ...benchmark }]
        : [],
    ),
    vignettes: content.vignettes.map(({ id, title, level, profile, intended, rationale }) => ({
      id,
      title,
      level,
      profile,
      intended: Object.fromEntries(
        content.criteria.map(({ code, name }) => [
          name,
          { mark: String(intended[code] ?? ""), rationale: rationale[code] ?? "" },
        ]),
      ),
    })),
    settings: shippedSettings(content),
  };
}

function shippedSettings({ scale, reasonCodes }: ShippedContent): ShippedRows["settings"] {
  const points = scale.map(({ mark, name, anchor }) => [`scale${mark}`, `${name}: ${anchor}`] as const);
  return {
    rubricVersion: "1",
    bandCuts: "1.5; 2.5; 3.5; 4.5",
    ...Object.fromEntries(points),
    reasonCodes: reasonCodes.map(({ name }) => name).join("; "),
    ...Object.fromEntries(Object.entries(defaultFlagSettings).map(([key, value]) => [key, String(value)])),
  };
}
