/** The sheets of a person's own file: what is expected of them, what they write, their letters, and nothing of anybody else (R1). */
import { dayInWords } from "../../domain/dayInWords";
import { type Benchmark, type Criterion, type RubricCell, waysOn } from "../../domain/ladder/ladder";
import type { Person } from "../../domain/people/person";
import type { PersonLetter } from "../../domain/promotion/personLetter";
import type { OwnEntry } from "../../domain/rating/ownEntry";
import { guarded } from "../cells/cell";
import type { Drawing } from "../ports/drawing";
import { gradesAndLevels } from "../tables/ladderRows";
import { type LadderRow, tables } from "../tables/tables";
import { fitForPrint } from "./fitForPrint";
import { letterDrawing, letterSheet } from "./letterSheet";
import { plainView } from "./plainView";
import { hiddenSettings } from "./settingsDrawing";
import { tableDrawing } from "./tableDrawing";

/** Rows of the hub; what is not the person's is left out here, so that no caller can forget it. */
export interface OwnFileContent {
  readonly person: Person;
  /** Addresses it is shared with; none once the person has left. */
  readonly readers: readonly string[];
  readonly rubricVersion: string;
  /** The day raters should be done by; blank where HR set none. */
  readonly due: string;
  /** Addresses for questions. */
  readonly ask: readonly string[];
  /** Id of its file; blank before there is one. */
  readonly publishedLadder: string;
  readonly criteria: readonly Criterion[];
  readonly ladder: readonly LadderRow[];
  readonly rubric: readonly RubricCell[];
  readonly benchmarks: readonly Benchmark[];
  readonly entries: readonly OwnEntry[];
  readonly letters: readonly PersonLetter[];
  /** The cycle under way where it was opened again after a letter of it; blank otherwise. */
  readonly openAgain: string;
  /** ISO instant; blank before. */
  readonly collectedAt: string;
}

export const aboutSheet = "About this file";

export function ownFileDrawings(content: OwnFileContent): Drawing[] {
  const { person, criteria, ladder, readers, openAgain } = content;
  const names = criteria.map(({ name }) => name);
  const hr = <Row>(rows: readonly Row[]) => ({ criteria: names, rows, kind: "hr" as const });
  const letters = lettersOf(content);
  const { levels } = gradesAndLevels(ladder);
  const codes = new Set(
    [person.level, ...letters.map(({ level }) => level)].flatMap((code) => [
      code,
      ...waysOn({ levels }, code).map((step) => step.code),
    ]),
  );
  const isShown = ({ level }: { readonly level: string }) => codes.has(level);
  const texts = content.rubric
    .filter(isShown)
    .map((cell) => ({ ...cell, id: `${cell.level}/${cell.criterion}` }));
  const benchmarks = content.benchmarks.filter(isShown);
  return [
    about(content, letters.length),
    entriesForTyping(content),
    letterDrawing(person.name, letters, openAgain, { levels, criteria, cells: texts, benchmarks }),
    ...[tableDrawing(tables.expectations, hr(texts)), tableDrawing(tables.benchmarks, hr(benchmarks))].map(
      fitForPrint,
    ),
    tableDrawing(tables.people, hr([{ ...person, manager: "", unrated: "" as const }])),
    tableDrawing(tables.criteria, hr(criteria)),
    tableDrawing(tables.ladder, hr(ladder)),
    tableDrawing(tables.letters, hr(letters)),
    hiddenSettings({
      kind: "person's file",
      due: content.due,
      rubricVersion: content.rubricVersion,
      publishedLadder: content.publishedLadder,
      ...(openAgain ? { cycle: openAgain, state: "Live" } : {}),
      persons: readers.join("; "),
      collectedAt: content.collectedAt,
    }),
  ];
}

/** Released ones, the latest first; who wrote them is said without a name. */
const lettersOf = ({ person, letters }: OwnFileContent): PersonLetter[] =>
  letters
    .filter((one) => one.person === person.id && one.status === "released")
    .sort((a, b) => (a.opened < b.opened ? 1 : -1))
    .map((one) => ({ ...one, writer: "your manager" }));

/** So many rows wait to be written in without the sidebar. */
const readyRows = 20;

/** Made for typing: first what the person writes, last what Plumbline does. */
function entriesForTyping({ person, entries }: OwnFileContent): Drawing {
  const own = entries.filter((one) => one.person === person.id);
  const blank = {
    kind: "",
    date: "",
    criterion: "",
    text: "",
    link: "",
    collected: "",
    notCollected: "",
  } as const;
  const ready = Array.from({ length: readyRows + own.length }, (_, at) => `${person.id}/${at + 1}`)
    .filter((id) => !own.some((one) => one.id === id))
    .map((id) => ({ ...blank, id, person: person.id, name: person.name, cycle: "" }));
  const { name, request, ...typedFirst } = tables.ownEntries.fields;
  const table = { ...tables.ownEntries, fields: { ...typedFirst, name, request } };
  const rows: readonly OwnEntry[] = [...own, ...ready];
  return {
    ...tableDrawing<OwnEntry>(table, { criteria: [], rows, kind: "input" }),
    frozenColumns: 0,
  };
}

function about({ person, due, ask }: OwnFileContent, letters: number): Drawing {
  const lines: readonly (readonly [string, string])[] = [
    [person.name, ""],
    ["Your own file: what is expected of you, and what you want seen.", ""],
    ["", ""],
    [
      "Write",
      `On the sheet ${tables.ownEntries.name}, or under Extensions ▸ Plumbline ▸ Write own evidence: what you did and what came of it, with its date; goals you agreed with your manager.`,
    ],
    [
      "Read",
      "Expectations holds what your level and every next step expect; Benchmarks the numbers beside it.",
    ],
    [
      "Who sees it",
      "You and HR can open this file. Your manager sees what you wrote on Own entries, marked as yours, once HR has collected it. Nobody else does, and nothing of anybody else is in here.",
    ],
    [
      "Collected",
      `HR collects what stands here from time to time. ${due ? `In time for this cycle is what is collected before rating closes (ratings due: ${dayInWords(due)}). ` : ""}Beside each entry on ${tables.ownEntries.name} stands when it was collected, or why it was not.`,
    ],
    [
      "Your letter",
      letters
        ? `It stands on the sheet ${letterSheet}. You can answer it on Own entries, as “answer”; a collected answer is kept as it is.`
        : "After the cycle your manager writes what was decided and why. It comes into this file.",
    ],
    ["Your rights", "You may ask HR for everything that is kept about you, marks and reasons included."],
    ["Questions", ask.join(", ")],
  ];
  return {
    ...plainView,
    basis: plainView,
    sheet: aboutSheet,
    widths: [170, 560],
    values: lines.map((cells) => cells.map(guarded)),
    looks: [
      { area: { row: 4, column: 1, rows: lines.length - 3, columns: 1 }, look: { bold: true } },
      { area: { row: 4, column: 2, rows: lines.length - 3, columns: 1 }, look: { wrap: "wrap" } },
    ],
  };
}
