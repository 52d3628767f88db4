/** What a ticked row of Ratings still lacks shows at once, without anybody's doing: a look that follows from the cells. */

import type { Criterion } from "../../domain/ladder/ladder";
import { headersOf } from "../cells/cell";
import type { Drawing, FormulaRule } from "../ports/drawing";
import { lettersOf } from "./lettersOf";
import { palette } from "./palette";

/**
 * No formula in a cell: what it shows would change while Plumbline saves beside it, and be put right as somebody's doing.
 * Written without separators, which differ between locales.
 */
export function lackingCells(
  { values }: Pick<Drawing, "values">,
  criteria: readonly Criterion[],
  { level, box }: { readonly level: string; readonly box: string },
): readonly FormulaRule[] {
  const headers = headersOf(values);
  const at = (header: string) => headers.indexOf(header);
  const cell = (header: string) => `$${lettersOf(at(header))}2`;
  const area = (header: string) => ({ row: 2, column: at(header) + 1, rows: "rest", columns: 1 }) as const;
  const isTicked = `(${cell(box)}=TRUE)`;
  const isFilled = (header: string) => `(TRIM(${cell(header)})<>"")`;
  const isAsked = ({ onlyFor }: Criterion) =>
    onlyFor ? `((LEFT(${cell(level)})="M")=${onlyFor === "M" ? "TRUE" : "FALSE"})` : "TRUE";
  const asked = criteria.flatMap((one) => {
    const both = [one.name, `${one.name}: evidence`].filter((header) => at(header) >= 0);
    return both.map((header) => ({ header, isAsked: isAsked(one) }));
  });
  const lacks = asked.map(({ header, isAsked: when }) => ({
    area: area(header),
    formula: `=${isTicked}*${when}*(${isFilled(header)}=FALSE)`,
    background: palette.lacking,
  }));
  const isWhole = asked.map(({ header, isAsked: when }) => `(${isFilled(header)}+(${when}=FALSE)>0)`);
  return [
    ...lacks,
    { area: area(box), formula: `=${[isTicked, ...isWhole].join("*")}`, background: palette.whole },
    { area: area(box), formula: `=${isTicked}`, background: palette.lacking },
  ];
}
