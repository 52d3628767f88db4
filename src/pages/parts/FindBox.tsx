/** A box that narrows a long list down, with how much of it is left. */
import { TextField } from "./TextField";

interface Props {
  /** "Find by name or level" */
  label: string;
  wanted: string;
  setWanted: (wanted: string) => void;
  found: number;
  of: number;
}

/** Shorter lists are read faster than searched. */
const worthSearching = 12;

export function FindBox({ label, wanted, setWanted, found, of }: Props) {
  if (of <= worthSearching) return null;
  return (
    <div class="find">
      <TextField label={label} kind="line" value={wanted} onInput={setWanted} />
      <div class="small" role="status">
        {wanted.trim() && `${found} of ${of}`}
      </div>
    </div>
  );
}
