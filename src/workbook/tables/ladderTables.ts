/** The tables of the ladder: criteria, grades, benchmarks, vignettes and rubrics. */

import { type Benchmark, type Criterion, type Track, trackNames } from "../../domain/ladder/ladder";
import { readTrackWord } from "../../domain/ladder/readLevelText";
import type { PlacedText } from "../../domain/ladder/wholeLadder";
import { textOf } from "../cells/cell";
import { type Column, choice, list, number, text } from "./columns";
import type { Table } from "./table";

/** Not a list to choose from: setting one up costs a call, and only few ladders need it. */
const onlyFor: Column<Criterion["onlyFor"]> = {
  ...text("Only for", {
    note: "IC or Management, where one track alone is judged on it. Blank: both are.",
    width: 110,
  }),
  parse: (cell) => {
    const track = readTrackWord(textOf(cell)) ?? "";
    return track || textOf(cell).trim() === ""
      ? { value: track }
      : { expected: "IC or Management, or nothing" };
  },
  format: (track) => track && trackNames[track],
};

export const criteriaTable: Table<Criterion> = {
  name: "Criteria",
  purpose: "What people are judged on, the same at every level.",
  isReadInPart: true,
  id: "name",
  fields: {
    name: text("Criterion", {
      width: 170,
      longest: 60,
      note: "Two to twelve criteria, each name once and without a semicolon. Columns of marks are headed with it.",
    }),
    weight: number("Weight", {
      least: 0,
      note: "Its share in the overall mark, on both tracks alike. 1 each is usual.",
    }),
    covers: text("What it covers", { width: 480 }),
    onlyFor,
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

/** What the ladder said when it was adopted, place by place, to stand beside what changes. */
export const adoptedTextsTable: Table<PlacedText> = {
  name: "Adopted texts",
  purpose:
    "The ladder's texts as you adopted them last. Check the ladder shows them beside what changed since.",
  id: "place",
  fields: {
    place: text("Place", { width: 230 }),
    text: text("Text", { width: 640, longest: 20000 }),
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
    title: text("Title", { width: 150 }),
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

/** The rubric of a track: criteria down, levels across. */
export const rubricSheets: Readonly<Record<Track, string>> = { IC: "Rubric IC", M: "Rubric Management" };
