/** The way back out of a form: saves first, and asks again when that fails, for as long as something is unsaved. */
import { useState } from "preact/hooks";
import type { Draft } from "./Draft";

/** @param label Where the way leads, "All reports". */
export function useLeaving(
  draft: Pick<Draft<never>, "flush" | "isSaved">,
  label: string,
  close: () => void,
): { label: string; go: () => Promise<void> } {
  const [failed, setFailed] = useState(false);
  const asks = failed && !draft.isSaved;
  const go = async () => {
    if (asks || (await draft.flush())) close();
    else setFailed(true);
  };
  return { label: asks ? "Leave without saving" : label, go };
}
