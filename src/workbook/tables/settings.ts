/** The keys of the Settings sheet, what each does, and their reading into typed settings. */
import { checkBandCuts, defaultBandCuts } from "../../domain/calibration/band";
import { defaultFlagSettings, type FlagSettings } from "../../domain/calibration/flags";
import type { CycleState } from "../../domain/cycle/cycle";
import { isDay } from "../../domain/day";
import { type FileKind, fileKindNames } from "../../domain/fileKinds";
import type { ScalePoint } from "../../domain/ladder/ladder";
import type { Progression } from "../../domain/ladder/progression";
import type { Problem } from "../../domain/problem";
import { type Background, backgrounds } from "../../domain/readiness/shippedReadiness";
import { normalEmail } from "../../domain/roles";
import type { TableRead, UnreadCells } from "./readTable";
import { type Setting, settingsTable } from "./tables";

export interface Settings {
  readonly kind: FileKind;
  /** The version of the tables the file was made with; 1 in files of 0.1, which do not say it. */
  readonly schema: number;
  readonly owner: string;
  readonly hr: readonly string[];
  readonly facilitators: readonly string[];
  readonly cycle: { readonly name: string; readonly state: CycleState; readonly cutOff: string } | null;
  /** The day raters should be done by, yyyy-MM-dd; blank when HR has set none. */
  readonly due: string;
  /** How many months a cycle looks back on. */
  readonly cycleMonths: number;
  readonly rubricVersion: string;
  /** Of the texts as they were adopted last (domain/rubricFingerprint.ts). */
  readonly rubricFingerprint: string;
  /** Id of the published ladder's file; blank before it is published. */
  readonly publishedLadder: string;
  /** By which exported history numbers managers; blank before. */
  readonly historyKey: string;
  /** What the published ladder says of pay, and of the check for gender neutrality. */
  readonly progression: Progression;
  readonly bandCuts: readonly number[];
  /** Percent by band; empty when HR has set none (R10). */
  readonly guideline: readonly number[];
  /** Null when HR has not said. */
  readonly openSeats: number | null;
  readonly scale: readonly ScalePoint[];
  readonly reasonCodes: readonly string[];
  readonly flags: FlagSettings;
  /** In a packet: whose it is, and the other addresses the rater signs in with. */
  readonly rater: string;
  readonly raterAlso: readonly string[];
  /** Employee ids of the rater, for nobody rates themselves; none of a rater who is not on People. */
  readonly raterIs: readonly string[];
  /** In a packet: the instant of its rater's first call; blank before. */
  readonly openedOn: string;
  /** In a packet: the day HR last brought it up to date, yyyy-MM-dd; blank in packets of earlier versions. */
  readonly updatedOn: string;
  /** In a person's own file: the addresses it opens for, and when HR last looked into it (ISO instant). */
  readonly persons: readonly string[];
  readonly collectedAt: string;
  /** In a session file: the meeting it is for, and the names of those who take part. */
  readonly session: {
    readonly id: string;
    readonly name: string;
    readonly date: string;
    readonly minutes: number;
    readonly participants: readonly string[];
  } | null;
  /** In a hiring file and its kits. */
  readonly hiring: HiringSettings | null;
  /** In a readiness file, its notes and plans. */
  readonly readiness: ReadinessSettings | null;
}

/** Who wants to get into product, and with whom. */
export interface ReadinessSettings {
  readonly name: string;
  readonly background: Background;
  /** Both blank in the notes of the colleague. */
  readonly partner: string;
  readonly partnerName: string;
  /** In notes: id of the file the two share. */
  readonly file: string;
}

/** What holds for one opening. */
export interface HiringSettings {
  readonly opening: string;
  readonly level: string;
  /** Minutes the candidate has alone before the exercise. */
  readonly thinkMinutes: number;
  /** Months after the interviews that a candidate is kept. */
  readonly keepMonths: number;
  /** How often a scenario may be used before Plumbline warns of it. */
  readonly leakAfter: number;
  /** In a kit: whose it is. */
  readonly interviewer: string;
}

