// Asks for the note of a cell.
import { FormDialog } from "./FormDialog";

type Props = { address: string; note: string; onSave: (note: string) => void; onClose: () => void };

export const NoteDialog = ({ address, note, onSave, onClose }: Props) => (
  <FormDialog
    title={`Note on ${address}`}
    send="Save"
    onSend={(field) => onSave(field("note"))}
    onClose={onClose}
  >
    <p class="quiet">An empty note is taken away.</p>
    <textarea class="field" name="note" rows={5} aria-label={`Note on ${address}`} defaultValue={note} />
  </FormDialog>
);
