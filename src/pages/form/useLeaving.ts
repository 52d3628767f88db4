/** The way back out of a form: saves first, and asks again when that fails. */
import { useState } from "preact/hooks";

interface Saves {
  flush(): Promise<boolean>;
}

/** @param label Where the way leads, "All reports". */
export function useLeaving(autosave: Saves, label: string, close: () => void) {
  const [failed, setFailed] = useState(false);
  const go = async () => {
    if (failed || (await autosave.flush())) close();
    else setFailed(true);
  };
  return { label: failed ? "Leave without saving" : label, go };
}
