/** Every table of the workbook: its sheet, its columns, and what each is for. */

import type { Decision } from "../../domain/calibration/decision";
import type { Benchmark, Criterion, Track } from "../../domain/ladder/ladder";
import { type Person, unratedReasons } from "../../domain/people/person";
import type { Bar, PromotionCase } from "../../domain/promotion/promotion";
import type { Assignment } from "../../domain/rating/assignments";
import { type EvidenceEntry, evidenceKinds, isLink } from "../../domain/rating/evidence";
import { type Mark, type MarkOrNot, notObserved, type Rating, ratingRoles } from "../../domain/rating/rating";
import { type Cell, textOf } from "../cells/cell";
import { type Column, choice, day, email, list, number, text } from "./columns";
import type { Table } from "./table";

/** A setting: one key and its value; the keys are in settings.ts. */
export interface Setting {
  readonly key: string;
  readonly value: string;
  readonly meaning: string;
}

export const settingsTable: Table<Setting> = {
  name: "Settings",
  purpose: "What this file is, who may do what, and the numbers the rules use.",
  id: "key",
  fields: {
    key: text("Setting", {
      width: 200,
      note: "Leave these names as they are: they are how Plumbline finds the value.",
    }),
    value: text("Value", {
      width: 320,
      longest: 20000,
      note: "White cells may be changed. Several addresses are separated by semicolons.",
    }),
    meaning: text("What it does", { width: 420 }),
  },
};

export const criteriaTable: Table<Criterion> = {
  name: "Criteria",
  purpose: "What people are judged on: the same criteria on every level of both tracks.",
  isReadInPart: true,
  id: "name",
  fields: {
    name: text("Criterion", {
      width: 170,
      longest: 60,
      note: "Two to eight criteria, each name once and without a semicolon. Columns of marks are headed with it.",
    }),
    weight: number("Weight", {
      least: 0,
      note: "Its share in the overall mark, on both tracks alike. 1 each is usual.",
    }),
    covers: text("What it covers", { width: 480 }),
  },
};

/** One grade with its title on each track; a blank title means the track has no such level. */
export interface LadderRow {
  readonly grade: number;
  readonly payBand: string;
  readonly impact: string;
  readonly titleIC: string;
  readonly aliasesIC: readonly string[];
  readonly titleM: string;
  readonly aliasesM: readonly string[];
}

export const ladderTable: Table<LadderRow> = {
  name: "Ladder",
  purpose:
    "Grades shared by both tracks. Pay belongs to the grade, so nobody has to change track to earn more.",
  isReadInPart: true,
  id: "grade",
  fields: {
    grade: number("Grade", {
      least: 1,
      isWhole: true,
      width: 70,
      note: "One step of seniority, the same on both tracks.",
    }),
    payBand: text("Pay band", { width: 90, note: "One band a grade, whatever the track." }),
    impact: text("Impact line", {
      width: 340,
      note: "Scope and oversight that both tracks share at this grade.",
    }),
    titleIC: text("IC title", { width: 150, note: "Leave blank where the IC track has no level." }),
    aliasesIC: list("IC title is also written", {
      note: "Other spellings in your HR system, separated by semicolons.",
    }),
    titleM: text("Management title", {
      width: 170,
      note: "Leave blank where the management track has no level.",
    }),
    aliasesM: list("Management title is also written", {
      note: "Other spellings in your HR system, separated by semicolons.",
    }),
  },
};

export const benchmarksTable: Table<Benchmark> = {
  name: "Benchmarks",
  purpose: "Numbers that open a conversation. They never set or cap a mark.",
  id: "id",
  fields: {
    id: text("ID", { width: 170 }),
    level: text("Level", { width: 70 }),
    criterion: text("Criterion", { width: 160 }),
    measure: text("Measure", { width: 320 }),
    direction: choice("Direction", ["at least", "at most"]),
    target: number("Target"),
    unit: text("Unit", { width: 160 }),
  },
};

