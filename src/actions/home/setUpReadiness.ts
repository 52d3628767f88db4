/** Turns an empty workbook into a readiness file for two; interrupted it continues, repeated it changes nothing. */
import { checkText, saysSomething } from "../../domain/checkText";
import { isAddress } from "../../domain/isAddress";
import { plainName } from "../../domain/plainName";
import { found, type Problem } from "../../domain/problem";
import type { Background } from "../../domain/readiness/shippedReadiness";
import { normalEmail } from "../../domain/roles";
import { type Pair, readinessDrawings } from "../../workbook/layout/readinessDrawings";
import { type Context, todayIn } from "../context";
import { done, type Outcome, refuse } from "../outcome";
import { addSheetsApart, isAnother, type SetUpApart } from "./addSheetsApart";

interface Named {
  readonly name: string;
  readonly background: Background;
  readonly partner: string;
  readonly partnerName: string;
}

export function setUpReadiness(
  context: Context,
  { request, ...asked }: Named & { readonly request: string },
): Outcome<SetUpApart> {
  const { settings, openTo } = context;
  if (settings.kind === "hub" || settings.kind === "hiring file") return refuse(isAnother(settings.kind));
  const { readiness, persons } = settings;
  const named = readiness ? { ...readiness, email: persons[0] ?? "" } : namePair(context, asked);
  if ("problems" in named) return named;
  const drawings = readinessDrawings(named, context.shippedReadiness());
  const sheets = addSheetsApart(context, drawings, request);
  if ("problems" in sheets) return sheets;
  const others = openTo()
    .map(normalEmail)
    .filter((one) => one && one !== named.email && one !== named.partner);
  return done({
    added: sheets.value,
    warnings: [
      ...(others.length ? [openToOthers(others)] : []),
      ...(readiness || domainOf(named.partner) === domainOf(named.email) ? [] : [outside(named)]),
    ],
  });
}

function namePair(
  context: Pick<Context, "email" | "now" | "zone">,
  { name, background, partner, partnerName }: Named,
): Pair | { problems: readonly Problem[] } {
  const pair = {
    name: plainName(name),
    email: normalEmail(context.email),
    background,
    partner: normalEmail(partner),
    partnerName: plainName(partnerName),
    begunOn: todayIn(context),
  };
  const problems = [
    ...[
      ["Your name", pair.name],
      ["Your partner’s name", pair.partnerName],
    ].flatMap(([place = "", text = ""]) =>
      saysSomething(text) && text.length <= 100 ? checkText(text, place, 100) : [badName(place, text.length)],
    ),
    ...(isAddress(pair.partner) ? [] : [badPartner(partner, "a work e-mail address")]),
    ...(pair.partner === pair.email
      ? [badPartner(partner, "somebody else’s address, for a partner sees what you do not")]
      : []),
  ];
  return problems.length ? { problems } : pair;
}

const badName = (place: string, length: number): Problem => ({
  code: "readiness.name",
  message: `${place}: expected 1 to 100 characters, found ${length || "none"}.`,
});

const badPartner = (partner: string, expected: string): Problem => ({
  code: "readiness.partner",
  message: `Your partner’s address: expected ${expected}, found ${found(partner)}.`,
});

const domainOf = (address: string): string => address.slice(address.lastIndexOf("@") + 1);

const outside = ({ partner, email }: Pick<Pair, "partner" | "email">): string =>
  `${partner} is not an address at ${domainOf(email)}, as yours is. Your partner has to sign in with it to open this file, and your company may not let files be shared outside.`;

const openToOthers = (some: readonly string[]): string =>
  `This file can also be opened by ${some.join(", ")}. Whoever opens it reads what the two of you show.`;