/** Key → what it does; the order is the sheet's. */
export const settingKeys = {
  kind: ["File kind", "What this file is. Made by Plumbline; leave it."],
  owner: ["Owner", "Owns this file. In the hub: may reopen a locked cycle."],
  hr: ["HR", "May do everything here, but not reopen a locked cycle."],
  facilitators: [
    "Facilitators",
    "May run the meeting and record decisions. In the hub, those whom nobody rates may also build its sheets.",
  ],
  cycle: ["Cycle", "The cycle under way. Changed in the sidebar."],
  state: ["Cycle state", "Draft, Rating, Pre-read, Live or Locked. Changed in the sidebar."],
  cutOff: ["Cut-off date", "Whoever manages a person on this day rates that person."],
  due: [
    "Ratings due",
    "The day raters should be done by, as yyyy-MM-dd. Raters see it; nothing closes by itself.",
  ],
  cycleMonths: [
    "Months in a cycle",
    "How long a cycle looks back. Benchmarks of people who were on leave are scaled by it; nothing else is.",
  ],
  rubricVersion: [
    "Rubric version",
    "Goes up when a rubric text changes. Every rating remembers its version.",
  ],
  rubricFingerprint: [
    "Rubric as adopted",
    "How Plumbline notices that a text of the ladder changed. Changed in the sidebar, under Ladder.",
  ],
  publishedLadder: ["Published ladder", "Id of the file that Publish ladder made."],
  historyKey: [
    "History key",
    "Numbers managers in exported history. Written by Plumbline; leave it, and give it to nobody.",
  ],
  payWithin: [
    "Pay within a grade",
    "What moves pay within a band, as the published ladder says it. Changed in the sidebar, under Ladder.",
  ],
  checkedBy: [
    "Criteria checked by",
    "Who checked them for gender neutrality. Changed in the sidebar, as the three below.",
  ],
  checkedOn: ["Criteria checked on", "The day of that check."],
  checkedHow: ["Criteria checked how", "What that check went by."],
  checkedVersion: ["Criteria checked: version", "The version of the rubric that was checked."],
  bandCuts: ["Band cuts", "Where the overall mark is cut into bands, before rounding."],
  guideline: [
    "Guideline by band",
    "Percent of people in each band, lowest first, such as 5; 20; 50; 20; 5. Blank: none. It is shown beside what is, and binds nobody.",
  ],
  openSeats: ["Open seats in management", "How many there are. Shown beside the cases for them."],
  scale1: ["Scale 1", "Name and anchor of mark 1, separated by a colon."],
  scale2: ["Scale 2", "Name and anchor of mark 2."],
  scale3: ["Scale 3", "Name and anchor of mark 3."],
  scale4: ["Scale 4", "Name and anchor of mark 4."],
  scale5: ["Scale 5", "Name and anchor of mark 5."],
  reasonCodes: ["Reason codes", "What a calibrated change may be put down to."],
  movedBy: [
    "Flag: moved by",
    "Points between two cycles at the same level that are pointed out, up and down alike.",
  ],
  highFrom: ["Flag: high from", "An overall mark from here on counts as high."],
  lowTo: ["Flag: low to", "An overall mark up to here counts as low."],
  firstMonths: [
    "Flag: first months",
    "Months in the grade in which a high or a low overall mark is pointed out.",
  ],
  repeatedCycles: ["Flag: cycles in a row", "So many high or low cycles in a row are pointed out."],
  apartBy: [
    "Flag: far apart by",
    "Points between the highest and the lowest mark of one person that are pointed out.",
  ],
  rater: ["Rater", "In a packet: whose it is."],
  raterAlso: ["Rater also signs in as", "In a packet: other Google addresses of the rater."],
  raterIs: ["Rater is", "In a packet: the rater's own employee ID, for nobody rates themselves."],
  openedOn: ["First opened", "In a packet: when its rater first used Plumbline here. HR sees it."],
  updatedOn: ["Last heard from HR", "In a packet: the day HR last brought it up to date."],
  persons: ["Person", "In a person's own file and in readiness: the addresses it opens for."],
  collectedAt: ["Last collected", "In a person's own file: when HR last looked into it."],
  schema: [
    "Tables version",
    "How Plumbline knows a file of an earlier version. Written by Plumbline; leave it.",
  ],
  session: ["Session ID", "In a session file: which meeting it is for."],
  sessionName: ["Session", "In a session file: the meeting's name."],
  sessionDate: ["Session date", "In a session file: when it takes place."],
  sessionMinutes: ["Session minutes", "In a session file: how long it takes."],
  participants: ["Participants", "In a session file: who takes part."],
  opening: ["Opening", "What this file hires for."],
  openingLevel: ["Opening is at", "The level of the ladder, such as IC3 or Senior PM."],
  thinkMinutes: [
    "Minutes to think alone",
    "How long a candidate has to think unobserved before the exercise begins. It is not part of the time.",
  ],
  keepMonths: ["Months to keep", "How long after the interviews anything about a candidate is kept."],
  leakAfter: [
    "Scenario used up after",
    "How many candidates may get a scenario before you are warned that others may have heard of it.",
  ],
  interviewer: ["Interviewer", "In a kit: whose it is."],
  readinessOf: ["Colleague", "Who wants to get into product."],
  background: ["Background", "Whose examples are shown: engineer, support or marketer."],
  partner: ["Partner", "The address of the partner the colleague chose."],
  partnerName: ["Partner is called", "How the other one calls this partner."],
  readinessFile: ["Readiness file", "In notes: the file the two share."],
} as const;