/** A written profile that every rater marks; intended marks stay blank in packets until they may be shown (R21). */
export interface VignetteRow {
  readonly id: string;
  readonly title: string;
  readonly level: string;
  readonly profile: string;
  readonly intended: Readonly<Record<string, { readonly mark: string; readonly rationale: string }>>;
}

export const vignettesTable: Table<VignetteRow> = {
  name: "Vignettes",
  purpose: "Written profiles that every rater marks, so that marking can be compared across teams.",
  id: "id",
  fields: {
    id: text("ID", { width: 90 }),
    title: text("Title", { width: 110 }),
    level: text("Level", { width: 70 }),
    profile: text("Profile", { width: 260, longest: 10000 }),
    intended: {
      parts: {
        mark: text(": intended", {
          width: 90,
          note: "Shown to raters only after they have submitted all their reports.",
        }),
        rationale: text(": why", { width: 110 }),
      },
    },
  },
};

export const peopleTable: Table<Person> = {
  name: "People",
  purpose: "Everybody in the product organisation, as imported from the HR system.",
  id: "id",
  fields: {
    id: text("Employee ID", { width: 100, note: "As your HR system writes it; leading zeros are kept." }),
    name: text("Name", { width: 180, longest: 200 }),
    email: email("Work e-mail"),
    manager: text("Manager ID", { width: 100, note: "Employee ID of the manager who rates this person." }),
    level: text("Level", {
      width: 120,
      note: "Track letter and grade: IC4 or M5. People above the ladder are not calibrated.",
    }),
    title: text("Title", { width: 200, longest: 200 }),
    hired: day("Hired"),
    levelSince: day("In level since"),
    gradeSince: day("In grade since", {
      note: "Counts across tracks. Blank when only the start of the level is known.",
    }),
    department: text("Department", { width: 130, longest: 200 }),
    location: text("Location", { width: 130, longest: 200 }),
    unrated: choice("Not rated because", ["", ...unratedReasons], {
      width: 140,
      note: "Choose a reason when this person is not rated in this cycle.",
    }),
  },
};

/** Somebody who rates: a manager or a second rater, with the file made for them. */
export interface Rater {
  readonly email: string;
  readonly name: string;
  readonly alsoSignsInAs: readonly string[];
  /** Id of the packet file; blank before it is made. */
  readonly packet: string;
  /** What stood in the packet when it was last brought up to date. */
  readonly packetHolds: string;
}

export const ratersTable: Table<Rater> = {
  name: "Raters",
  purpose: "Who rates, and the packet each of them works in.",
  id: "email",
  fields: {
    email: email("Work e-mail"),
    name: text("Name", { width: 180 }),
    alsoSignsInAs: list("Also signs in as", {
      note: "Other Google addresses of the same person, separated by semicolons.",
    }),
    packet: text("Packet", { width: 300, note: "Id of the rater's file." }),
    packetHolds: text("Packet holds", {
      width: 120,
      note: "Fingerprint of what was last put into the packet.",
    }),
  },
};

/** People think in names, tables in ids: rows about somebody say both. The name is as it was when the row was made. */
const personName = text("Name", { width: 220, longest: 200 });

export const assignmentsTable: Table<Assignment> = {
  name: "Assignments",
  purpose: "Who rates whom in this cycle: the manager on the cut-off date, and second raters.",
  id: "id",
  idFrom: ["cycle", "person", "rater"],
  fields: {
    id: text("ID", { width: 220 }),
    cycle: text("Cycle", { width: 90 }),
    person: text("Employee ID", { width: 100 }),
    name: personName,
    rater: email("Rater", {
      note: "To give the task to somebody else, change the address; then update the packets.",
    }),
    role: choice("Role", ["manager", "second rater"]),
    level: text("Level", { width: 70 }),
  },
};

