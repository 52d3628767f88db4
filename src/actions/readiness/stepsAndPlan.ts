/** What to do now and what came of it, the plan in words, to whom it is shown, and what goes along into the first packet. */
import type { Problem } from "../../domain/problem";
import type { SeenOfHabits } from "../../domain/readiness/pair";
import {
  asCells,
  checkPlan,
  checkStep,
  type PlanShown,
  type ReadinessPlan,
  type StepSaid,
  type StepTaken,
  type TakenAlong,
  takenAlong,
} from "../../domain/readiness/steps";
import { changesOf } from "../../workbook/cells/change";
import { readTables } from "../../workbook/tables/readTables";
import { planTable, stepsTable } from "../../workbook/tables/tables";
import type { Context } from "../context";
import { done, type Outcome, refuse } from "../outcome";
import { saveRow } from "../saveRow";
import { openPair } from "./openPair";

export interface StepsPage {
  readonly you: "person" | "partner";
  /** Of the colleague. */
  readonly name: string;
  readonly steps: readonly StepTaken[];
  readonly plan: Omit<ReadinessPlan, "id">;
  readonly shownTo: readonly (Omit<PlanShown, "file"> & { readonly url: string })[];
  readonly problems: readonly Problem[];
}

const planId = "plan";

export function stepsAndPlan({ seen, settings, caller, files }: Context): Outcome<StepsPage> {
  const { tables, problems } = readTables(seen, ["steps", "plan", "planShown"]);
  const [plan] = tables.plan.rows;
  return done({
    you: caller.role === "partner" ? "partner" : "person",
    name: settings.readiness?.name ?? "",
    // One of the person's own that was taken back has no name any more.
    steps: tables.steps.rows.filter(({ name }) => name !== "").map(({ request, ...one }) => one),
    plan: { words: plan?.words ?? "", nextTalk: plan?.nextTalk ?? "", savedAt: plan?.savedAt ?? "" },
    shownTo: tables.planShown.rows
      .filter(({ file, since }) => file && since)
      .map(({ file, ...shown }) => ({ ...shown, url: files.linkTo(file) })),
    problems,
  });
}

interface StepToSave extends StepSaid {
  /** Blank for a step of the person's own that is new: its id is the request's, so that a repeated one adds no second. */
  readonly id: string;
  /** When the step that was on the screen was saved; blank for never. */
  readonly seen: string;
  readonly request: string;
}

export function saveStep(
  { store, now }: Context,
  { id: known, seen, request, ...said }: StepToSave,
): Outcome<{ readonly id: string; readonly savedAt: string }> {
  const amiss = checkStep(said);
  if (amiss.length) return refuse(...amiss);
  const id = known || request;
  return saveRow(store, stepsTable, ({ rows }) => {
    const before = rows.find((one) => one.id === id) ?? null;
    if (known && !before) return refuse(stepGone);
    const isOwn = !before?.how;
    const name = isOwn ? said.name.trim() : before.name;
    if (!before && !name) return refuse(nameless);
    const same =
      before &&
      before.name === name &&
      (["by", "cameOf", "doneOn"] as const).every((key) => before[key] === said[key]);
    if (same) return { changes: [], answer: { id, savedAt: before.savedAt } };
    if (before && before.savedAt !== seen) return refuse(stepSavedElsewhere);
    const after = { id, how: before?.how ?? "", ...said, name, savedAt: now, request };
    return { changes: changesOf(stepsTable, [], before, after), answer: { id, savedAt: now } };
  });
}

export function savePlan(
  { store, now }: Context,
  {
    words,
    nextTalk,
    seen,
    request,
  }: Omit<ReadinessPlan, "id" | "savedAt"> & { seen: string; request: string },
): Outcome<{ readonly savedAt: string }> {
  const amiss = checkPlan({ words, nextTalk });
  if (amiss.length) return refuse(...amiss);
  return saveRow(store, planTable, ({ rows }) => {
    const before = rows.find(({ id }) => id === planId) ?? null;
    if (before && before.words === words && before.nextTalk === nextTalk)
      return { changes: [], answer: { savedAt: before.savedAt } };
    if ((before?.savedAt ?? "") !== seen) return refuse(planSavedElsewhere);
    const after = { id: planId, words, nextTalk, savedAt: now, request };
    return { changes: changesOf(planTable, [], before, after), answer: { savedAt: now } };
  });
}

export interface ToTakeAlong {
  readonly lines: readonly TakenAlong[];
  /** The same, as cells to paste on the sheet Own entries. */
  readonly paste: string;
}

/** The person pastes it into the own file, where HR collects it as it does everything written there. */
export function takeAlong(context: Context): Outcome<ToTakeAlong> {
  const opened = openPair(context);
  const mine: SeenOfHabits | null = "value" in opened ? opened.value.words.mine : null;
  const { tables } = readTables(context.seen, ["steps"]);
  const lines = takenAlong(tables.steps.rows, mine);
  return done({ lines, paste: asCells(lines) });
}

const stepGone: Problem = {
  code: "step.gone",
  message: "This step is not on the sheet Steps any more. Open the page again.",
};

const nameless: Problem = {
  code: "step.nameless",
  message: "What to do: nothing written yet. Say it in a few words.",
};

const stepSavedElsewhere: Problem = {
  code: "step.savedElsewhere",
  message: "Somebody changed this step meanwhile. Yours was not saved; open the page again and compare.",
};

const planSavedElsewhere: Problem = {
  code: "plan.savedElsewhere",
  message: "The other one changed the plan meanwhile. Yours was not saved; open the page again and compare.",
};
