/** The shipped content as rows of the tables; there criteria are known by their names, not by codes. */
import * as content from "../../content";
import { defaultFlagSettings } from "../../domain/calibration/flags";
import { rubricFingerprint } from "../../domain/ladder/rubricFingerprint";
import type { WholeLadder } from "../../domain/ladder/wholeLadder";
import type { SettingKey } from "../tables/settingKeys";
import type { VignetteRow } from "../tables/tables";

export interface ShippedRows {
  readonly whole: WholeLadder;
  readonly vignettes: readonly VignetteRow[];
  readonly settings: Partial<Readonly<Record<Exclude<SettingKey, "schema">, string>>>;
}

/** @throws Error when a text belongs to a criterion that is not shipped */
export function shippedRows(): ShippedRows {
  const nameOf = (code: string): string => {
    const found = content.criteria.find((criterion) => criterion.code === code);
    if (!found) throw new Error(`No criterion has the code "${code}".`);
    return found.name;
  };
  const cells = [...content.rubricIC, ...content.rubricManagement];
  const whole: WholeLadder = {
    criteria: content.criteria.map(({ name, covers, weight }) => ({ name, covers, weight, onlyFor: "" })),
    grades: content.grades,
    levels: content.levels,
    cells: cells.map((cell) => ({ ...cell, criterion: nameOf(cell.criterion) })),
    benchmarks: cells.flatMap(({ level, criterion, benchmark }) =>
      benchmark
        ? [{ id: `${level} ${nameOf(criterion)}`, level, criterion: nameOf(criterion), ...benchmark }]
        : [],
    ),
    scale: content.scale,
  };
  return {
    whole,
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
    settings: { ...shippedSettings(), rubricFingerprint: rubricFingerprint(whole) },
  };
}

function shippedSettings(): ShippedRows["settings"] {
  const points = content.scale.map(
    ({ mark, name, anchor }) => [`scale${mark}`, `${name}: ${anchor}`] as const,
  );
  return {
    rubricVersion: "1",
    bandCuts: "1.5; 2.5; 3.5; 4.5",
    guideline: "",
    openSeats: "",
    ...Object.fromEntries(points),
    reasonCodes: content.reasonCodes.map(({ name }) => name).join("; "),
    ...Object.fromEntries(Object.entries(defaultFlagSettings).map(([key, value]) => [key, String(value)])),
  };
}
