/** The first screen: which file this is, who Google says is calling, where the cycle stands, and what comes next. */
import { isSaid } from "../../domain/calibration/approvalTask";
import { isAnswered, notAskedIn } from "../../domain/calibration/preRead";
import { type CycleState, cycleStands, whyNot } from "../../domain/cycle/cycle";
import { dayInWords } from "../../domain/dayInWords";
import { isOfReadiness, type Place } from "../../domain/fileKinds";
import { sharedAddresses } from "../../domain/people/sharedAddresses";
import type { Problem } from "../../domain/problem";
import { completion, completionInWords } from "../../domain/rating/completion";
import { isAsked, notCollected } from "../../domain/rating/rating";
import type { Role } from "../../domain/roles";
import { mayOpen, type View, viewNames, views } from "../../domain/views";
import { readIfThere } from "../../workbook/tables/readIfThere";
import { breaksTable } from "../../workbook/tables/readTable";
import { readTables } from "../../workbook/tables/readTables";
import type { TableKey } from "../../workbook/tables/tables";
import { ownReports } from "../calibration/sessions/preRead";
import type { Context } from "../context";
import { lastLocked } from "../cycle/lastLocked";
import { unknownPeople } from "../cycle/newTasks";
import { done, type Outcome } from "../outcome";
import { listReports } from "../rating/listReports";
import { guardProblems } from "./guards";
import { outdated } from "./outdated";

export interface Whereabouts {
  /** Of the add-on. */
  readonly version: string;
  readonly file: { readonly kind: Place; readonly name: string };
  /** What a hiring file hires for, also before it is finished. */
  readonly opening?: string;
  readonly you: { readonly email: string; readonly role: Role };
  readonly cycle: { readonly name: string; readonly state: CycleState; readonly cutOff: string } | null;
  /** Where the cycle stands, in a sentence. */
  readonly stands: string;
  readonly next: { readonly view: View; readonly label: string } | null;
  /** What this person may open here, in order. */
  readonly views: readonly View[];
  /** The caller's own ratings in a packet, everybody's in the hub. */
  readonly progress: { readonly submitted: number; readonly of: number } | null;
  /** In the hub: second ratings and shared profiles in words; blank where none is asked for. */
  readonly alsoAsked?: string;
  /** In the hub, once the next cycle is open: how many letters of the last one are still to come; blank where none is. */
  readonly lettersOut?: string;
  /** In a participant's packet, while opinions are asked for: people of own sessions, and how many are answered. */
  readonly toRead?: { readonly answered: number; readonly of: number };
  /** In a skip-level's packet: promotion cases that wait for a word, and how many have it. */
  readonly toApprove?: { readonly said: number; readonly of: number };
  /** In a packet: whose ratings and cases came back, in words; blank where none did. */
  readonly cameBack?: string;
  readonly problems: readonly Problem[];
}

export function whereAmI(context: Context): Outcome<Whereabouts> {
  const { settings, caller, email, fileName, isSetUp, version } = context;
  const kind: Place = isSetUp ? settings.kind : "not set up";
  const about = {
    version,
    file: { kind, name: fileName },
    you: { email, role: caller.role },
    cycle: settings.cycle,
    views: viewNames.filter((view) => view !== "home" && mayOpen(view, kind, caller.role)),
  };
  if (!isSetUp) return done({ ...about, ...beforeSetUp(context, about.views) });
  if (caller.role === "nobody") {
    const problems = email === "" ? [] : context.settingsProblems;
    return done({ ...about, cycle: null, stands: "", next: null, progress: null, problems });
  }
  const problem = outdated(context);
  if (problem) {
    const mends = (["setUp", "setUpHiring", "setUpReadiness"] as const).find((view) =>
      about.views.includes(view),
    );
    const next = problem.code === "file.older" && mends ? step(mends) : null;
    const stand = { stands: standing(context), next, progress: null };
    return done({ ...about, ...stand, problems: [problem] });
  }
  if (kind === "hiring file") return done({ ...about, ...inHiringFile(context) });
  if (kind === "kit") return done({ ...about, ...inKit(context) });
  if (isOfReadiness(settings.kind)) return done({ ...about, ...inReadiness(context) });
  if (kind === "packet")
    return done({ ...about, views: about.views.filter(hasSomething(context)), ...inPacket(context) });
  if (kind === "person's file") return done({ ...about, ...inOwnFile(context) });
  if (kind === "hub" && caller.role !== "facilitator") return done({ ...about, ...inHub(context) });
  const isMeeting = mayOpen("room", kind, caller.role) && settings.cycle?.state === "Live";
  const next = isMeeting ? step("room") : null;
  const problems = context.settingsProblems;
  return done({ ...about, stands: standing(context), next, progress: null, problems });
}

/** The next step, in the words of the menu unless said otherwise. */
const step = (view: View, label: string = views[view].label) => ({ view, label });

