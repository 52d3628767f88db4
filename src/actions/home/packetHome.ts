/** The first screen of a rater's packet. */
import { isSaid } from "../../domain/calibration/approvalTask";
import { isAnswered, notAskedIn } from "../../domain/calibration/preRead";
import { mayPropose, whyNot } from "../../domain/cycle/cycle";
import { notCollected } from "../../domain/rating/rating";
import type { View } from "../../domain/views";
import { counted } from "../../statistics/points";
import { readIfThere } from "../../workbook/tables/readIfThere";
import type { TableKey } from "../../workbook/tables/tables";
import { ownReports } from "../calibration/sessions/preRead";
import type { Context } from "../context";
import { listReports } from "../rating/listReports";
import { lettersWritten } from "./lettersWritten";
import { type Stand, standing, step, type Whereabouts } from "./whereabouts";

/** What comes later in a cycle is offered once there is something in it; the menu can't know, and names it before. */
const comesLater: Readonly<Partial<Record<View, TableKey>>> = {
  preRead: "preRead",
  approve: "approvalTasks",
  letters: "letters",
};

export const hasSomething =
  ({ seen, settings }: Context) =>
  (view: View): boolean => {
    const state = settings.cycle?.state ?? "Draft";
    // Once nothing can be proposed any more, what was is still there to read.
    if (view === "propose" && !mayPropose(state, true)) return readIfThere(seen, "cases").rows.length > 0;
    if (view === "approve" && state === "Locked")
      return readIfThere(seen, "approvalTasks").rows.some((row) => !isSaid(row));
    const key = comesLater[view];
    if (!key) return true;
    const { rows, problems } = readIfThere(seen, key);
    return rows.length > 0 || problems.length > 0;
  };

export function packetHome(context: Context): Stand {
  const listed = listReports(context);
  if (!("value" in listed))
    return { stands: standing(context), next: null, progress: null, problems: listed.problems };
  const { canRate, isOver, unread, problems } = listed.value;
  const tasks = listed.value.tasks.filter(({ role }) => role !== "vignette");
  const submitted = tasks.filter(
    ({ status, returnedBecause }) => status === "submitted" && !notCollected(returnedBecause),
  ).length;
  const of = tasks.length + unread.length;
  const mine = {
    stands: standing(context),
    progress: of && !isOver ? { submitted, of } : null,
    beside: decidedSoFar(context),
    cameBack: [
      ...cameBack(
        "rate",
        "To look at again",
        tasks.filter(({ status }) => status === "returned"),
      ),
      ...cameBack(
        "rate",
        "Taken over",
        tasks.filter(({ givenOver, status }) => givenOver && status === "open"),
      ),
      ...cameBack("propose", "Case sent back", casesSentBack(context)),
    ],
    problems: [...problems, ...unread.flatMap((one) => one.problems)],
  };
  const [toRead, toApprove] = [toReadIn(context), toApproveIn(context)];
  const withCases = toApprove ? { ...mine, toApprove } : mine;
  const approve = toApprove && toApprove.said < toApprove.of ? step("approve") : null;
  if (toRead) return { ...withCases, toRead, next: toRead.answered < toRead.of ? step("preRead") : approve };
  const letters = lettersWritten(context);
  const write = letters && letters.released < letters.of ? step("letters") : approve;
  return {
    ...withCases,
    ...(letters && { letters }),
    next: canRate && submitted < tasks.length ? step("rate") : write,
  };
}

/** What a meeting decided is on a sheet far to the right; what it said of a case is a word, and HR's to decide. */
function decidedSoFar({ seen, settings: { cycle } }: Context): string {
  if (cycle?.state !== "Live" && cycle?.state !== "Locked") return "";
  const people = new Set(
    readIfThere(seen, "decided").rows.flatMap((row) => (row.cycle === cycle.name ? row.person : [])),
  ).size;
  return people
    ? `The sheet Decided says what was decided about ${counted(people, "report")} of yours. HR decides promotion cases after that.`
    : "";
}

const cameBack = (view: View, what: string, those: readonly { readonly name: string }[]) =>
  those.length ? [{ view, says: `${what}: ${those.map(({ name }) => name).join(", ")}.` }] : [];

const casesSentBack = ({ seen, settings }: Context) =>
  readIfThere(seen, "cases").rows.filter(
    ({ cycle, status }) => cycle === settings.cycle?.name && status === "sent back",
  );

/** Whoever takes part in no session has no such sheet. */
function toReadIn(context: Context): Whereabouts["toRead"] {
  const { seen, settings } = context;
  if (whyNot("opine", settings.cycle?.state ?? "Draft")) return undefined;
  const own = ownReports(context);
  const asked = readIfThere(seen, "preRead").rows.filter((row) => !notAskedIn(row, own));
  return asked.length ? { answered: asked.filter(isAnswered).length, of: asked.length } : undefined;
}

/** Whoever was never asked has no such sheet. */
function toApproveIn({ seen, settings }: Context): Whereabouts["toApprove"] {
  if (whyNot("approve", settings.cycle?.state ?? "Draft")) return undefined;
  const { rows } = readIfThere(seen, "approvalTasks");
  return rows.length ? { said: rows.filter(isSaid).length, of: rows.length } : undefined;
}
