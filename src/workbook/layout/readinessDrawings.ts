/** The sheets of readiness: the file two people share, the notes each writes apart, and the one sheet a plan is shown on (R37). */
import { dayInWords } from "../../domain/dayInWords";
import type { GuideSentences } from "../../domain/hiring/shippedHiring";
import type { Background, ShippedReadiness } from "../../domain/readiness/shippedReadiness";
import { guarded } from "../cells/cell";
import type { Drawing } from "../ports/drawing";
import { tables } from "../tables/tables";
import { hideColumns } from "./hideEmptyColumns";
import { labelledGuide } from "./labelledGuide";
import { plainView } from "./plainView";
import { hiddenSettings, settingsDrawing } from "./settingsDrawing";
import { tableDrawing } from "./tableDrawing";

/** Who wants to get into product, and the partner that person chose. */
export interface Pair {
  readonly name: string;
  readonly email: string;
  readonly background: Background;
  readonly partnerName: string;
  readonly partner: string;
  /** The day the file was set up; blank in files of earlier versions. */
  readonly begunOn: string;
}

const habitsSheet = "Habits";

const round = (words: string, begunOn: string): string => begunOn && `${words} ${dayInWords(begunOn)}`;

/** Columns that nobody reads, as in Log: by them Plumbline tells saves apart and proves that words are those handed in. */
const forPlumbline = ["Saved", "Request", "ID", "Digest", "Key", "Own notes", "Notes hold"];

const records = <Row>(rows: readonly Row[], criteria: readonly string[] = []) => ({
  criteria,
  rows,
  kind: "hr" as const,
});

const nothingSaid = { evidence: {}, expertise: "", next: "", request: "" };

export function readinessDrawings(
  { name, email, background, partner, partnerName, begunOn }: Pair,
  { habits, steps, guide }: ShippedReadiness,
): Drawing[] {
  const open = {
    ...nothingSaid,
    handedInAt: "",
    shownAt: "",
    digest: "",
    key: "",
    notes: "",
    notesHold: "",
  };
  const both = [
    { ...open, name, email },
    { ...open, name: partnerName, email: partner },
  ];
  const toDo = steps.map((step) => ({ ...step, by: "", cameOf: "", doneOn: "", savedAt: "", request: "" }));
  return [
    labelledGuide(`Readiness of ${name}`, `With ${partnerName}${round(", begun on", begunOn)}`, guide),
    habitsDrawing(habits),
    hideColumns(
      tableDrawing(
        tables.pair,
        records(
          both,
          habits.map((habit) => habit.name),
        ),
      ),
      forPlumbline,
    ),
    hideColumns(tableDrawing(tables.steps, records(toDo)), forPlumbline),
    hideColumns(tableDrawing(tables.plan, records([])), forPlumbline),
    tableDrawing(tables.planShown, records([])),
    settingsDrawing({
      kind: "readiness file",
      persons: email,
      readinessOf: name,
      background,
      partner,
      partnerName,
      begunOn,
    }),
    { ...tableDrawing(tables.log, records([])), hiddenColumns: [1, 2, 3, 4] },
  ];
}

function habitsDrawing(habits: ShippedReadiness["habits"]): Drawing {
  const headings = ["Habit", "What it is", "Seen in an engineer", "In support", "In marketing"];
  const rows = habits.map(({ name, meaning, looksLike }) => [
    name,
    meaning,
    ...[looksLike.engineer, looksLike.support, looksLike.marketer].map((seen) => seen.join("\n")),
  ]);
  const about =
    "What each looks like. The examples show the kind of thing that counts as seen; yours will be others.";
  const lines = [["The eight habits"], [about], [], headings, ...rows];
  return {
    ...plainView,
    basis: plainView,
    sheet: habitsSheet,
    widths: [170, 260, 340, 340, 340],
    values: lines.map((cells) => headings.map((_, at) => guarded(cells[at] ?? ""))),
    looks: [
      { area: { row: 4, column: 1, rows: 1, columns: headings.length }, look: { bold: true } },
      { area: { row: 5, column: 1, rows: rows.length, columns: 1 }, look: { bold: true, wrap: "wrap" } },
      { area: { row: 5, column: 2, rows: rows.length, columns: 4 }, look: { wrap: "wrap" } },
    ],
  };
}

/** One of the two, whose notes they are. */
export interface NotesContent {
  readonly writer: string;
  readonly name: string;
  readonly background: Background;
  /** Both blank in the notes of the colleague. */
  readonly partner: string;
  readonly partnerName: string;
  /** The day that file was set up: each round has notes of its own. Blank in files of earlier versions. */
  readonly begunOn: string;
  /** Id of the file the two share. */
  readonly file: string;
  readonly habits: readonly string[];
  readonly guide: GuideSentences;
}

export const notesId = "notes";

export function notesDrawings({
  writer,
  name,
  partnerName,
  begunOn,
  habits,
  guide,
  ...pair
}: NotesContent): Drawing[] {
  const { background, partner, file } = pair;
  const open = { ...nothingSaid, id: notesId, status: "open" as const, savedAt: "" };
  return [
    labelledGuide(
      `Notes on ${name}`,
      `Written by ${partnerName || name}${round(", for the round begun on", begunOn)}`,
      guide,
    ),
    hideColumns(tableDrawing(tables.notes, records([open], habits)), forPlumbline),
    settingsDrawing({
      kind: "readiness notes",
      persons: writer,
      readinessOf: name,
      background,
      partner,
      partnerName,
      begunOn,
      readinessFile: file,
    }),
  ];
}

/** What somebody reads because the colleague showed it to them: this and nothing else. */
export interface ShownPlan {
  readonly name: string;
  readonly person: string;
  readonly reader: string;
  readonly helps: string;
  readonly nextTalk: string;
  readonly guide: GuideSentences;
}

export const shownPlanDrawings = ({ name, person, reader, helps, nextTalk, guide }: ShownPlan): Drawing[] => [
  labelledGuide(name, "On the way into product", [
    ["What helps next", helps],
    ["Next conversation", nextTalk || "No day is set."],
    ...guide,
  ]),
  hiddenSettings({ kind: "readiness plan", persons: `${person}; ${reader}`, readinessOf: name }),
];
