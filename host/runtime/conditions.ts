/** Conditions on cells, as rules and filters give them: Google's names of the criteria, and what each compares with. */
import type { Condition, Scalar } from "../model/sheet";
import { Exception } from "./bridge";
import { EnumValue, enumOf, valueNamed } from "./enums";

export const BooleanCriteria = enumOf("BooleanCriteria");
export const RelativeDate = enumOf("RelativeDate");

/** A day of the script's time zone as a day count, and back. */
const serialOfDate = (date: Date) =>
  Math.floor((date.getTime() - date.getTimezoneOffset() * 60_000) / 86_400_000) + 25569;
const dateOfSerial = (serial: number) => {
  const day = new Date(Math.round((serial - 25569) * 86_400_000));
  return new Date(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate());
};

/** What is kept of a value that a script gives. */
const kept = (value: unknown): Scalar =>
  value instanceof Date ? serialOfDate(value) : value instanceof EnumValue ? value.name() : (value as Scalar);

export const keptCondition = (criteria: string, values: unknown[]): Condition => ({
  criteria,
  values: values.map(kept),
});

/** The values as scripts gave them: days are dates, relative ones a name of Google's. */
export function shownValues({ criteria, values }: Condition): unknown[] {
  if (criteria.endsWith("_RELATIVE")) return values.map((value) => valueNamed(RelativeDate, String(value)));
  return criteria.startsWith("DATE_") ? values.map((value) => dateOfSerial(Number(value))) : values;
}

/** CellNotEmpty is CELL_NOT_EMPTY. */
const criteriaOf = (name: string) => name.replace(/(?!^)[A-Z]/g, (letter) => `_${letter}`).toUpperCase();

const names =
  "CellEmpty CellNotEmpty DateAfter DateBefore DateEqualTo NumberBetween NumberEqualTo NumberGreaterThan " +
  "NumberGreaterThanOrEqualTo NumberLessThan NumberLessThanOrEqualTo NumberNotBetween NumberNotEqualTo " +
  "TextContains TextDoesNotContain TextEndsWith TextEqualTo TextStartsWith";

/** The methods whenCellEmpty, whenDateAfter …, each of which hands a condition to its builder. */
export function whenMethods(take: (builder: object, condition: Condition) => void): object {
  const methods = names.split(" ").map((name) => [
    `when${name}`,
    function (this: object, ...values: unknown[]) {
      const relative = values[0] instanceof EnumValue ? "_RELATIVE" : "";
      take(this, keptCondition(criteriaOf(name) + relative, values));
      return this;
    },
  ]);
  return {
    ...Object.fromEntries(methods),
    whenFormulaSatisfied(this: object, formula: string) {
      take(this, keptCondition("CUSTOM_FORMULA", [formula]));
      return this;
    },
    withCriteria(this: object, criteria: EnumValue, values: unknown[]) {
      if (values.length === 0 && /BETWEEN|THAN|EQUAL|CONTAIN|WITH|CUSTOM/.test(criteria.name()))
        throw new Exception("The criteria needs values.");
      take(this, keptCondition(criteria.name(), values));
      return this;
    },
  };
}
