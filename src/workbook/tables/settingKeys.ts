/** The keys of the Settings sheet, and what each does. */
import type { Setting } from "./settingsTable";

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
  begunOn: ["Begun on", "In readiness: the day the shared file was set up, by which rounds are told apart."],
  readinessFile: ["Readiness file", "In notes: the file the two share."],
} as const;

export type SettingKey = keyof typeof settingKeys;

/** A row of the Settings sheet. */
export const settingRow = (key: SettingKey, value: string): Setting => ({
  key: settingKeys[key][0],
  value,
  meaning: settingKeys[key][1],
});