export type SettingKey = keyof typeof settingKeys;

/** A row of the Settings sheet. */
export const settingRow = (key: SettingKey, value: string): Setting => ({
  key: settingKeys[key][0],
  value,
  meaning: settingKeys[key][1],
});

/**
 * The rows as read, and those that say twice the same: somebody typed a row that was there. Where they differ none counts,
 * so that nobody types themselves rights.
 */
export function settingRows({ rows, unread, problems }: TableRead<Setting>): {
  readonly rows: readonly Setting[];
  readonly problems: readonly Problem[];
} {
  const isDouble = ({ code }: Problem) => code === "id.duplicate";
  const doubled = unread
    .filter((one) => one.problems.some(isDouble))
    .map(({ text: { key = "", value = "", meaning = "" }, ...rest }) => ({ key, value, meaning, ...rest }));
  const isAlike = (one: Setting) =>
    doubled.every(({ key, value }) => key !== one.key || normalEmail(value) === normalEmail(one.value));
  const alike = doubled.filter(isAlike);
  const counts = new Set<Problem>(alike.flatMap((one) => one.problems));
  return {
    rows: [...rows, ...alike],
    problems: problems.map((one) => (counts.has(one) ? toldTwice(one, alike) : one)),
  };
}

function toldTwice(problem: Problem, alike: readonly (Setting & Omit<UnreadCells, "text">)[]): Problem {
  const own = alike.filter(({ problems }) => problems.includes(problem));
  const rows = own.map(({ rowNumber }) => rowNumber).join(" and ");
  return {
    ...problem,
    code: "setting.twice",
    message: `Sheet "${settingsTable.name}", rows ${rows}: both say the same for "${own[0]?.key}". It counts; delete one of them before it is changed.`,
  };
}

