/** How complete a case is: what it needs before it can be proposed, and what those who decide look for besides. */
import { saysSomething } from "../checkText";
import type { Written } from "./promotion";
import { fewestExamples, isWhole } from "./workExample";

export interface CasePart {
  /** In words, in the order of the form: "Leadership: evidence". */
  readonly name: string;
  readonly isThere: boolean;
  /** Whether it can't be proposed without. */
  readonly isNeeded: boolean;
}

/** @param needsBusinessNeed for management seats alone (R22) */
export function partsOf(
  one: Written,
  criteria: readonly { readonly name: string }[],
  needsBusinessNeed: boolean,
): readonly CasePart[] {
  const part = (name: string, isThere: boolean, isNeeded: boolean): CasePart => ({ name, isThere, isNeeded });
  const whole = one.examples.filter(isWhole).length;
  return [
    part("why this level", saysSomething(one.rationale), true),
    ...(needsBusinessNeed ? [part("why this seat", saysSomething(one.businessNeed), true)] : []),
    part("what they answer for now and did not before", saysSomething(one.scopeChange), false),
    ...criteria.flatMap(({ name }) => [
      part(`${name}: how far the expectation is met`, Boolean(one.bars[name]?.bar), true),
      part(`${name}: evidence`, saysSomething(one.bars[name]?.evidence ?? ""), true),
    ]),
    part(
      whole < fewestExamples ? `work examples: ${whole} of at least ${fewestExamples}` : "work examples",
      whole >= fewestExamples,
      false,
    ),
    part("quotes", saysSomething(one.quotes), false),
    part("open gaps", saysSomething(one.openGaps), false),
  ];
}

/** "Complete", or what is not there. */
export function completenessInWords(parts: readonly CasePart[]): string {
  const lacks = parts.filter(({ isThere }) => !isThere).map(({ name }) => name);
  return lacks.length ? `Not there yet: ${lacks.join("; ")}.` : "Complete.";
}
