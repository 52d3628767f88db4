/** Shows what people wrote in their own files, and merges exactly what was shown (R3); they are told what was not (R34). */

import { isFilled } from "../../domain/rating/ownEntry";
import { counted } from "../../statistics/points";
import { headersOf, textOf } from "../../workbook/cells/cell";
import { changesOf } from "../../workbook/cells/change";
import type { CellBlock } from "../../workbook/ports/store";
import { readIfThere } from "../../workbook/tables/readIfThere";
import { settingRow } from "../../workbook/tables/settingKeys";
import { ownEntriesTable, ownFilesTable, settingsTable } from "../../workbook/tables/tables";
import { type Context, clockOf } from "../context";
import { done, type Outcome } from "../outcome";
import { refusalsIn } from "../packets/tellRefusals";
import { record } from "../record";
import { type OwnFileRead, readOwnFiles } from "./readOwnFiles";

export interface OwnPreview {
  readonly files: readonly {
    readonly person: string;
    readonly name: string;
    /** Of what would be merged; send it back to merge exactly this. */
    readonly fingerprint: string;
    readonly entries: readonly {
      readonly id: string;
      readonly isNew: boolean;
      readonly what: string;
      readonly text: string;
    }[];
    readonly refused: readonly { readonly row: number; readonly reason: string }[];
    readonly same: number;
    readonly failure: string;
  }[];
}

export function previewOwnFiles(
  context: Context,
  { people }: { people: readonly string[] },
): Outcome<OwnPreview> {
  return done({
    files: readOwnFiles(context, people).map(({ row, merge, fingerprint, failure }) => ({
      person: row.person,
      name: row.name,
      fingerprint,
      entries: merge.entries.map(({ verdict, record: one }) => ({
        id: one.id,
        isNew: verdict === "new",
        what: [one.kind || "evidence", one.criterion, one.date].filter(Boolean).join(" · "),
        text: isFilled(one) ? one.text : "taken back",
      })),
      refused: merge.refused.map(({ row: at, reason }) => ({ row: at, reason })),
      same: merge.same.length,
      failure,
    })),
  });
}

export interface OwnCollected {
  readonly merged: number;
  readonly files: readonly {
    readonly person: string;
    readonly state: "merged" | "same" | "changed since shown" | "failed";
    readonly message: string;
  }[];
}

interface Shown {
  readonly people: readonly { readonly person: string; readonly fingerprint: string }[];
  readonly request: string;
}

export function collectOwnFiles(context: Context, { people, request }: Shown): Outcome<OwnCollected> {
  const shown = new Map(people.map(({ person, fingerprint }) => [person, fingerprint] as const));
  const read = readOwnFiles(context, [...shown.keys()]);
  const taken = read.filter(
    ({ row, fingerprint, failure }) => !failure && shown.get(row.person) === fingerprint,
  );
  const held = new Map(readIfThere(context.seen, "ownEntries").rows.map((one) => [one.id, one] as const));
  const merged = taken.flatMap(({ merge }) => merge.entries);
  const recorded = record(context, {
    request,
    what: `Own files: ${counted(merged.length, "entry", "entries")} collected from ${taken.length}`,
    changes: [
      ...merged.flatMap(({ record: one }) => changesOf(ownEntriesTable, [], held.get(one.id) ?? null, one)),
      ...taken.flatMap(({ row }) =>
        changesOf(ownFilesTable, [], row, { ...row, collectedAt: clockOf(context) }),
      ),
    ],
    answer: {
      merged: merged.length,
      files: read.map((one) => ({ person: one.row.person, ...stateOf(one, taken.includes(one)) })),
    },
  });
  if ("value" in recorded) for (const one of read) if (!one.failure) tell(context, one, taken.includes(one));
  return recorded;
}

function stateOf(
  { merge, failure }: OwnFileRead,
  isTaken: boolean,
): Omit<OwnCollected["files"][number], "person"> {
  if (failure) return { state: "failed", message: failure };
  if (!isTaken)
    return {
      state: "changed since shown",
      message: "It was changed after the preview. Look again and collect.",
    };
  return { state: merge.entries.length ? "merged" : "same", message: "" };
}

/**
 * One call a file that has something to hear: beside each row the day it was collected or why it was not, and when HR
 * looked. It follows from what the hub has, so that a repetition after an interruption says the same, and what came to
 * stand beside another row, because its person sorted just then, goes with the next.
 */
function tell(context: Context, { row, merge, entries, settings }: OwnFileRead, isTaken: boolean): void {
  const { name, fields } = ownEntriesTable;
  const { collected, text: said } = fields as Readonly<Record<"collected" | "text", { header: string }>>;
  const column = entries ? headersOf(entries).indexOf(collected.header) + 1 : 0;
  const collectedAt = isTaken ? clockOf(context) : row.collectedAt;
  const fresh = isTaken
    ? merge.entries.map((one) => ({ row: one.row, collected: one.record.collected }))
    : [];
  const days = new Map([...merge.same, ...fresh].map((one) => [one.row, one.collected] as const));
  const spoken = entries ? headersOf(entries).indexOf(said.header) : -1;
  const dated = (entries ?? []).flatMap((cells, at) => {
    const stands = textOf(cells[column - 1] ?? "");
    const wanted = days.get(at + 1) ?? (textOf(cells[spoken] ?? "") === "" ? "" : stands);
    return at > 0 && column > 0 && stands !== wanted ? [{ row: at + 1, collected: wanted }] : [];
  });
  const { key } = settingRow("collectedAt", "");
  const at = settings?.findIndex((cells) => cells[0] === key) ?? -1;
  const isTold = at < 0 || textOf(settings?.[at]?.[1] ?? "") === collectedAt;
  const blocks: CellBlock[] = [
    ...refusalsIn(
      name,
      fields.notCollected,
      entries,
      merge.refused.map((one) => ({ ...one, sheet: name })),
    ),
    ...dated.map((one) => ({ sheet: name, row: one.row, column, values: [[one.collected]] })),
    ...(isTold ? [] : [{ sheet: settingsTable.name, row: at + 1, column: 2, values: [[collectedAt]] }]),
  ];
  if (blocks.length) context.files.write(row.file, blocks);
}
