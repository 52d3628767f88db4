/** A person's own file as it was read last, and the form that stands in place of its page while an entry is written. */
import type { ComponentProps } from "preact";
import { useState } from "preact/hooks";
import { useLoad } from "../load/useLoad";
import { server } from "../server";
import { OwnEntryForm, type OwnEntryShown } from "./OwnEntryForm";

/** @param kinds of entries that can be written here */
export function useOwnFile(kinds: ComponentProps<typeof OwnEntryForm>["kinds"]) {
  const load = useLoad(() => server.openOwnFile({}));
  const [chosen, write] = useState<OwnEntryShown | "new" | null>(null);
  const [hasSaved, setHasSaved] = useState(false);
  const page = load.answer?.is === "value" ? load.answer.value : null;
  const close = () => {
    write(null);
    load.refresh();
  };
  const saved = () => {
    setHasSaved(true);
    close();
  };
  const entry = chosen === "new" ? null : chosen;
  const form = chosen && page && <OwnEntryForm {...{ page, entry, kinds, saved, close }} />;
  return { load, page, form, write, hasSaved };
}
