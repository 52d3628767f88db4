/** The tables of promotion cases, and of what HR's system calls each level. */

import { type ApprovalTask, type SkipLevelWord, skipLevelWords } from "../../domain/calibration/approvalTask";
import { jobCodeHeadings } from "../../domain/exports/placeToMend";
import { type Direction, directions } from "../../domain/promotion/careerDirection";
import type { JobCode } from "../../domain/promotion/jobCode";
import type { Bar, PromotionCase } from "../../domain/promotion/promotion";
import { examplesText, readExamples, type WorkExample } from "../../domain/promotion/workExample";
import { type Column, choice, day, list, text } from "./columns";
import { mayAskToRead, personName, requestColumn } from "./sharedColumns";
import type { SealedTable, Table } from "./table";

/** Longer than other texts: eight examples of three parts. */
const examplesCell = text("Work examples", {
  width: 260,
  longest: 40_000,
  note: `Problem, decision and outcome of each; a blank line between two. ${mayAskToRead}`,
});

const workExamples: Column<readonly WorkExample[]> = {
  ...examplesCell,
  parse(cell) {
    const read = examplesCell.parse(cell);
    return "value" in read ? { value: readExamples(read.value) } : read;
  },
  format: (examples) => examplesCell.format(examplesText(examples)),
};

/** What its writer says in a case, and in whatever shows it. */
const writtenColumns = {
  rationale: text("Rationale", { width: 420, note: mayAskToRead }),
  businessNeed: text("Business need", {
    width: 260,
    note: `Asked only for management seats. ${mayAskToRead}`,
  }),
  scopeChange: text("Scope change", {
    width: 260,
    note: `What the person answers for now and did not before. ${mayAskToRead}`,
  }),
  examples: workExamples,
  quotes: text("Quotes", { width: 260, note: `One a line, each with its name. ${mayAskToRead}` }),
  openGaps: text("Open gaps", { width: 260, note: mayAskToRead }),
  direction: choice<Direction>("Said direction", directions, {
    note: "IC, management or undecided, as the person said it. Blank: not asked. Only where the track changes.",
  }),
  directionOn: day("Said on"),
  nurturing: text("Nurturing people", {
    width: 260,
    note: `What was seen. Only where the track changes. ${mayAskToRead}`,
  }),
};

const barColumns = {
  parts: {
    bar: choice<Bar>("", ["", "not yet", "in part", "met"], {
      note: "The proposed level's expectation: not yet, in part or met.",
    }),
    evidence: text(": evidence", { width: 260, note: mayAskToRead }),
  },
};

export const casesTable: SealedTable<PromotionCase> = {
  name: "Cases",
  purpose: "Promotion cases: judged against the proposed level, approved, declined or deferred by HR.",
  id: "id",
  idRepeats: ["cycle", "person"],
  seal: {
    in: "request",
    over: [
      "to",
      "rationale",
      "businessNeed",
      "bars",
      "scopeChange",
      "examples",
      "quotes",
      "openGaps",
      "direction",
      "directionOn",
      "nurturing",
    ],
  },
  fields: {
    id: text("ID", { width: 200 }),
    cycle: text("Cycle", { width: 90 }),
    person: text("Employee ID", { width: 100 }),
    name: personName,
    proposedBy: text("Proposed by", { width: 220 }),
    writtenBy: list("Written by", { width: 260, note: "All who wrote in it, the first one first." }),
    from: text("From level", { width: 80 }),
    to: text("Proposed level", { width: 150 }),
    status: choice("Status", ["draft", "proposed", "sent back", "approved", "declined", "deferred"]),
    ...writtenColumns,
    sentBackBecause: text("Sent back because", { width: 260, note: "What is missing, for the manager." }),
    bars: barColumns,
    savedAt: text("Saved", { width: 170 }),
    request: requestColumn,
    effectiveDate: day("Effective date"),
    decidedBy: text("Decided by", { width: 200 }),
    decidedOn: day("Decided on"),
    comment: text("Comment", { width: 320, note: mayAskToRead }),
    exportedOn: day("Exported on"),
  },
};

export const approvalTasksTable: SealedTable<ApprovalTask> = {
  name: "Cases to approve",
  purpose:
    "Promotion cases that managers who report to you proposed. Read them and say your word under Plumbline ▸ Promotion and letters ▸ Approve cases; the session and HR come after you.",
  id: "id",
  idRepeats: ["cycle", "person"],
  seal: { in: "request", over: ["word", "comment"] },
  fields: {
    cycle: text("Cycle", { width: 90 }),
    person: text("Employee ID", { width: 100 }),
    name: personName,
    from: text("From level", { width: 80 }),
    to: text("Proposed level", { width: 150 }),
    proposedBy: text("Proposed by", { width: 220 }),
    word: choice<SkipLevelWord | "">("Your word", ["", ...skipLevelWords], { width: 110 }),
    comment: text("Your comment", { width: 260, note: mayAskToRead }),
    notCollected: text("Not collected", { width: 260, note: "Why HR's workbook did not take your word." }),
    ...writtenColumns,
    bars: barColumns,
    proposedAt: text("Proposed", { width: 170 }),
    savedAt: text("Saved", { width: 170 }),
    id: text("ID", { width: 200 }),
    request: requestColumn,
  },
};

export const jobCodesTable: Table<JobCode> = {
  name: "Job codes",
  purpose:
    "What your HR system calls each level. Files for it take codes, titles and pay grades from here, and name what is missing.",
  id: "level",
  fields: {
    level: text("Level", { width: 80, note: "A level of the ladder: track letter and grade." }),
    jobCode: text(jobCodeHeadings["job code"], {
      note: "As your HR system writes it; leading zeros are kept.",
    }),
    jobProfile: text(jobCodeHeadings["job profile"], { note: "Workday's ID of the job profile." }),
    title: text(jobCodeHeadings.title, {
      note: "Where your HR system has another title than the ladder. Blank: the ladder's.",
    }),
    payGrade: text(jobCodeHeadings["pay grade"], { note: "Blank: the pay band of the grade." }),
    promotionReason: text(jobCodeHeadings.promotionReason, { note: "Of a promotion to this level." }),
    promotionTemplate: text(jobCodeHeadings.promotionTemplate, {
      note: "The Change Job template for that reason. Only for Workday.",
    }),
    changeReason: text(jobCodeHeadings.changeReason, {
      note: "Of a move across to this level at the same grade.",
    }),
    changeTemplate: text(jobCodeHeadings.changeTemplate, {
      note: "The Change Job template for that reason. Only for Workday.",
    }),
  },
};
