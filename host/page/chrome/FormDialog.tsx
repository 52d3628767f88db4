// A dialog with a form: its title, its fields, one button that sends it and one that leaves everything as it is.
import type { ComponentChildren } from "preact";
import { ModalDialog } from "./ModalDialog";

type Props = {
  title: string;
  /** What the button that sends it says. */
  send: string;
  onSend: (field: (name: string) => string) => void;
  onClose: () => void;
  children: ComponentChildren;
};

export function FormDialog({ title, send, onSend, onClose, children }: Props) {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    onSend((name) => String(form.get(name)).trim());
  };
  return (
    <ModalDialog label={title} onClose={onClose}>
      <form class="message" onSubmit={submit}>
        <h2>{title}</h2>
        {children}
        <div class="buttons">
          <button class="button primary" type="submit">
            {send}
          </button>
          <button class="button" type="button" onClick={onClose}>
            Cancel
          </button>
        </div>
      </form>
    </ModalDialog>
  );
}
