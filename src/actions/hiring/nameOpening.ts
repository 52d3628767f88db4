/** What an opening is called, as it is kept. */
import { checkText, saysSomething } from "../../domain/checkText";
import { plainName } from "../../domain/plainName";
import type { Problem } from "../../domain/problem";
import type { Opening } from "../../workbook/layout/hiringDrawings";

export function nameOpening({ opening, level }: Opening): Opening | Problem {
  const [name, plainLevel] = [plainName(opening), plainName(level)];
  const [amiss] = [...checkText(name, "Opening", 100), ...checkText(plainLevel, "Level", 100)];
  if (saysSomething(name)) return amiss ?? { opening: name, level: plainLevel };
  return {
    code: "opening.name",
    message: `Opening: expected 1 to 100 characters, such as "Product Manager, Payments", found ${name.length || "none"}.`,
  };
}
