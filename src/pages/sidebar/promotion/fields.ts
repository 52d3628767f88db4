/** The fields of a proposal form, flat, so that two versions can be compared field by field. */
import { saysSomething } from "../../../domain/checkText";
import type { Direction } from "../../../domain/promotion/careerDirection";
import { type CasePart, partsOf } from "../../../domain/promotion/completeness";
import { type Bar, writtenTexts } from "../../../domain/promotion/promotion";
import {
  exampleParts,
  fewestExamples,
  mostExamples,
  type WorkExample,
} from "../../../domain/promotion/workExample";
import type { OpenProposal } from "../../contract";
import type { Input } from "../../server";

/** "rationale" and the other texts; "bar Leadership" and "evidence Leadership"; "problem 1", "decision 1", "outcome 1" … */
export type Fields = Readonly<Record<string, string>>;

export const barField = (criterion: string): string => `bar ${criterion}`;
export const evidenceField = (criterion: string): string => `evidence ${criterion}`;
export const exampleField = (part: keyof WorkExample, at: number): string => `${part} ${at + 1}`;

const places = Array.from({ length: mostExamples }, (_, at) => at);

export function fieldsOf({ written, criteria }: OpenProposal): Fields {
  const fields: Record<string, string> = {};
  for (const name of writtenTexts) fields[name] = written[name];
  for (const at of places)
    for (const part of exampleParts) fields[exampleField(part, at)] = written.examples[at]?.[part] ?? "";
  for (const { name, bar, evidence } of criteria) {
    fields[barField(name)] = bar;
    fields[evidenceField(name)] = evidence;
  }
  return fields;
}

type Said = Required<Pick<Input<"proposePromotion">, (typeof writtenTexts)[number] | "examples" | "bars">>;

export function saidIn(fields: Fields, { criteria }: Pick<OpenProposal, "criteria">): Said {
  const said = (name: string) => fields[name] ?? "";
  return {
    rationale: said("rationale"),
    businessNeed: said("businessNeed"),
    scopeChange: said("scopeChange"),
    quotes: said("quotes"),
    openGaps: said("openGaps"),
    direction: said("direction") as Direction,
    directionOn: said("directionOn"),
    nurturing: said("nurturing"),
    examples: places
      .filter((at) => isBegun(fields, at))
      .map((at) => ({
        problem: said(exampleField("problem", at)),
        decision: said(exampleField("decision", at)),
        outcome: said(exampleField("outcome", at)),
      })),
    bars: Object.fromEntries(
      criteria.map(({ name }) => [
        name,
        { bar: said(barField(name)) as Bar, evidence: said(evidenceField(name)) },
      ]),
    ),
  };
}

const isBegun = (fields: Fields, at: number): boolean =>
  exampleParts.some((part) => saysSomething(fields[exampleField(part, at)] ?? ""));

/** How many examples the form shows: those begun, and room for the fewest a case should have. */
export const examplesShown = (fields: Fields): number =>
  Math.max(fewestExamples, ...places.filter((at) => isBegun(fields, at)).map((at) => at + 1));

/** What a whole case has, in the order of the form. */
export const partsIn = (fields: Fields, proposal: OpenProposal): readonly CasePart[] =>
  partsOf(saidIn(fields, proposal), proposal.criteria, proposal.proposed.needsBusinessNeed);
