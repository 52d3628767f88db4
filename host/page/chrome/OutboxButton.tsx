// The way to the outbox, with how many letters are in it.
import { useCallback, useState } from "preact/hooks";
import { OutboxDialog } from "./OutboxDialog";
import { useOutbox } from "./useOutbox";

export function OutboxButton({ as }: { as: string }) {
  const outbox = useOutbox(as);
  const [open, setOpen] = useState(false);
  const close = useCallback(() => setOpen(false), []);
  return (
    <>
      <button type="button" class="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Outbox{outbox ? ` (${outbox.letters.length})` : ""}
      </button>
      {open && outbox && <OutboxDialog outbox={outbox} onClose={close} />}
    </>
  );
}
