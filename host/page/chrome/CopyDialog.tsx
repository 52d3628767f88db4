// Makes a copy of a workbook under a name.
import { useState } from "preact/hooks";
import { host } from "../api";
import { FormDialog } from "./FormDialog";

type Props = { as: string; id: string; name: string; onCopied: (id: string) => void; onClose: () => void };

export function CopyDialog({ as, id, name, onCopied, onClose }: Props) {
  const [problem, setProblem] = useState("");
  const copy = (wanted: string) =>
    host.copyFile(as, id, wanted || `Copy of ${name}`).then(
      (made) => onCopied(made.id),
      (error: Error) => setProblem(error.message),
    );
  return (
    <FormDialog
      title="Make a copy"
      send="Make a copy"
      onSend={(field) => void copy(field("name"))}
      onClose={onClose}
    >
      <p class="quiet">
        The copy belongs to you alone. Protections of sheets and ranges, and the document properties of
        scripts, are not copied.
      </p>
      <label>
        Name
        <input class="field" name="name" defaultValue={`Copy of ${name}`} maxLength={200} />
      </label>
      {problem && <p role="alert">{problem}</p>}
    </FormDialog>
  );
}
