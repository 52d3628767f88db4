/** Opens letters for their managers once the cycle is locked, or again where what holds has changed since. */
import { whyNot } from "../../domain/cycle/cycle";
import { changesOf } from "../../workbook/cells/change";
import { readIfThere } from "../../workbook/tables/readIfThere";
import { breaksTable, missingColumn } from "../../workbook/tables/readTable";
import { lettersTable } from "../../workbook/tables/tables";
import type { Context } from "../context";
import { type Outcome, refuse } from "../outcome";
import { record } from "../record";
import { sameState } from "../unchanged";
import { withOwnSheets } from "./createOwnFiles";
import { openable } from "./letters";

export function openLetters(
  asked: Context,
  { people, request }: { readonly people: readonly string[]; readonly request: string },
): Outcome<{ readonly opened: readonly string[] }> {
  const state = asked.settings.cycle?.state ?? "Draft";
  const closed = whyNot("write", state);
  if (closed) return refuse({ code: "letter.tooEarly", message: closed });
  const context = withOwnSheets(asked);
  const { criteria } = readIfThere(context.seen, "letters");
  const { toOpen, problems } = openable(context);
  const broken = problems.filter(breaksTable);
  if (broken.length) return refuse(...broken);
  const opening = toOpen.filter(({ after }) => people.includes(after.person));
  const lacking = [...new Set(opening.flatMap(({ after }) => Object.keys(after.marks)))].filter(
    (name) => !criteria.includes(name),
  );
  if (lacking.length)
    return refuse(
      ...lacking.map((name) => missingColumn(lettersTable.name, `${name}: mark in words`, criteria)),
    );
  return record(context, {
    request,
    what: `Letters opened: ${opening.length}`,
    changes: opening.flatMap(({ before, after }) => changesOf(lettersTable, criteria, before, after)),
    guards: [sameState(context)],
    answer: { opened: opening.map(({ after }) => after.name) },
  });
}
