/** Shows somebody what helps next, on one sheet of its own, and takes it back; nobody is on a list who did not agree (R37). */
import { checkText, saysSomething } from "../../domain/checkText";
import { isAddress } from "../../domain/isAddress";
import { plainName } from "../../domain/plainName";
import { found, type Problem } from "../../domain/problem";
import { longestWords } from "../../domain/readiness/pair";
import type { PlanShown } from "../../domain/readiness/steps";
import { normalEmail } from "../../domain/roles";
import { changesOf } from "../../workbook/cells/change";
import { labelledGuideSheet } from "../../workbook/layout/labelledGuide";
import { type ShownPlan, shownPlanDrawings } from "../../workbook/layout/readinessDrawings";
import { readTables } from "../../workbook/tables/readTables";
import { planShownTable, settingsTable } from "../../workbook/tables/tables";
import { type Context, todayIn } from "../context";
import { settleAccess } from "../madeFiles/access";
import { bringUpToDate } from "../madeFiles/bringUpToDate";
import { claimFiles } from "../madeFiles/claimFiles";
import type { MadeFileKind } from "../madeFiles/madeFileKind";
import { done, type Outcome, refuse } from "../outcome";
import { record } from "../record";

const shownPlanKind: MadeFileKind<ShownPlan> = {
  markOf: ({ reader }) => ({ kind: "readiness plan", madeFor: reader }),
  // So a search in Drive lists who agreed, and what helps each next.
  titleOf: ({ name, helps }) => `Plumbline readiness: ${name}, next: ${inBrief(helps)}`,
  drawings: shownPlanDrawings,
  readersOf: ({ reader }) => [reader],
  whole: [labelledGuideSheet, settingsTable.name],
  filled: {},
};

interface ToShow {
  readonly email: string;
  readonly helps: string;
  readonly request: string;
}

export function showPlan(
  context: Context,
  { email, helps, request }: ToShow,
): Outcome<{ readonly url: string }> {
  const reader = normalEmail(email);
  const amiss = [
    ...checkText(helps, "What helps next", longestWords),
    ...(saysSomething(helps) ? [] : [saysNothing]),
    ...(isAddress(reader) ? [] : [noAddress(email)]),
    ...(reader === normalEmail(context.email) ? [yourself] : []),
  ];
  if (amiss.length) return refuse(...amiss);
  const { tables } = readTables(context.seen, ["plan", "planShown"]);
  if (tables.planShown.isBroken) return refuse(...tables.planShown.problems);
  const nextTalk = tables.plan.rows[0]?.nextTalk ?? "";
  const before = shownTo(context, reader);
  const content = {
    name: context.settings.readiness?.name ?? "",
    person: normalEmail(context.email),
    reader,
    helps: helps.trim(),
    nextTalk,
    guide: context.shippedReadiness().planGuide,
  };
  const made = context.files.list("readiness plan");
  const claimed = claimFiles(context, {
    kind: shownPlanKind,
    contents: [content],
    made,
    places: (seen) => {
      const row = shownTo({ seen }, reader);
      const first = { email: reader, helps: "", nextTalk: "", since: "" };
      const claim = (file: string) => changesOf(planShownTable, [], row, { ...(row ?? first), file });
      return new Map([[reader, { file: row?.file ?? "", claim }]]);
    },
    request: `${request}/file`,
  });
  if ("problems" in claimed) return claimed;
  const file = claimed.get(reader)!;
  if (typeof file === "string") return refuse(notShown(reader, file));
  const alone = { ...context, settings: { ...context.settings, owner: content.person, hr: [] } };
  try {
    const brought = bringUpToDate(alone, shownPlanKind, file, made, content);
    if ("problems" in brought) return brought;
    if (!file.isNew) context.files.rename(file.id, shownPlanKind.titleOf(content));
  } catch (error) {
    return refuse(notShown(reader, String((error as Error).message)));
  }
  const claimedRow = { email: reader, helps: "", nextTalk: "", since: "", ...before, file: file.id };
  return record(context, {
    request,
    what: `What helps next is shown to ${reader}`,
    changes: changesOf(planShownTable, [], claimedRow, {
      ...claimedRow,
      helps: content.helps,
      nextTalk,
      since: todayIn(context),
    }),
    answer: { url: context.files.linkTo(file.id) },
  });
}

/** Its files are found by whom they were made for, for both of the two may type over what the sheet says. */
export function hidePlan(
  context: Context,
  { email, request }: { email: string; request: string },
): Outcome<Record<string, never>> {
  const reader = normalEmail(email);
  // Access ends first: what Google keeps in the bin can still be opened by those it is shared with.
  for (const file of context.files.list("readiness plan").filter(({ madeFor }) => madeFor === reader)) {
    settleAccess({ ...context, settings: { ...context.settings, hr: [] } }, file.id, file, []);
    context.files.discard(file.id);
  }
  const before = shownTo(context, reader);
  if (!before?.file) return done({});
  return record(context, {
    request,
    what: `What helps next is no longer shown to ${before.email}`,
    changes: changesOf(planShownTable, [], before, {
      ...before,
      helps: "",
      nextTalk: "",
      since: "",
      file: "",
    }),
    answer: {},
  });
}

const longestInTitle = 100;

const inBrief = (helps: string): string => {
  const line = plainName(helps);
  return line.length > longestInTitle ? `${line.slice(0, longestInTitle).trim()}…` : line;
};

const shownTo = ({ seen }: Pick<Context, "seen">, reader: string): PlanShown | null =>
  readTables(seen, ["planShown"]).tables.planShown.rows.find(({ email }) => email === reader) ?? null;

const saysNothing: Problem = {
  code: "planShown.nothing",
  message: "What helps next: nothing written yet. Write a sentence; this reader will see it.",
};

const noAddress = (email: string): Problem => ({
  code: "planShown.address",
  message: `To whom: expected a work e-mail address, found ${found(email)}.`,
});

const yourself: Problem = {
  code: "planShown.yourself",
  message: "To whom: this is your own address. Write somebody else’s.",
};

const notShown = (reader: string, why: string): Problem => ({
  code: "planShown.failed",
  message: `Google did not let ${reader} read it: ${why}`,
});