type Stand = Pick<
  Whereabouts,
  | "opening"
  | "stands"
  | "next"
  | "progress"
  | "alsoAsked"
  | "lettersOut"
  | "toRead"
  | "toApprove"
  | "problems"
>;

const standing = ({ settings: { cycle } }: Context): string =>
  cycle ? `${cycleStands(cycle)}.` : "No cycle is open.";

/** Made from the hub, a hiring file lacks what only the file itself can give: its mark outside the sheets. */
function beforeSetUp({ settings, easel }: Context, views: readonly View[]) {
  const rest = { progress: null, problems: [] };
  if (settings.kind === "readiness file")
    return {
      ...rest,
      stands: "This file is for getting into product, and one step is left: finish setting it up.",
      views: views.filter((view) => view !== "setUp" && view !== "setUpHiring"),
      next: views.includes("setUpReadiness") ? step("setUpReadiness", "Finish setting up") : null,
    };
  if (settings.kind !== "hiring file")
    return { ...rest, stands: notSetUp(easel), next: views.length ? step("setUp") : null };
  return {
    ...rest,
    stands:
      "This file is for hiring, and one step is left: finish setting it up. Until then nothing else answers here.",
    views: views.filter((view) => view !== "setUp" && view !== "setUpReadiness"),
    next: views.includes("setUpHiring") ? step("setUpHiring", "Finish setting up") : null,
    ...(settings.hiring && { opening: settings.hiring.opening }),
  };
}

const notSetUp = (easel: Context["easel"]): string =>
  easel.isUnfinished()
    ? "Setting up this workbook was begun and is not finished. Set it up again to finish it; what stands there stays."
    : "This workbook is not set up yet.";

/** No cycle is open in what belongs to an opening. */
function inHiringFile({ seen, settings }: Context): Stand {
  const { tables, problems } = readTables(seen, ["candidates"]);
  const { length } = tables.candidates.rows;
  const counted = length === 1 ? "1 candidate" : `${length} candidates`;
  const stands = [settings.hiring?.opening, counted].filter(Boolean).join(": ");
  const opening = settings.hiring?.opening;
  return {
    stands: `${stands}.`,
    next: step("candidates"),
    progress: null,
    problems,
    ...(opening && { opening }),
  };
}

function inKit({ seen, settings }: Context): Stand {
  const { tables, problems } = readTables(seen, ["scorecards"]);
  const { rows } = tables.scorecards;
  const submitted = rows.filter(({ status }) => status === "submitted").length;
  return {
    stands: `Your interviews for ${settings.hiring?.opening ?? "an opening"}.`,
    next: rows.length ? step("interview") : null,
    progress: rows.length ? { submitted, of: rows.length } : null,
    problems,
  };
}

/** What comes later in a cycle is offered once there is something in it; the menu can't know, and names it before. */
const comesLater: Readonly<Partial<Record<View, TableKey>>> = {
  preRead: "preRead",
  approve: "approvalTasks",
  letters: "letters",
};

const hasSomething =
  ({ seen }: Context) =>
  (view: View): boolean => {
    const key = comesLater[view];
    if (!key) return true;
    const { rows, problems } = readIfThere(seen, key);
    return rows.length > 0 || problems.length > 0;
  };

/** The file two people share, the notes of one of them, or what somebody was shown of it. */
function inReadiness({ settings: { kind, readiness } }: Context): Stand {
  const { name = "", partnerName = "" } = readiness ?? {};
  const rest = { progress: null, problems: [] };
  if (kind === "readiness notes")
    return {
      ...rest,
      stands: `Your notes on ${partnerName ? name : "yourself"}. Nobody else can open them.`,
      next: step("myNotes"),
    };
  if (kind === "readiness plan")
    return { ...rest, stands: `${name} shows you what helps next, on the sheet Guide.`, next: null };
  return {
    ...rest,
    stands: `${name} on the way into product, with ${partnerName}.`,
    next: step("readiness"),
  };
}

function inPacket(context: Context): Stand {
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
    cameBack: [
      namesIn(
        "To look at again",
        tasks.filter(({ status }) => status === "returned"),
      ),
      namesIn("Case sent back", casesSentBack(context)),
    ]
      .filter(Boolean)
      .join(" "),
    problems: [...problems, ...unread.flatMap((one) => one.problems)],
  };
  const [toRead, toApprove] = [toReadIn(context), toApproveIn(context)];
  const withCases = toApprove ? { ...mine, toApprove } : mine;
  const approve = toApprove && toApprove.said < toApprove.of ? step("approve") : null;
  if (toRead) return { ...withCases, toRead, next: toRead.answered < toRead.of ? step("preRead") : approve };
  if (lettersLeft(context)) return { ...withCases, next: step("letters") };
  return { ...withCases, next: canRate && submitted < tasks.length ? step("rate") : approve };
}

