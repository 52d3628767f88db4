// The letters that scripts of this workspace have sent, kept up to date.
import { useEffect, useState } from "preact/hooks";
import type { MailQuota, SentLetter } from "../../model/letter";
import { host, listen } from "../api";

export type Outbox = { letters: SentLetter[]; quota: MailQuota };

/** null until it has come; the oldest letter first. */
export function useOutbox(as: string): Outbox | null {
  const [outbox, setOutbox] = useState<Outbox | null>(null);
  useEffect(() => {
    const load = () =>
      Promise.all([host.outbox(), host.mailQuota()]).then(
        ([letters, quota]) => setOutbox({ letters, quota }),
        // Whoever shows the files says that the host does not answer.
        () => undefined,
      );
    void load();
    return listen(as, (event) => void ((event === null || event.kind === "settings") && load()));
  }, [as]);
  return outbox;
}
