// Asks for the note of a cell.
import { ModalDialog } from "./ModalDialog";

export function NoteDialog({
  address,
  note,
  onSave,
  onClose,
}: {
  address: string;
  note: string;
  onSave: (note: string) => void;
  onClose: () => void;
}) {
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    onSave(String(new FormData(event.currentTarget as HTMLFormElement).get("note")).trim());
  };
  return (
    <ModalDialog label={`Note on ${address}`} onClose={onClose}>
      <form class="message" onSubmit={save}>
        <h2>Note on {address}</h2>
        <p class="quiet">An empty note is taken away.</p>
        <textarea class="field" name="note" rows={5} aria-label={`Note on ${address}`} defaultValue={note} />
        <div class="buttons">
          <button class="button primary" type="submit">
            Save
          </button>
          <button class="button" type="button" onClick={onClose}>
            Cancel
          </button>
        </div>
      </form>
    </ModalDialog>
  );
}