const namesIn = (what: string, those: readonly { readonly name: string }[]): string =>
  those.length ? `${what}: ${those.map(({ name }) => name).join(", ")}.` : "";

const casesSentBack = ({ seen, settings }: Context) =>
  readIfThere(seen, "cases").rows.filter(
    ({ cycle, status }) => cycle === settings.cycle?.name && status === "sent back",
  );

/** Whether letters of this cycle are still to be written; null where HR opened none. */
function lettersLeft({ seen, settings }: Pick<Context, "seen" | "settings">): boolean | null {
  if (!settings.cycle || whyNot("write", settings.cycle.state)) return null;
  const { name } = settings.cycle;
  const letters = readIfThere(seen, "letters").rows.filter(({ cycle }) => cycle === name);
  return letters.length ? letters.some(({ status }) => status !== "released") : null;
}

function inOwnFile({ seen, settings }: Context): Stand {
  const { tables, problems } = readTables(seen, ["letters", "ownEntries"]);
  const isAnswered = tables.ownEntries.rows.some(({ kind, text }) => kind === "answer" && text !== "");
  const collected = settings.collectedAt
    ? `HR last collected on ${dayInWords(settings.collectedAt.slice(0, 10))}.`
    : "HR has not collected from it yet.";
  return {
    stands: `This is your own file. You and HR can open it; your manager reads what you write in it once HR has collected it, and nobody else does. ${collected}`,
    progress: null,
    next: step(tables.letters.rows.length && !isAnswered ? "ownLetter" : "ownEvidence"),
    problems,
  };
}

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

function inHub(context: Context): Stand {
  const { tables, problems: read } = readTables(context.seen, [
    "people",
    "raters",
    "assignments",
    "ratings",
    "cases",
  ]);
  const { cycle } = context.settings;
  const problems = [
    ...context.settingsProblems,
    ...guardProblems(context),
    ...read,
    ...unknownPeople(tables, cycle?.name ?? ""),
    ...sharedAddresses(tables.people.rows),
  ];
  const ofCycle = tables.ratings.rows.filter((rating) => rating.cycle === cycle?.name);
  const { reports, ...others } = completion(
    ofCycle,
    tables.ratings.unread.map(({ text }) => text).filter((one) => one.cycle === cycle?.name),
  );
  const asked = new Set(ofCycle.filter(({ role }) => isAsked(role)).map(({ rater }) => rater));
  const withoutPacket = tables.raters.rows.filter(
    ({ packet, email }) => packet === "" && asked.has(email),
  ).length;
  const openCases = tables.cases.rows.filter(
    (one) => one.cycle === cycle?.name && one.status === "proposed",
  ).length;
  return {
    stands: cycle || tables.people.isBroken ? standing(context) : standsBefore(tables.people.rows.length),
    next: read.some(breaksTable)
      ? null
      : nextInHub(context, {
          people: tables.people.rows.length,
          withoutPacket,
          openCases,
          isToInvite: !reports.submitted && tables.raters.rows.every(({ invited }) => !invited),
        }),
    progress: reports.of ? reports : null,
    alsoAsked: completionInWords(others),
    lettersOut: lettersOut(context),
    problems,
  };
}

/** Before the first cycle. */
const standsBefore = (people: number): string =>
  people
    ? "No cycle is open yet. Open one once its people and the ladder are as they should be."
    : "Nobody is in this workbook yet. Import people first; the ladder can be looked at meanwhile.";

/** Nobody else speaks of them once the next cycle is open. */
function lettersOut(context: Context): string {
  const last = lastLocked(context);
  if (!last || last.name === context.settings.cycle?.name) return "";
  const letters = readIfThere(context.seen, "letters").rows.filter(({ cycle }) => cycle === last.name);
  const released = letters.filter(({ status }) => status === "released").length;
  return released < letters.length
    ? `Letters of ${last.name}: ${released} of ${letters.length} are released and collected.`
    : "";
}

interface HubFigures {
  readonly people: number;
  readonly withoutPacket: number;
  readonly openCases: number;
  /** Nobody was invited, and nobody began all the same. */
  readonly isToInvite: boolean;
}

function nextInHub(
  context: Context,
  { people, withoutPacket, openCases, isToInvite }: HubFigures,
): Whereabouts["next"] {
  const state = context.settings.cycle?.state;
  if (!people) return step("importPeople");
  if (!state || state === "Draft") return step("cycle", "Open the cycle");
  if (state === "Rating" && withoutPacket) return step("packets");
  if (state === "Rating") return isToInvite ? step("whoIsWhere", "Invite the raters") : step("collect");
  if (state === "Pre-read") return step("build");
  if (state === "Live") return step("decide", "Record decisions");
  if (openCases) return step("cases");
  // Nobody hears what was decided before the letters are out.
  return lettersLeft(context) === false ? step("export") : step("letters", views.letters.inHub.label);
}
