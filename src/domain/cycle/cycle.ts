/** The states of a cycle, the ways between them, and what may be done in each (R13). */
import type { Problem } from "../problem";
import { notCollected } from "../rating/rating";
import type { Role } from "../roles";

export const cycleStates = ["Draft", "Rating", "Pre-read", "Live", "Locked"] as const;
export type CycleState = (typeof cycleStates)[number];

export const noCycle: Problem = { code: "cycle.none", message: "No cycle is open. Open one first." };

/** One way out of a state. */
export interface Transition {
  readonly to: CycleState;
  readonly label: string;
  readonly needsReason: boolean;
  /** What will be different afterwards, in a sentence. */
  readonly explains: string;
  readonly ownerOnly: boolean;
}

const forward = { needsReason: false, ownerOnly: false };

const ways: Readonly<Record<CycleState, readonly Transition[]>> = {
  Draft: [
    {
      ...forward,
      to: "Rating",
      label: "Open for rating",
      explains:
        "Raters can save and submit their ratings. It can’t be taken back: from then on no ladder can be imported, and a changed text takes a reason.",
    },
  ],
  Rating: [
    {
      ...forward,
      to: "Pre-read",
      label: "Close rating",
      explains: "Marks stay as they are. You can still return a single rating to its rater with a reason.",
    },
  ],
  "Pre-read": [
    {
      ...forward,
      to: "Live",
      label: "Start calibration",
      explains: "A baseline of all marks is kept. From then on marks change only through recorded decisions.",
    },
    {
      to: "Rating",
      label: "Reopen rating",
      needsReason: true,
      ownerOnly: false,
      explains: "Every rater can save and submit again. The log keeps your reason.",
    },
  ],
  Live: [
    {
      ...forward,
      to: "Locked",
      label: "Lock the cycle",
      explains:
        "Marks are final. Promotion cases can still be decided, letters written and results exported. Only the owner can reopen it.",
    },
  ],
  Locked: [
    {
      to: "Live",
      label: "Reopen calibration",
      needsReason: true,
      ownerOnly: true,
      explains:
        "Marks can be decided again; letters and exporting wait until you lock the cycle again. The log keeps your reason.",
    },
  ],
};

/** The ways out of a state, the next step first. From Pre-read rating may be reopened for those who are late. */
export const transitions = (state: CycleState): readonly Transition[] => ways[state];

/** Checks a change of state somebody asks for; an empty list means it may happen. */
export function checkTransition(
  from: CycleState,
  to: CycleState,
  by: { readonly role: Role; readonly reason: string },
): readonly Problem[] {
  const way = transitions(from).find((transition) => transition.to === to);
  if (!way) {
    const possible = transitions(from).map((transition) => transition.to);
    const message = `Cycle: from ${from} it can go to ${possible.join(" or ")}, not to ${to}. Reload to see where it stands now.`;
    return [{ code: "cycle.noSuchWay", message }];
  }
  const allowed = by.role === "owner" || (by.role === "hr" && !way.ownerOnly);
  if (!allowed) {
    const who = way.ownerOnly ? "the owner of the hub" : "the owner or HR";
    return [{ code: "cycle.notAllowed", message: `Cycle: "${way.label}" is for ${who}. Ask them to do it.` }];
  }
  if (way.needsReason && by.reason.trim() === "") {
    return [
      { code: "cycle.reasonMissing", message: `Cycle: "${way.label}" needs a reason. Write one sentence.` },
    ];
  }
  return [];
}

/** What the state of a cycle allows or not. */
export type Deed =
  | "opine"
  | "edit"
  | "date"
  | "adopt"
  | "rate"
  | "return"
  | "propose"
  | "decide"
  | "decideCases"
  | "approve"
  | "write"
  | "export";

const allowedIn: Readonly<Record<Deed, readonly CycleState[]>> = {
  edit: ["Draft"],
  date: ["Draft", "Rating"],
  adopt: ["Draft", "Rating", "Locked"],
  rate: ["Rating"],
  return: ["Rating", "Pre-read"],
  propose: ["Rating"],
  opine: ["Pre-read", "Live"],
  decide: ["Live"],
  decideCases: ["Live", "Locked"],
  approve: ["Rating", "Pre-read", "Live", "Locked"],
  write: ["Locked"],
  export: ["Locked"],
};

const inWords: Readonly<Record<Deed, string>> = {
  edit: "Ladder and people can be edited freely",
  date: "The days of the cycle can be corrected",
  adopt: "Changed texts of the ladder can be adopted",
  rate: "Ratings can be saved",
  return: "Ratings can be returned",
  propose: "New promotion cases can be proposed",
  opine: "Opinions can be given",
  decide: "Marks can be decided",
  decideCases: "Promotion cases can be decided",
  approve: "Words on promotion cases can be recorded",
  write: "Letters can be opened",
  export: "Results can be exported",
};

/** What goes on in a state, in a few words. */
const meaning: Readonly<Record<CycleState, string>> = {
  Draft: "HR prepares it",
  Rating: "raters mark and submit",
  "Pre-read": "rating is closed",
  Live: "marks are calibrated",
  Locked: "marks are final",
};

/** A state behind "it is", as people say it. */
const said: Readonly<Record<CycleState, string>> = {
  Draft: "in Draft",
  Rating: "in Rating",
  "Pre-read": "in Pre-read",
  Live: "live",
  Locked: "locked",
};

/** @example cycleStands({ name: "2026 H2", state: "Locked" }) // "2026 H2 is locked" */
export const cycleStands = ({ name, state }: { readonly name: string; readonly state: CycleState }): string =>
  `${name} is ${said[state]}`;

/**
 * Why something may not be done in this state; empty when it may.
 * @param state undefined before the first cycle, where HR may do what it may in Draft
 * @example whyNot("decide", "Rating") // "Marks can be decided while the cycle is live. Now it is in Rating: raters mark and submit."
 */
export function whyNot(deed: Deed, state: CycleState | undefined): string {
  const states = allowedIn[deed];
  if (states.includes(state ?? "Draft")) return "";
  const now = state ? `Now it is ${said[state]}: ${meaning[state]}.` : "No cycle is open yet.";
  return `${inWords[deed]} while the cycle is ${states.map((one) => said[one]).join(" or ")}. ${now}`;
}

/** In Rating; a rating that HR returned also in Pre-read, until it is submitted again. */
export const mayRate = (state: CycleState | undefined, returnedBecause = ""): boolean =>
  whyNot("rate", state) === "" ||
  (state === "Pre-read" && returnedBecause !== "" && !notCollected(returnedBecause));

/** In Rating; a case that was sent back also later, for as long as meetings decide. */
export const mayPropose = (state: CycleState | undefined, isSentBack = false): boolean =>
  whyNot("propose", state) === "" || (isSentBack && (state === "Pre-read" || state === "Live"));

/** Calibrated marks: in Live only. */
export const mayDecide = (state: CycleState | undefined): boolean => whyNot("decide", state) === "";

/** Promotion cases: in Live, and in Locked, where approvals may still come in. */
export const mayDecideCases = (state: CycleState): boolean => whyNot("decideCases", state) === "";

/** In Locked only: what leaves the hub must not change behind it. */
export const mayExport = (state: CycleState): boolean => whyNot("export", state) === "";
