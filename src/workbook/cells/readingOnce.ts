/** A reader that reads each sheet and the pending note once: what an execution saw stays what it saw. */

import type { Reader } from "../ports/store";
import type { Grid } from "./cell";

export function readingOnce(store: Reader): Reader {
  const seen = new Map<string, Grid | null>();
  let pending: { note: string | null } | undefined;
  return {
    ...store,
    read(sheets) {
      const unseen = sheets.filter((sheet) => !seen.has(sheet));
      const grids = unseen.length ? store.read(unseen) : [];
      for (const [at, sheet] of unseen.entries()) seen.set(sheet, grids[at] ?? null);
      return sheets.map((sheet) => seen.get(sheet) ?? null);
    },
    pending() {
      pending = pending ?? { note: store.pending() };
      return pending.note;
    },
  };
}
