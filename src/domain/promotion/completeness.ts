/** How complete a case is: what it needs before it can be proposed, and what those who decide look for besides. */
import { saysSomething } from "../checkText";
import type { Written, writtenTexts } from "./promotion";
import { exampleField, fewestExamples, isWhole } from "./workExample";

export interface Part {
  /** Where a form writes it: "rationale", "evidence Leadership". */
  readonly field: string;
  /** In words, in the order of the form: "Leadership: evidence". */
  readonly name: string;
  readonly isThere: boolean;
  /** Whether it can't be proposed without. */
  readonly isNeeded: boolean;
}

export const barField = (criterion: string): string => `bar ${criterion}`;
export const evidenceField = (criterion: string): string => `evidence ${criterion}`;

/** @param needsBusinessNeed for management seats alone (R22) */
export function partsOf(
  one: Written,
  criteria: readonly { readonly name: string }[],
  needsBusinessNeed: boolean,
): readonly Part[] {
  const part = (field: string, name: string, isThere: boolean, isNeeded: boolean): Part => ({
    ...{ field, name, isThere, isNeeded },
  });
  const text = (field: (typeof writtenTexts)[number], name: string, isNeeded: boolean) =>
    part(field, name, saysSomething(one[field]), isNeeded);
  const begun = one.examples.findIndex((example) => !isWhole(example));
  const whole = one.examples.filter(isWhole).length;
  return [
    text("rationale", "why this level", true),
    ...(needsBusinessNeed ? [text("businessNeed", "why this seat", true)] : []),
    text("scopeChange", "the change of scope", false),
    ...criteria.flatMap(({ name }) => [
      part(barField(name), `${name}: how far the expectation is met`, Boolean(one.bars[name]?.bar), true),
      part(evidenceField(name), `${name}: evidence`, saysSomething(one.bars[name]?.evidence ?? ""), true),
    ]),
    part(
      exampleField("problem", begun === -1 ? one.examples.length : begun),
      whole < fewestExamples ? `work examples: ${whole} of at least ${fewestExamples}` : "work examples",
      whole >= fewestExamples,
      false,
    ),
    text("quotes", "quotes", false),
    text("openGaps", "open gaps", false),
  ];
}

/** "Complete", or what is not there. */
export function completenessInWords(parts: readonly Part[]): string {
  const lacks = parts.filter(({ isThere }) => !isThere).map(({ name }) => name);
  return lacks.length ? `Not there yet: ${lacks.join("; ")}.` : "Complete.";
}
