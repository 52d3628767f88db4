/** The Promotions sheet: every case with what it rests on, what was decided, and why it can't be exported yet. */
import { fnv1a } from "../../domain/fnv1a";
import { type Criterion, findLevel, type Ladder, type Level } from "../../domain/ladder/ladder";
import { isStep, stepBetween } from "../../domain/ladder/step";
import { type CaseStatus, oldCaseId, type PromotionCase } from "../../domain/promotion/promotion";
import { type Cell, guarded } from "../cells/cell";
import { heat, palette } from "../layout/palette";
import type { Drawing, Look } from "../ports/drawing";
import { blockHeaders, groupHead, type ViewColumn, type ViewRow, wrapped } from "./blocks";
import { blockView } from "./blockView";
import { type Kept, underIds } from "./kept";
import { builtBefore, onceBuilt, type ViewSource } from "./viewSource";

export const promotionsSheet = "Promotions";

export interface CaseRow {
  readonly case: PromotionCase;
  /** "grade 4" while the track is not to be looked at (R24); else blank. */
  readonly blindGrade: string;
  /** Blank when the roster does not have the person any more. */
  readonly name: string;
  /** Of the cycle, as context: "3.3". */
  readonly overall: string;
  readonly lowest: number | null;
  /** What stands in the way of one that is still to be decided. */
  readonly blockers: readonly string[];
  /** Blank when the case can be exported. */
  readonly whyNotExported: string;
}

/** The headings Plumbline gives this view; keptNotes takes every other one for somebody's own. */
export const promotionsHeaders = (criteria: readonly Pick<Criterion, "name">[]): string[] =>
  blockHeaders(columnsFor(criteria));

/** What is still to decide comes first; within a group, the highest proposed grade. */
export function promotionsView(source: ViewSource, rows: readonly CaseRow[], kept: Kept): Drawing {
  const { ladder } = source;
  const { criteria } = ladder;
  const gradeOf = ({ to }: PromotionCase) => findLevel(ladder, to)?.grade ?? 0;
  const groups = sections.flatMap(({ status, title }) => {
    const own = rows
      .filter((row) => row.case.status === status)
      .sort((a, b) => gradeOf(b.case) - gradeOf(a.case) || (a.name < b.name ? -1 : 1));
    return own.length
      ? [[groupHead(`${title}: ${own.length}`)], ...own.map((row) => [caseRow(row, ladder)])]
      : [];
  });
  const named = new Map(
    rows.flatMap(({ case: one }) => [one.id, spacedId(one)].map((id) => [id, rowId(one)] as const)),
  );
  const approved = rows.filter((row) => row.case.status === "approved");
  const ready = approved.filter(({ whyNotExported }) => whyNotExported === "").length;
  return blockView({
    sheet: promotionsSheet,
    stamp: builtBefore(
      source,
      `${rows.length} in all, ${approved.length} approved, ${ready} ready to export. A case is judged against the proposed level; the cycle's marks are context.`,
    ),
    blocks: [
      { title: "", colour: palette.text, columns: columnsFor(criteria), idWidth: 100, noteWidth: 260 },
    ],
    rows: groups,
    rules: Object.entries(barColours).map(([bar, background]) => ({
      from: beforeBars,
      to: beforeBars + criteria.length - 1,
      when: { text: "equal", value: bar },
      look: { background },
    })),
    whenEmpty: onceBuilt(source, "No case yet. Managers propose a promotion in their packet."),
    // Until 0.2 rows went by the case's own id, then by one with a space, which looked like the head of a group.
    kept: underIds(kept, (id) => named.get(id) ?? id),
  });
}

/**
 * Whose case it is and which, without the level in the case's own id (R24). A case of 0.1 goes by its person alone, so
 * that notes beside it stay there.
 */
const rowId = ({ id, cycle, person }: PromotionCase): string =>
  id === oldCaseId(cycle, person) ? person : `${person}/${markOf(id)}`;

const spacedId = ({ id, person }: PromotionCase): string => `${person} ${markOf(id)}`;

const markOf = (id: string): string => fnv1a(id).slice(0, 4);

const sections: readonly { readonly status: CaseStatus; readonly title: string }[] = [
  { status: "proposed", title: "To decide" },
  { status: "sent back", title: "Sent back" },
  { status: "approved", title: "Approved" },
  { status: "deferred", title: "Deferred" },
  { status: "declined", title: "Declined" },
  { status: "draft", title: "Not proposed yet" },
];

const strong: Look = { wrap: "wrap", bold: true };

function columnsFor(criteria: readonly Pick<Criterion, "name">[]): ViewColumn[] {
  const text = { width: 120, look: wrapped };
  const long = { width: 260, look: wrapped };
  const context = "Of this cycle, at the current level. Context only.";
  return [
    { ...text, header: "Name", look: strong },
    { ...text, header: "From" },
    { ...text, header: "To" },
    { ...text, header: "Kind of step" },
    ...criteria.map(({ name }) => ({
      ...text,
      header: name,
      note: "Whether the proposed level's expectation is met.",
    })),
    { ...text, header: "Bar", note: "Met when every criterion is met." },
    { ...text, header: "Overall", note: context },
    { width: 120, look: { align: "left" }, header: "Lowest", note: context },
    { ...text, header: "Status" },
    { ...text, header: "Effective date" },
    { ...long, header: "Decided by" },
    {
      ...long,
      width: 420,
      header: "Blockers",
      note: "What stands in the way of a case that is still to be decided.",
    },
    { ...long, header: "Why not in the export" },
  ];
}

function caseRow(
  { case: one, blindGrade, name, overall, lowest, blockers, whyNotExported }: CaseRow,
  { criteria, levels }: Ladder,
): ViewRow {
  const bars = criteria.map((criterion) => (blindGrade ? "–" : (one.bars[criterion.name]?.bar ?? "")));
  const met = bars.filter((bar) => bar === "met").length;
  const step = stepBetween({ levels }, one.from, one.to);
  const cells: Cell[] = [
    guarded(name || one.person),
    guarded(titleOf(levels, one.from)),
    guarded(blindGrade || titleOf(levels, one.to)),
    blindGrade ? "the grade first" : isStep(step) ? step.kind : step.message,
    ...bars,
    blindGrade ? "–" : met === criteria.length ? "met" : `${met} of ${criteria.length} met`,
    guarded(overall),
    lowest ?? "",
    one.status,
    guarded(one.effectiveDate),
    guarded(one.decidedBy),
    guarded(blockers.join("\n")),
    guarded(whyNotExported),
  ];
  return { id: rowId(one), cells };
}

/** Columns before the first criterion, not counting the id. */
const beforeBars = 4;

const barColours = { "not yet": heat[2]!, "in part": heat[3]!, met: heat[4]! };

const titleOf = (levels: readonly Level[], code: string): string => {
  const level = findLevel({ levels }, code);
  return level ? `${level.title} (${code})` : code;
};
