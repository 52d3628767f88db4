/** Draws a component again whenever a draft changes, and saves what is unsaved when it closes. */
import { useEffect, useState } from "preact/hooks";
import type { Draft } from "./Draft";

export function useDraft<D extends Pick<Draft<never>, "watch" | "saveNow">>(draft: D): D {
  const [, render] = useState(0);
  useEffect(() => {
    const stop = draft.watch(() => render((turn) => turn + 1));
    render((turn) => turn + 1);
    return () => {
      stop();
      draft.saveNow();
    };
  }, [draft]);
  return draft;
}
