/** The fields of a proposal form, flat, so that two versions can be compared field by field. */
import { saysSomething } from "../../../domain/checkText";
import type { Bar } from "../../../domain/promotion/promotion";
import type { OpenProposal } from "../../contract";
import type { Input } from "../../server";

/** "rationale", "businessNeed", and for each criterion "bar Leadership" and "evidence Leadership". */
export type Fields = Readonly<Record<string, string>>;

export const barField = (criterion: string): string => `bar ${criterion}`;
export const evidenceField = (criterion: string): string => `evidence ${criterion}`;

export function fieldsOf({ rationale, businessNeed, criteria }: OpenProposal): Fields {
  const fields: Record<string, string> = { rationale, businessNeed };
  for (const { name, bar, evidence } of criteria) {
    fields[barField(name)] = bar;
    fields[evidenceField(name)] = evidence;
  }
  return fields;
}

type Said = Pick<Input<"proposePromotion">, "rationale" | "businessNeed" | "bars">;

export const saidIn = (fields: Fields, { criteria }: Pick<OpenProposal, "criteria">): Said => ({
  rationale: fields.rationale ?? "",
  businessNeed: fields.businessNeed ?? "",
  bars: Object.fromEntries(
    criteria.map(({ name }) => [
      name,
      { bar: (fields[barField(name)] ?? "") as Bar, evidence: fields[evidenceField(name)] ?? "" },
    ]),
  ),
});

/** What a complete case still lacks, in words and in the order of the form. */
export function missingFields(fields: Fields, { criteria, proposed }: OpenProposal): string[] {
  const says = (name: string) => saysSomething(fields[name] ?? "");
  return [
    ...(says("rationale") ? [] : ["the rationale"]),
    ...(proposed.needsBusinessNeed && !says("businessNeed") ? ["the business need"] : []),
    ...criteria.flatMap(({ name }) => [
      ...(fields[barField(name)] ? [] : [`${name}: how far the expectation is met`]),
      ...(says(evidenceField(name)) ? [] : [`${name}: evidence`]),
    ]),
  ];
}
