/** After a decision: the person's rows on Calibration and Everyone say so at once. */
import { breaksTable } from "../../workbook/tables/readTable";
import { calibrationHeaders, calibrationSheet, calibrationView } from "../../workbook/views/calibrationView";
import { everyoneHeaders, everyoneSheet, everyoneView } from "../../workbook/views/everyoneView";
import { keptNotes, nothingKept } from "../../workbook/views/kept";
import { rowBlocks } from "../../workbook/views/rowBlocks";
import type { Context } from "../context";
import { done, type Outcome } from "../outcome";
import { viewSource } from "./hubViews";
import { readStandings, spoilsOveralls } from "./readStandings";

/**
 * Only the cells that Plumbline fills, in the rows of these people. Where somebody typed over them, or a heading is gone,
 * the row waits for the next build, which keeps what was typed.
 * @returns the sheets on which all of them were redrawn
 */
export function redrawPeople(
  context: Context,
  { people }: { readonly people: readonly string[] },
): Outcome<{ sheets: readonly string[] }> {
  const { store, settings } = context;
  const standings = readStandings(context);
  if (standings.problems.some((one) => breaksTable(one) || spoilsOveralls(one))) return done({ sheets: [] });
  const source = viewSource(context, standings);
  const { criteria } = standings.ladder;
  const views = [
    {
      sheet: calibrationSheet,
      headers: calibrationHeaders(criteria),
      drawing: calibrationView(source, nothingKept),
    },
    {
      sheet: everyoneSheet,
      headers: everyoneHeaders(criteria),
      drawing: everyoneView(source, settings.bandCuts, nothingKept),
    },
  ];
  // Both before anything is written, or the second would wait for the first.
  const standing = store.read(views.map(({ sheet }) => sheet));
  const sheets = views.filter(({ sheet, headers, drawing }, at) => {
    const old = standing[at];
    const kept = keptNotes(sheet, old ?? null, headers);
    if (!old || "code" in kept) return false;
    const typedOver = new Set(kept.typedOver.map(({ id }) => id));
    const clean = people.filter((id) => !typedOver.has(id));
    const blocks = rowBlocks(old, drawing, new Set(clean));
    store.write(blocks);
    return blocks.length > 0 && clean.length === people.length;
  });
  store.flush();
  return done({ sheets: sheets.map(({ sheet }) => sheet) });
}
