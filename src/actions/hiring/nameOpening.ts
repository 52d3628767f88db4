/** What an opening is called, as it is kept. */
import type { Problem } from "../../domain/problem";
import type { Opening } from "../../workbook/layout/hiringDrawings";

export function nameOpening({ opening, level }: Opening): Opening | Problem {
  const name = opening.trim();
  if (name !== "" && name.length <= 100) return { opening: name, level: level.trim() };
  return {
    code: "opening.name",
    message: `Opening: expected 1 to 100 characters, such as "Product Manager, Payments", found ${name.length || "none"}.`,
  };
}
