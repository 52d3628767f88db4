/** Reads the Settings sheet one value at a time. */
import { isDay } from "../../domain/day";
import type { Problem } from "../../domain/problem";
import { normalEmail } from "../../domain/roles";
import { type SettingKey, settingKeys } from "./settingKeys";
import { type Setting, settingsTable } from "./settingsTable";

/** What can't be read counts as blank, and is one of the problems. */
export function settingReader(rows: readonly Setting[]) {
  const problems: Problem[] = [];
  const byKey = new Map(rows.map((row) => [row.key, row.value.trim()] as const));
  const value = (key: SettingKey) => byKey.get(settingKeys[key][0]) ?? "";
  const words = (key: SettingKey) =>
    value(key)
      .split(";")
      .map((word) => word.trim())
      .filter(Boolean);
  /** What is typed, if it is right. */
  const checked = <T>(key: SettingKey, typed: T, isRight: boolean, expected: string): T | undefined => {
    if (value(key) === "") return undefined;
    if (isRight) return typed;
    problems.push(unreadable(key, expected, value(key)));
    return undefined;
  };
  return {
    problems,
    value,
    words,
    email: (key: SettingKey) => normalEmail(value(key)),
    emails: (key: SettingKey) => words(key).map(normalEmail),
    oneOf<T extends string>(key: SettingKey, choices: readonly T[]): T | undefined {
      const found = choices.find((choice) => choice === value(key));
      return checked(key, found, found !== undefined, `one of: ${choices.join(", ")}`);
    },
    day: (key: SettingKey) => checked(key, value(key), isDay(value(key)), "a day as yyyy-MM-dd") ?? "",
    count(key: SettingKey): number | undefined {
      const typed = Number(value(key));
      return checked(key, typed, Number.isInteger(typed) && typed >= 0, "a whole number, 0 or more");
    },
    above0(key: SettingKey): number | undefined {
      const typed = Number(value(key));
      return checked(key, typed, typed > 0, "a number above 0");
    },
    numbers(
      key: SettingKey,
      isRight: (typed: readonly number[]) => boolean,
      expected: string,
    ): readonly number[] | undefined {
      const typed = words(key).map(Number);
      return checked(key, typed, isRight(typed), expected);
    },
  };
}

const unreadable = (key: SettingKey, expected: string, found: string): Problem => ({
  code: "setting.unexpected",
  message: `Sheet "${settingsTable.name}", "${settingKeys[key][0]}": expected ${expected}, found "${found}".`,
  where: { sheet: settingsTable.name, column: settingKeys[key][0] },
});
