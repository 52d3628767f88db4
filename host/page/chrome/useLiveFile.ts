// One open file, kept up to date: its grid, its menu and what scripts have opened for this person.
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { Menu } from "../../screen";
import { type Grid, host, listen, type OpenUi } from "../api";
import { completeGrid } from "../grid/completeGrid";
import type { DrawnGrid } from "../grid/drawnGrid";

/** Calls a loader again after the call under way, however often it is asked meanwhile. */
function useLatest(load: () => Promise<void>): () => Promise<void> {
  const state = useRef<{ running: Promise<void> | null; again: boolean }>({ running: null, again: false });
  const latest = useRef(load);
  latest.current = load;
  return useCallback(() => {
    const { current } = state;
    if (current.running) {
      current.again = true;
      return current.running;
    }
    current.running = (async () => {
      do {
        current.again = false;
        await latest.current();
      } while (current.again);
    })().finally(() => {
      current.running = null;
    });
    return current.running;
  }, []);
}

const nothing: OpenUi = { sidebar: null, dialog: null, question: null, toasts: [] };

/** The file as `as` sees it; `refresh` asks the host at once instead of waiting for its event. */
export function useLiveFile(as: string, id: string) {
  const [grid, setGrid] = useState<DrawnGrid | null>(null);
  const [menus, setMenus] = useState<Menu[]>([]);
  const [ui, setUi] = useState<OpenUi>(nothing);
  const [problem, setProblem] = useState("");
  const known = useRef<DrawnGrid | null>(null);
  const fail = (error: Error) => setProblem(error.message);
  const refresh = useLatest(async () => {
    const answer: Grid | null = await host.grid(as, id, known.current?.revision).catch((error) => {
      fail(error);
      return null;
    });
    if (!answer || (known.current && answer.revision === known.current.revision)) return;
    known.current = completeGrid(answer, known.current);
    setGrid(known.current);
  });
  const refreshUi = useLatest(() => host.ui(as, id).then(setUi, fail));
  useEffect(() => {
    void refresh();
    void refreshUi();
    host.menu(as, id).then(setMenus, fail);
    return listen(as, (event) => {
      const here = event === null || ("id" in event && event.id === id);
      if (here && event?.kind !== "ui") void refresh();
      if (here && event?.kind !== "file") void refreshUi();
    });
  }, [as, id, refresh, refreshUi]);
  return { grid, menus, ui, problem, refresh, refreshUi };
}
