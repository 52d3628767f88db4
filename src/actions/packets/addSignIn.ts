/** Other addresses a rater signs in with. */
import { isAddress } from "../../domain/isAddress";
import { crossedSignIns } from "../../domain/people/isSelf";
import { found, type Problem } from "../../domain/problem";
import { normalEmail } from "../../domain/roles";
import { changesOf } from "../../workbook/cells/change";
import { readTables } from "../../workbook/tables/readTables";
import { type Rater, ratersTable } from "../../workbook/tables/tables";
import { whoIsWho } from "../../workbook/tables/whoIsWho";
import type { Context } from "../context";
import { done, type Outcome, refuse } from "../outcome";
import { record } from "../record";

/** An address of a rater's other Google account; the packet is shared with it when it is updated. */
export function addSignIn(
  context: Context,
  { rater, email, request }: { rater: string; email: string; request: string },
): Outcome<{ rater: string }> {
  const { tables, problems } = readTables(context.seen, ["raters", "people"]);
  const before = tables.raters.rows.find((one) => one.email === normalEmail(rater));
  if (!before) return refuse(...(problems.length ? problems : [unknownRater(rater)]));
  const address = normalEmail(email);
  if (!isAddress(address)) return refuse(noAddress(email));
  if (before.alsoSignsInAs.includes(address)) return done({ rater: before.email });
  const other = tables.raters.rows.find(
    (one) => one.email === address || one.alsoSignsInAs.includes(address),
  );
  if (other) return refuse(taken(address, other));
  const after: Rater = { ...before, alsoSignsInAs: [...before.alsoSignsInAs, address] };
  const crossed = crossedSignIns({ ...after, alsoSignsInAs: [address] }, whoIsWho(context.seen).people);
  if (tables.people.isBroken || crossed.length) return refuse(...(crossed.length ? crossed : problems));
  return record(context, {
    request,
    what: `${before.email} also signs in as ${address}`,
    changes: changesOf(ratersTable, [], before, after),
    answer: { rater: before.email },
  });
}

const unknownRater = (rater: string): Problem => ({
  code: "rater.unknown",
  message: `${rater} is not on the sheet Raters. Open the cycle for rating first; it lists everybody who rates.`,
});

const noAddress = (email: string): Problem => ({
  code: "rater.noAddress",
  message: `Also signs in as: expected an e-mail address, found ${found(email)}. Type it again.`,
});

const taken = (address: string, rater: Rater): Problem => ({
  code: "rater.addressTaken",
  message: `${address} belongs to ${rater.name} (${rater.email}) already. Each address can stand for one rater only.`,
});