const states: readonly CycleState[] = ["Draft", "Rating", "Pre-read", "Live", "Locked"];
/** Reads the settings; what can't be read takes the strictest meaning (no roles, no cycle) and is a problem. */
export function readSettings(rows: readonly Setting[]): { settings: Settings; problems: Problem[] } {
  const problems: Problem[] = [];
  const byKey = new Map(rows.map((row) => [row.key, row.value.trim()] as const));
  const value = (key: SettingKey) => byKey.get(settingKeys[key][0]) ?? "";
  const words = (key: SettingKey) =>
    value(key)
      .split(";")
      .map((word) => word.trim())
      .filter(Boolean);
  const emails = (key: SettingKey) => words(key).map(normalEmail);
  const oneOf = <T extends string>(key: SettingKey, choices: readonly T[]): T | undefined => {
    const found = choices.find((choice) => choice === value(key));
    if (!found && value(key) !== "")
      problems.push(unreadable(key, `one of: ${choices.join(", ")}`, value(key)));
    return found;
  };
  const cutsAsTyped = words("bandCuts").map(Number);
  const badCuts = value("bandCuts") === "" ? [] : checkBandCuts(cutsAsTyped);
  if (badCuts.length)
    problems.push(
      unreadable("bandCuts", "four rising numbers, such as 1.5; 2.5; 3.5; 4.5", value("bandCuts")),
    );
  const guideline = words("guideline").map(Number);
  const badGuideline = guideline.length > 0 && !isWhole(guideline);
  if (badGuideline)
    problems.push(
      unreadable(
        "guideline",
        "five percentages that add up to 100, such as 5; 20; 50; 20; 5",
        value("guideline"),
      ),
    );
  const openSeats = value("openSeats") === "" ? null : Number(value("openSeats"));
  const badSeats = openSeats !== null && !(Number.isInteger(openSeats) && openSeats >= 0);
  if (badSeats) problems.push(unreadable("openSeats", "a whole number, 0 or more", value("openSeats")));
  const flagValue = (key: keyof FlagSettings): number => {
    const found = value(key) === "" ? defaultFlagSettings[key] : Number(value(key));
    if (found > 0) return found;
    problems.push(unreadable(key, "a number above 0", value(key)));
    return defaultFlagSettings[key];
  };
  const count = (key: SettingKey, shipped: number): number => {
    const found = value(key) === "" ? shipped : Number(value(key));
    if (Number.isInteger(found) && found >= 0) return found;
    problems.push(unreadable(key, "a whole number, 0 or more", value(key)));
    return shipped;
  };
  const state = oneOf("state", states);
  const due = value("due");
  if (due !== "" && !isDay(due)) problems.push(unreadable("due", "a day as yyyy-MM-dd", due));
  return {
    settings: {
      kind: oneOf("kind", fileKindNames) ?? "published ladder",
      schema: schemaIn(value("schema")),
      owner: normalEmail(value("owner")),
      hr: emails("hr"),
      facilitators: emails("facilitators"),
      cycle: state && value("cycle") ? { name: value("cycle"), state, cutOff: value("cutOff") } : null,
      due: isDay(due) ? due : "",
      cycleMonths: count("cycleMonths", 6) || 6,
      rubricVersion: value("rubricVersion"),
      rubricFingerprint: value("rubricFingerprint"),
      publishedLadder: value("publishedLadder"),
      historyKey: value("historyKey"),
      progression: {
        payWithin: value("payWithin"),
        checkedBy: value("checkedBy"),
        checkedOn: value("checkedOn"),
        checkedHow: value("checkedHow"),
        checkedVersion: value("checkedVersion"),
      },
      bandCuts: badCuts.length || !cutsAsTyped.length ? defaultBandCuts : cutsAsTyped,
      guideline: badGuideline ? [] : guideline,
      openSeats: badSeats ? null : openSeats,
      scale: (["scale1", "scale2", "scale3", "scale4", "scale5"] as const).map((key, at) =>
        scalePoint(at + 1, value(key)),
      ),
      reasonCodes: words("reasonCodes"),
      flags: {
        movedBy: flagValue("movedBy"),
        highFrom: flagValue("highFrom"),
        lowTo: flagValue("lowTo"),
        firstMonths: flagValue("firstMonths"),
        repeatedCycles: flagValue("repeatedCycles"),
        apartBy: flagValue("apartBy"),
      },
      rater: normalEmail(value("rater")),
      raterAlso: emails("raterAlso"),
      raterIs: words("raterIs"),
      openedOn: value("openedOn"),
      updatedOn: value("updatedOn"),
      persons: emails("persons"),
      collectedAt: value("collectedAt"),
      session: value("session")
        ? {
            id: value("session"),
            name: value("sessionName"),
            date: value("sessionDate"),
            minutes: Number(value("sessionMinutes")) || 0,
            participants: words("participants"),
          }
        : null,
      hiring: value("opening")
        ? {
            opening: value("opening"),
            level: value("openingLevel"),
            thinkMinutes: count("thinkMinutes", 5),
            keepMonths: count("keepMonths", 6),
            leakAfter: count("leakAfter", 12),
            interviewer: normalEmail(value("interviewer")),
          }
        : null,
      readiness: value("readinessOf")
        ? {
            name: value("readinessOf"),
            background: oneOf("background", backgrounds) ?? "engineer",
            partner: normalEmail(value("partner")),
            partnerName: value("partnerName"),
            file: value("readinessFile"),
          }
        : null,
    },
    problems,
  };
}

/** What is no version is taken for the oldest: bringing that up to date puts it right. */
const schemaIn = (text: string): number => (/^[1-9]\d{0,5}$/.test(text) ? Number(text) : 1);

function scalePoint(mark: number, text: string): ScalePoint {
  const colon = text.indexOf(":");
  return colon < 0
    ? { mark, name: text, anchor: "" }
    : { mark, name: text.slice(0, colon).trim(), anchor: text.slice(colon + 1).trim() };
}

const unreadable = (key: SettingKey, expected: string, found: string): Problem => ({
  code: "setting.unexpected",
  message: `Sheet "${settingsTable.name}", "${settingKeys[key][0]}": expected ${expected}, found "${found}".`,
  where: { sheet: settingsTable.name, column: settingKeys[key][0] },
});

/** Whether shares in percent make a whole, by band. */
const isWhole = (shares: readonly number[]): boolean =>
  shares.length === defaultBandCuts.length + 1 &&
  shares.every((share) => share >= 0) &&
  Math.abs(shares.reduce((sum, share) => sum + share, 0) - 100) < 1e-9;