/** A mark cell: a whole number 1–5, "not observed", or blank. */
const mark = (header: string): Column<MarkOrNot> => ({
  header,
  note: `1 to 5 against this person's own level, or "${notObserved}".`,
  width: 90,
  isText: false,
  choices: ["1", "2", "3", "4", "5", notObserved],
  parse: (cell: Cell) => {
    const found = String(cell).trim().toLowerCase();
    if (found === "") return { value: null };
    if (found === notObserved) return { value: notObserved };
    return /^[1-5]$/.test(found)
      ? { value: Number(found) as Mark }
      : { expected: `a whole number 1 to 5 or "${notObserved}"` };
  },
  format: (value) => value ?? "",
});

export const ratingsTable: Table<Rating> = {
  name: "Ratings",
  purpose: "One row for each rating: a mark and its evidence for every criterion.",
  id: "id",
  fields: {
    id: text("ID", { width: 220 }),
    cycle: text("Cycle", { width: 90 }),
    person: text("Employee ID", { width: 100 }),
    name: personName,
    rater: email("Rater"),
    role: choice("Role", ratingRoles),
    level: text("Level", { width: 70, note: "The level the marks are relative to." }),
    returnedBecause: text("Returned because", { width: 200 }),
    rubricVersion: text("Rubric version", { width: 90, note: "The texts the marks were made against." }),
    status: choice("Status", ["open", "draft", "submitted", "returned"], { note: "Changed by the sidebar." }),
    assessments: { parts: { mark: mark(""), evidence: text(": evidence", { width: 260 }) } },
    savedAt: text("Saved", { width: 170 }),
    recordedBy: text("Recorded by", { width: 200, note: "The rater, or HR on the rater's behalf." }),
    request: text("Request", { width: 120, note: "Keeps a repeated click from being counted twice." }),
  },
};

const webAddress: Column<string> = {
  ...text("Link", { width: 260 }),
  parse: (cell) => {
    const found = textOf(cell).trim();
    return found === "" || isLink(found)
      ? { value: found }
      : { expected: "an address that begins with https://" };
  },
};

export const evidenceTable: Table<EvidenceEntry> = {
  name: "Evidence",
  purpose: "Further evidence, one entry a row.",
  id: "id",
  fields: {
    id: text("ID", { width: 160 }),
    rating: text("Rating", { width: 220 }),
    name: personName,
    criterion: text("Criterion", { width: 160 }),
    text: text("Evidence", { width: 420 }),
    date: day("Date"),
    kind: choice("Kind", ["", ...evidenceKinds], { width: 170 }),
    link: webAddress,
  },
};

export const decisionsTable: Table<Decision> = {
  name: "Decisions",
  purpose: "What was decided in calibration, with its reason. Nothing is overwritten; undoing adds a row.",
  id: "id",
  fields: {
    id: text("ID", { width: 160 }),
    cycle: text("Cycle", { width: 90 }),
    session: text("Session", { width: 130 }),
    kind: choice("Kind", ["marks", "promotion", "track change"]),
    person: text("Employee ID", { width: 100 }),
    name: personName,
    from: text("From", { width: 260 }),
    to: text("To", { width: 260 }),
    reasonCode: text("Reason code", { width: 170 }),
    comment: text("Comment", { width: 320 }),
    decidedBy: text("Decided by", { width: 200 }),
    recordedBy: text("Recorded by", { width: 200 }),
    when: text("When", { width: 170 }),
    reverses: text("Reverses", { width: 160, note: "The decision this row takes back." }),
  },
};

