// Who may open a file and how it is set up, kept up to date.
import { useEffect, useState } from "preact/hooks";
import type { FileDetails } from "../../api";
import { host } from "../api";

/** null until they have come; they are asked for again at each `revision` of the file. */
export function useFileDetails(as: string, id: string, revision: unknown): FileDetails | null {
  const [details, setDetails] = useState<FileDetails | null>(null);
  useEffect(() => {
    if (revision === undefined) return;
    let current = true;
    host.details(as, id).then(
      (answer) => current && setDetails(answer),
      // Whoever shows the cells says that the file cannot be opened.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [as, id, revision]);
  return details;
}
