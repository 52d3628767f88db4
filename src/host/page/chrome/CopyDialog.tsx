// Makes a copy of a workbook under a name.
import { useState } from "preact/hooks";
import { host } from "../api";
import { ModalDialog } from "./ModalDialog";

type Props = { as: string; id: string; name: string; onCopied: (id: string) => void; onClose: () => void };

export function CopyDialog({ as, id, name, onCopied, onClose }: Props) {
  const [problem, setProblem] = useState("");
  const copy = (event: SubmitEvent) => {
    event.preventDefault();
    const wanted = String(new FormData(event.currentTarget as HTMLFormElement).get("name")).trim();
    host.copyFile(as, id, wanted || `Copy of ${name}`).then(
      (made) => onCopied(made.id),
      (error: Error) => setProblem(error.message),
    );
  };
  return (
    <ModalDialog label="Make a copy" onClose={onClose}>
      <form class="message" onSubmit={copy}>
        <h2>Make a copy</h2>
        <p class="quiet">
          The copy belongs to you alone. Protections of sheets and ranges, and the document properties of
          scripts, are not copied.
        </p>
        <label>
          Name
          <input class="field" name="name" defaultValue={`Copy of ${name}`} maxLength={200} />
        </label>
        {problem && <p role="alert">{problem}</p>}
        <div class="buttons">
          <button class="button primary" type="submit">
            Make a copy
          </button>
          <button class="button" type="button" onClick={onClose}>
            Cancel
          </button>
        </div>
      </form>
    </ModalDialog>
  );
}