export const casesTable: Table<PromotionCase> = {
  name: "Cases",
  purpose: "Promotion cases: judged against the proposed level, approved, declined or deferred by HR.",
  id: "id",
  fields: {
    id: text("ID", { width: 200 }),
    cycle: text("Cycle", { width: 90 }),
    person: text("Employee ID", { width: 100 }),
    name: personName,
    proposedBy: text("Proposed by", { width: 220 }),
    from: text("From level", { width: 80 }),
    to: text("Proposed level", { width: 80 }),
    status: choice("Status", ["draft", "proposed", "approved", "declined", "deferred"]),
    rationale: text("Rationale", { width: 420, note: "The person may read this later." }),
    businessNeed: text("Business need", { width: 260, note: "Asked only for management seats." }),
    bars: {
      parts: {
        bar: choice<Bar>("", ["", "not yet", "in part", "met"], {
          note: "The proposed level's expectation: not yet, in part or met.",
        }),
        evidence: text(": evidence", { width: 260 }),
      },
    },
    savedAt: text("Saved", { width: 170 }),
    request: text("Request", { width: 120 }),
    effectiveDate: day("Effective date"),
    decidedBy: text("Decided by", { width: 200 }),
    decidedOn: day("Decided on"),
    comment: text("Comment", { width: 320, note: "The person may read this later." }),
    exportedOn: day("Exported on"),
  },
};

/** What stood at a moment that counts: a rating returned, a cycle's baseline, a cycle's end. */
export interface HistoryRow {
  readonly id: string;
  readonly cycle: string;
  readonly event: "returned" | "baseline" | "final";
  readonly when: string;
  readonly by: string;
  readonly person: string;
  readonly rater: string;
  readonly role: string;
  readonly level: string;
  readonly marks: Readonly<Record<string, { readonly given: MarkOrNot; readonly calibrated: MarkOrNot }>>;
}

export const historyTable: Table<HistoryRow> = {
  name: "History",
  purpose: "Marks as they stood when a rating was returned, at the baseline and at the end of each cycle.",
  id: "id",
  fields: {
    id: text("ID", { width: 260 }),
    cycle: text("Cycle", { width: 90 }),
    event: choice("Event", ["returned", "baseline", "final"]),
    when: text("When", { width: 170 }),
    by: text("By", { width: 200 }),
    person: text("Employee ID", { width: 100 }),
    rater: text("Rater", { width: 200 }),
    role: text("Role", { width: 110 }),
    level: text("Level", { width: 70 }),
    marks: { parts: { given: mark(": given"), calibrated: mark(": calibrated") } },
  },
};

/** One part of a recorded change of several rows; see transaction.ts. */
export interface LogRow {
  readonly id: string;
  readonly entry: string;
  readonly part: number;
  readonly of: number;
  readonly when: string;
  readonly who: string;
  readonly what: string;
  readonly payload: string;
}

export const logTable: Table<LogRow> = {
  name: "Log",
  purpose: "What was changed, when and by whom. Plumbline mends interrupted changes from here.",
  id: "id",
  fields: {
    id: text("ID", { width: 200 }),
    entry: text("Entry", { width: 180 }),
    part: number("Part", { width: 60 }),
    of: number("Of", { width: 60 }),
    when: text("When", { width: 170 }),
    who: text("Who", { width: 200 }),
    what: text("What", { width: 320 }),
    payload: text("Changes", { width: 200, longest: 50000 }),
  },
};

/** The rubric of a track: criteria down, levels across. */
export const rubricSheets: Readonly<Record<Track, string>> = { IC: "Rubric IC", M: "Rubric Management" };

export const tables = {
  settings: settingsTable,
  criteria: criteriaTable,
  ladder: ladderTable,
  benchmarks: benchmarksTable,
  vignettes: vignettesTable,
  people: peopleTable,
  raters: ratersTable,
  assignments: assignmentsTable,
  ratings: ratingsTable,
  evidence: evidenceTable,
  decisions: decisionsTable,
  cases: casesTable,
  history: historyTable,
  log: logTable,
};

export type TableKey = keyof typeof tables;

/** The table that lives in a sheet; throws when the sheet is none of them. */
export function tableOf(sheet: string): Table<Record<string, unknown>> {
  const found = Object.values(tables).find((table) => table.name === sheet);
  if (!found) throw new Error(`The sheet "${sheet}" is not a table.`);
  return found as unknown as Table<Record<string, unknown>>;
}

export type RowOfKey<K extends TableKey> = (typeof tables)[K] extends Table<infer Row> ? Row : never;
