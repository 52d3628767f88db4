/** After a decision: the person's rows on Calibration and Everyone say so at once. */
import type { Grid } from "../../workbook/cells/cell";
import type { CellBlock } from "../../workbook/ports/store";
import { breaksTable } from "../../workbook/tables/readTable";
import { calibrationSheet } from "../../workbook/views/calibrationView";
import { everyoneHeaders, everyoneSheet, everyoneView } from "../../workbook/views/everyoneView";
import { keptNotes, nothingKept } from "../../workbook/views/kept";
import { rowBlocks } from "../../workbook/views/rowBlocks";
import type { Context } from "../context";
import { done, type Outcome } from "../outcome";
import { calibrationOf, type HubView, redraw, viewSource } from "./hubViews";
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
  const views: readonly HubView[] = [
    calibrationOf(source),
    {
      sheet: everyoneSheet,
      after: calibrationSheet,
      headers: everyoneHeaders(standings.ladder.criteria),
      draw: (kept) => everyoneView(source, settings.bandCuts, kept),
    },
  ];
  const read = () => store.read(views.map(({ sheet }) => sheet));
  // Both before anything is written, or the second would wait for the first.
  const standing = read();
  const written = views.flatMap((view, at) => {
    const old = standing[at];
    const kept = keptNotes(view.sheet, old ?? null, view.headers);
    if (!old || "code" in kept) return [];
    const typedOver = new Set(kept.typedOver.map(({ id }) => id));
    const clean = new Set(people.filter((id) => !typedOver.has(id)));
    const blocksIn = (grid: Grid) => rowBlocks(grid, view.draw(nothingKept), clean);
    const blocks = blocksIn(old);
    store.write(blocks);
    return [{ view, at, blocks, blocksIn, isWhole: blocks.length > 0 && clean.size === people.length }];
  });
  store.flush();
  const now = read();
  // Rows or columns that somebody moved just then: what landed elsewhere is told from what was typed by a build.
  const moved = written.filter(
    ({ at, blocks, blocksIn }) => placesOf(blocksIn(now[at] ?? [])) !== placesOf(blocks),
  );
  if (moved.length) {
    redraw(
      store,
      moved.map(({ view }) => view),
    );
    store.flush();
  }
  return done({ sheets: written.filter(({ isWhole }) => isWhole).map(({ view }) => view.sheet) });
}

const placesOf = (blocks: readonly CellBlock[]): string =>
  JSON.stringify(blocks.map(({ row, column, values }) => [row, column, values[0]?.length]));
